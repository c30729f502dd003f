import Foundation

/// An address in the one form under which an article is known, so that the same page is never two articles.
///
/// Scheme and host are lower case, the host in IDNA's ASCII form; default port, fragment and known tracking parameters are
/// gone, the rest of the query stands in its order; dot segments are resolved and percent-encoding is as RFC 3986 §6.2.2 has
/// it. Path and query keep their case. Normalising twice changes nothing.
public struct NormalizedURL: Sendable, Hashable, CustomStringConvertible {
    /// `https` or `http`.
    public let scheme: String
    /// The host, lower case and ASCII; an IPv6 address in brackets.
    public let host: String
    /// The port, where it is not the scheme's own.
    public let port: Int?
    /// The path, `/` at least.
    public let path: String
    /// The query without its question mark, nil where nothing is left of it.
    public let query: String?

    /// The most bytes that an address may have.
    public static let longest = 4096

    /// The whole address.
    public var description: String {
        "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") + path + (query.map { "?\($0)" } ?? "")
    }

    /// Reads and normalises an address as a person, a page or a program gives it.
    ///
    /// White space around it is ignored.
    public init(_ text: String) throws(AddressError) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        try Self.checkCharacters(of: text)
        var rest = text[...]
        scheme = try Self.takeScheme(from: &rest)
        let authority = try Self.takeAuthority(from: &rest)
        (host, port) = try Self.hostAndPort(in: authority, scheme: scheme)

        rest = rest.prefix { $0 != "#" }
        let question = rest.firstIndex(of: "?") ?? rest.endIndex
        path = Self.withoutDotSegments(PercentEncoding.normalize(rest[..<question], keeping: PercentEncoding.path))
        query = TrackingParameters.dropped(
            from: PercentEncoding.normalize(rest[question...].dropFirst(), keeping: PercentEncoding.query))
    }

    private static func checkCharacters(of text: String) throws(AddressError) {
        if text.isEmpty { throw .empty }
        let bytes = text.utf8.count
        if bytes > longest { throw .tooLong(bytes: bytes) }
        if let place = text.unicodeScalars.enumerated().first(where: { $0.element.isControlOrBidi })?.offset {
            throw .controlCharacter(place: place + 1)
        }
    }

    private static func takeScheme(from rest: inout Substring) throws(AddressError) -> String {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        let after = rest[name.endIndex...]
        // `courier.example:8080/a` has a host and a port in front, no scheme.
        guard let first = name.first, first.isLetter, after.hasPrefix(":"),
            !name.contains(".") || after.hasPrefix("://")
        else { throw .noScheme(String(rest.prefix(60))) }
        let scheme = name.lowercased()
        guard scheme == "https" || scheme == "http" else { throw .unsupportedScheme(String(scheme.prefix(60))) }
        rest = after.dropFirst()
        return scheme
    }

    private static func takeAuthority(from rest: inout Substring) throws(AddressError) -> Substring {
        guard rest.hasPrefix("//") else { throw .noHost }
        rest = rest.dropFirst(2)
        let authority = rest.prefix { !"/?#\\".contains($0) }
        rest = rest[authority.endIndex...]
        if authority.contains("@") { throw .credentials }
        if authority.isEmpty { throw .noHost }
        return authority
    }

    private static func hostAndPort(
        in authority: Substring, scheme: String
    ) throws(AddressError) -> (String, Int?) {
        let hostEnd =
            authority.hasPrefix("[")
            ? authority.firstIndex(of: "]").map { authority.index(after: $0) } ?? authority.endIndex
            : authority.firstIndex(of: ":") ?? authority.endIndex
        let host = try HostName.normalize(authority[..<hostEnd])
        let tail = authority[hostEnd...]
        if tail.isEmpty || tail == ":" { return (host, nil) }
        let digits = tail.dropFirst()
        guard tail.first == ":", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), (1...65535).contains(number)
        else { throw .invalidPort(String(digits.prefix(60))) }
        return (host, number == (scheme == "https" ? 443 : 80) ? nil : number)
    }

    /// Resolves `.` and `..` (RFC 3986 §5.2.4), over whole segments.
    private static func withoutDotSegments(_ path: String) -> String {
        var result: [Substring] = []
        let segments =
            path.drop { $0 == "/" }.isEmpty
            ? []
            : path.dropFirst().split(
                separator: "/", omittingEmptySubsequences: false)
        for (place, segment) in segments.enumerated() {
            let isLast = place == segments.count - 1
            switch segment {
            case ".":
                if isLast { result.append("") }
            case "..":
                _ = result.popLast()
                if isLast { result.append("") }
            default:
                result.append(segment)
            }
        }
        return "/" + result.joined(separator: "/")
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a control character or one that reorders the text around it.
    public var isControlOrBidi: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2028, 0x2029, 0x2066...0x2069, 0x61C: true
        default: false
        }
    }
}
