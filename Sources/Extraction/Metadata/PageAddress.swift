import Foundation

/// Addresses as pages write them.
enum PageAddress {
    /// An address that a page writes, made absolute against its own; nil where it leads nowhere (`#`, `javascript:`).
    static func absolute(_ address: String, base: URL?) -> String? {
        let trimmed = withoutOuterSpace(address)
        guard !trimmed.isEmpty, !trimmed.hasPrefix("#"), isSensible(trimmed) else { return nil }
        let scheme = trimmed.utf8Prefix {
            $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
        }
        .lowercased()
        if ["javascript", "data", "about", "blob"].contains(scheme) { return nil }
        if scheme == "http" || scheme == "https" || scheme == "mailto" { return trimmed }
        guard let base else { return trimmed }
        return URL(string: trimmed, relativeTo: base)?.absoluteString ?? trimmed
    }

    /// The host of an address in lower case, without `www.`; nil where it has none.
    static func host(_ address: String) -> String? {
        guard let start = address.endOfSchemeMark else { return nil }
        var host = address[start...].utf8Prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }.lowercased()
        if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
        if let colon = host.firstIndex(of: ":") { host = String(host[..<colon]) }
        while host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
        return host.contains(".") && !host.hasPrefix(".") ? host : nil
    }

    /// Whether an address is that of a site's first page: it has a host at most, and no path but `index.html`.
    static func isFirstPage(_ address: String) -> Bool {
        var path = Substring(address.trimmed)
        guard !path.isEmpty else { return false }
        if let start = path.firstRange(of: "//")?.upperBound { path = path[start...].drop { $0 != "/" } }
        while path.hasPrefix("../") || path.hasPrefix("./") { path = path.drop { $0 != "/" }.dropFirst() }
        return path.isEmpty || path == "/" || path.hasPrefix("/?") || path == "index.html" || path == "/index.html"
            || path == "/index.php"
    }

    /// An address without scheme, `www.`, query, fragment and last slash, to see whether two are the same page.
    static func comparable(_ address: String) -> String {
        let lowered = address.lowercased()
        var rest = Substring(lowered).utf8
        if let start = lowered.endOfSchemeMark { rest = rest[start...] }
        if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
        rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
        return String(Substring(rest))
    }

    /// The part of a host that one registers: `example.com`, `example.co.uk`.
    ///
    /// By rule of thumb; the public suffix list would be exact, and changes weekly.
    static func registrableDomain(_ host: String) -> String {
        let labels = host.split(separator: ".")
        guard labels.count > 2, let last = labels.last else { return host }
        let second = labels[labels.count - 2]
        let isTwoLevel =
            last.count == 2
            && ["co", "com", "org", "net", "gov", "ac", "edu", "ne", "or", "gob", "gouv"].contains(second)
        return labels.suffix(isTwoLevel ? 3 : 2).joined(separator: ".")
    }

    /// Whether two addresses belong to one site, or to one name under several endings (`example.com`, `example.de`), under a
    /// network's domain (`example.network.com`), on a staging host (`example-com.hosting.net`) or in Punycode.
    static func sameSite(_ left: String, _ right: String) -> Bool {
        guard let left = host(left), let right = host(right) else { return true }
        return names(left, in: right) || names(right, in: left)
    }

    /// Whether the registered name of one host stands in another host as a name of its own.
    private static func names(_ host: String, in other: String) -> Bool {
        let domain = registrableDomain(host)
        let name = withoutAccents(domain.prefix { $0 != "." })
        let labels = other.split(separator: ".").map(withoutAccents)
        if registrableDomain(other).split(separator: ".").first.map(withoutAccents) == name { return true }
        let dashed = domain.replacing(".", with: "-")
        // Short names such as `sz` are those of a section elsewhere.
        return labels.contains { $0 == name && name.count >= 6 || $0 == dashed || $0.hasPrefix(dashed + "-") }
    }

    /// A label with its ASCII letters alone, which are those that Punycode keeps: `xn--stlle-iua` and `stölle` are one.
    private static func withoutAccents(_ label: Substring) -> String {
        guard label.hasPrefix("xn--") else { return String(label.filter(\.isASCII)) }
        let encoded = label.dropFirst(4)
        return String(encoded.lastIndex(of: "-").map { encoded[..<$0] } ?? "")
    }

    /// Whether an address is no longer than servers take.
    static func isSensible(_ address: String) -> Bool { address.utf8.count <= 8192 }

    private static func withoutOuterSpace(_ address: String) -> String {
        let graphic = UInt8(0x21)...0x7E
        if let first = address.utf8.first, let last = address.utf8.last, graphic.contains(first), graphic.contains(last)
        {
            return address
        }
        return address.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension StringProtocol {
    /// Where the first `://` ends.
    fileprivate var endOfSchemeMark: Index? {
        var rest = utf8[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[colon...]
            if rest.starts(with: "://".utf8) { return rest.index(colon, offsetBy: 3) }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The beginning of which every byte passes a test; the test is to fail on ASCII only.
    fileprivate func utf8Prefix(while test: (UInt8) -> Bool) -> String {
        String(decoding: utf8.prefix(while: test), as: UTF8.self)
    }
}
