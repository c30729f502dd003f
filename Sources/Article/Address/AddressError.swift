/// Why an address cannot be the address of an article.
public enum AddressError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Nothing but white space.
    case empty
    /// More bytes than ``NormalizedURL/longest``.
    case tooLong(bytes: Int)
    /// A control character, or one that reorders text, at this place (in characters, from 1).
    case controlCharacter(place: Int)
    /// No scheme, as in `courier.example/2026`.
    case noScheme(String)
    /// A scheme other than `http` and `https`.
    case unsupportedScheme(String)
    /// Nothing between `//` and the path.
    case noHost
    /// A user name or a password.
    case credentials
    /// A host that is no domain name and no IP address.
    case invalidHost(String)
    /// A port that is no number from 1 to 65535.
    case invalidPort(String)
    /// Neither the caller nor the page says where the article is.
    case unknown
    /// The page names addresses on different sites, and nobody says which is its own.
    case conflicting([String])

    /// What is wrong, as one sentence without a full stop.
    public var description: String {
        switch self {
        case .empty:
            "the address is empty"
        case .tooLong(let bytes):
            "the address is \(bytes) bytes long, more than the \(NormalizedURL.longest) that are allowed"
        case .controlCharacter(let place):
            "the address has a control character at place \(place)"
        case .noScheme(let text):
            "'\(text)' is no address: it does not begin with https:// or http://"
        case .unsupportedScheme(let scheme):
            "an address with the scheme '\(scheme)' cannot be that of an article, only https and http can"
        case .noHost:
            "the address names no host"
        case .credentials:
            "the address has a user name or password in it"
        case .invalidHost(let host):
            "'\(host)' is no valid host name"
        case .invalidPort(let port):
            "'\(port)' is no valid port"
        case .unknown:
            "nothing says what the article's address is, and the page declares none"
        case .conflicting(let addresses):
            "the page declares addresses on different sites: \(addresses.joined(separator: ", "))"
        }
    }
}
