/// A site as the archive names it: the host of its articles' addresses, in a form that can be a branch.
public struct Site: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name, `kestrelcourier.example`.
    public let name: String

    /// The site that an address is on.
    ///
    /// Ports do not make sites.
    public init(of url: NormalizedURL) {
        // Brackets and colons cannot stand in a branch name.
        name =
            url.host.hasPrefix("[")
            ? "ipv6-" + url.host.dropFirst().dropLast().map { $0 == ":" ? "-" : $0 } : url.host
    }

    /// A site by the name it has in an archive.
    public init(named name: String) {
        self.name = name
    }

    /// The name.
    public var description: String { name }

    /// By name.
    public static func < (left: Site, right: Site) -> Bool { left.name < right.name }

    /// Whether two hosts belong to one publisher as far as names tell: the same but for `www.`, `m.` and `amp.`, or one inside
    /// the other.
    ///
    /// Siblings such as `a.host.example` and `b.host.example` do not, since on shared hosts they are strangers. A parent that may
    /// itself be shared, `co.uk` or a single label, makes nothing related.
    public func isRelated(to other: Site) -> Bool {
        let left = Self.withoutAlias(name), right = Self.withoutAlias(other.name)
        if left == right { return true }
        let (parent, child) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        return child.hasSuffix("." + parent) && Self.canOwn(parent)
    }

    private static func withoutAlias(_ host: String) -> String {
        var labels = host.split(separator: ".")
        while labels.count > 2, let first = labels.first, aliases.contains(String(first)) { labels.removeFirst() }
        return labels.joined(separator: ".")
    }

    /// Whether a name can belong to one publisher, as against a registry or a host of many.
    private static func canOwn(_ host: String) -> Bool {
        let labels = host.split(separator: ".")
        guard labels.count >= 2, let top = labels.last, !sharedHosts.contains(host) else { return false }
        return labels.count > 2 || top.utf8.count != 2 || !secondLevels.contains(String(labels[0]))
    }

    private static let aliases: Set<String> = ["www", "www2", "m", "mobile", "amp"]

    /// Labels under which country registries sell names.
    private static let secondLevels: Set<String> = [
        "ac", "co", "com", "edu", "gob", "gov", "gouv", "go", "ltd", "ne", "net", "nom", "or", "org", "plc", "sch",
    ]

    /// Hosts whose subdomains belong to different publishers.
    private static let sharedHosts: Set<String> = [
        "blogspot.com", "wordpress.com", "substack.com", "medium.com", "tumblr.com", "ghost.io", "github.io",
        "gitlab.io",
        "netlify.app", "vercel.app", "pages.dev", "typepad.com", "livejournal.com", "wixsite.com", "weebly.com",
        "beehiiv.com",
        "ampproject.org", "herokuapp.com", "squarespace.com",
    ]
}
