import Foundation

/// Addresses as pages write them.
enum PageAddress {
    /// An address that a page writes, made absolute against its own; nil where it leads nowhere (`#`, `javascript:`).
    static func absolute(_ address: String, base: URL?) -> String? {
        let trimmed = address.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty, !trimmed.hasPrefix("#"), trimmed.utf8.count <= 8192 else { return nil }
        let scheme = trimmed.prefix { $0 != ":" && $0 != "/" && $0 != "?" }.lowercased()
        if ["javascript", "data", "about", "blob"].contains(scheme) { return nil }
        if scheme == "http" || scheme == "https" || scheme == "mailto" { return trimmed }
        guard let base else { return trimmed }
        return URL(string: trimmed, relativeTo: base)?.absoluteString ?? trimmed
    }

    /// The host of an address in lower case, without `www.`; nil where it has none.
    static func host(_ address: String) -> String? {
        guard let start = address.range(of: "://")?.upperBound else { return nil }
        var host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
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
        var rest = Substring(address.lowercased())
        if let start = rest.range(of: "://")?.upperBound { rest = rest[start...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        rest = rest.prefix { $0 != "?" && $0 != "#" }
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        return String(rest)
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

    /// Whether two addresses belong to one site, or to one name under several endings (`example.com`, `example.de`).
    static func sameSite(_ left: String, _ right: String) -> Bool {
        guard let left = host(left).map(registrableDomain), let right = host(right).map(registrableDomain) else {
            return true
        }
        return left == right || left.prefix { $0 != "." } == right.prefix { $0 != "." }
    }
}
