/// The rules for single sites that somebody wrote down, by the sites' hosts.
///
/// They say for a site what the general rules have to find out for every page: where the article is, what is none of it.
public struct SiteRules: Sendable, Hashable {
    /// The rules of each site, no host twice.
    public let sites: [SiteRule]
    /// The place of each host's rules.
    private let places: [String: Int]
    /// The names that some rule asks for.
    let askedNames: AskedNames

    /// No rules.
    public static let none = SiteRules(sites: [])

    /// Collects rules; of several for one host the first stand.
    init(sites: [SiteRule]) {
        var kept: [SiteRule] = []
        var places: [String: Int] = [:]
        for site in sites where places[site.host] == nil {
            places[site.host] = kept.count
            kept.append(site)
        }
        self.sites = kept
        self.places = places
        askedNames = AskedNames(kept.flatMap(\.numbered).map(\.selector))
    }

    /// Whether there are no rules for any site.
    public var isEmpty: Bool { sites.isEmpty }

    /// These rules, and others for the hosts that have none here.
    public func completed(by other: SiteRules) -> SiteRules {
        SiteRules(sites: sites + other.sites)
    }

    /// The rules for the host of an address: its own, else those for the nearest domain above it.
    func rule(for address: String?) -> SiteRule? {
        guard !isEmpty, var name = address.flatMap(PageAddress.host) else { return nil }
        while true {
            if let place = places[name] { return sites[place] }
            guard let dot = name.firstIndex(of: ".") else { return nil }
            name = String(name[name.index(after: dot)...])
        }
    }
}
