internal import Foundation

/// Where a repository is that is not ours: a folder of this machine, or a host that speaks Git over SSH or HTTP.
public struct RemoteAddress: Hashable, Sendable, CustomStringConvertible {
    /// How the repository is reached.
    public enum Way: Hashable, Sendable {
        /// It is a folder of this machine.
        case folder
        /// Over SSH.
        case ssh
        /// Over HTTPS.
        case https
        /// Over HTTP, which anybody on the way can read and change.
        case http
    }

    /// How the repository is reached.
    public let way: Way
    /// The address without its password: what may be shown.
    public let description: String
    /// The path for a folder, else the address as libgit2 takes it, without its password.
    let location: String
    /// The host, empty for a folder.
    let host: String
    /// The user that the address names.
    let user: String?
    /// The password that the address names.
    let password: String?

    /// Reads a path, `file://`, `ssh://`, `user@host:path`, `https://` or `http://`.
    ///
    /// - Throws: ``GitError/Code/invalid`` when it is none of these.
    public init(_ text: String) throws(GitError) {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy(\.isVisible) else {
            throw GitError(.invalid, "use an address", "It is empty or has characters that cannot be seen.")
        }
        if let separator = text.range(of: "://") {
            try self.init(scheme: text[..<separator.lowerBound].lowercased(), rest: text[separator.upperBound...])
        } else if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
            // The short form of SSH, `user@host:path`.
            let authority = Authority(text[..<colon])
            self.init(.ssh, text, host: authority.host, user: authority.user, password: nil)
        } else {
            self.init(.folder, text, host: "", user: nil, password: nil)
        }
    }

    private init(scheme: String, rest: Substring) throws(GitError) {
        let ways: [String: Way] = ["ssh": .ssh, "git+ssh": .ssh, "ssh+git": .ssh, "https": .https, "http": .http]
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        if scheme == "file", end == rest.startIndex || rest[..<end] == "localhost",
            let path = rest[end...].removingPercentEncoding, !path.isEmpty, path.unicodeScalars.allSatisfy(\.isVisible)
        {
            self.init(.folder, path, host: "", user: nil, password: nil)
            return
        }
        let authority = Authority(rest[..<end])
        guard let way = ways[scheme], !authority.host.isEmpty else {
            throw GitError(
                .invalid, "use an address",
                "It is not a path, nor does it begin with ssh://, https://, http:// or file://.")
        }
        let name = authority.user.map { "\($0)@" } ?? ""
        self.init(
            way, "\(way == .ssh ? "ssh" : scheme)://\(name)\(authority.place)\(rest[end...])", host: authority.host,
            user: authority.user, password: authority.password)
    }

    private init(_ way: Way, _ location: String, host: String, user: String?, password: String?) {
        self.way = way
        self.location = location
        self.host = host
        self.user = user?.removingPercentEncoding
        self.password = password?.removingPercentEncoding
        description = location
    }

    /// Whether the address leads to this very machine.
    var isLoopback: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased()) }

    /// The part of an address between `//` and the path: `user:password@host:port`.
    private struct Authority {
        let user: String?
        let password: String?
        /// The host with its port.
        let place: String

        init(_ text: Substring) {
            guard let at = text.lastIndex(of: "@") else {
                (user, password, place) = (nil, nil, String(text))
                return
            }
            let parts = text[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            user = parts.first.map(String.init)
            password = parts.count > 1 ? String(parts[1]) : nil
            place = String(text[at...].dropFirst())
        }

        var host: String {
            if place.hasPrefix("["), let end = place.firstIndex(of: "]") { return String(place[...end]) }
            return String(place.prefix { $0 != ":" })
        }
    }
}
