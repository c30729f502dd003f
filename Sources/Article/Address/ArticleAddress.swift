/// The address under which an article is recorded, and why it is that one.
public struct ArticleAddress: Sendable, Hashable {
    /// The address.
    public let url: NormalizedURL
    /// Where it comes from.
    public let origin: Origin

    /// Where an article's address comes from.
    public enum Origin: String, Sendable, Hashable {
        /// The page declares it, and it is on the site that the page came from.
        case canonical
        /// The address that answered, or that the caller gave.
        case final
        /// The page declares it, and nobody knows where the page came from.
        case declared
    }

    /// Chooses the address: the page's canonical address if it is believable, else the final address after redirects, else,
    /// for a page that nobody gave an address for, the one that it declares.
    ///
    /// Throws what is wrong with the final address, ``AddressError/unknown`` where there is none at all, and
    /// ``AddressError/conflicting(_:)`` where a page without a final address declares several on different sites.
    public init(of article: Article, captured capture: Capture) throws(AddressError) {
        let canonical = article.canonicalURL.flatMap { try? NormalizedURL($0) }
        if let given = capture.finalURL ?? capture.requestedURL {
            let final = try NormalizedURL(given)
            if let canonical, Self.isBelievable(canonical, for: final) {
                self.init(url: canonical, origin: .canonical)
            } else {
                self.init(url: final, origin: .final)
            }
            return
        }
        guard let canonical else { throw .unknown }
        let rivals = (article.candidates["canonical_url"] ?? [])
            .compactMap { try? NormalizedURL($0.value) }
            .filter { !Site(of: $0).isRelated(to: Site(of: canonical)) }
        guard rivals.isEmpty else { throw .conflicting(([canonical] + rivals).map(\.description)) }
        self.init(url: canonical, origin: .declared)
    }

    /// An address that was chosen before.
    package init(url: NormalizedURL, origin: Origin) {
        self.url = url
        self.origin = origin
    }

    /// Whether a page may be known under the address it declares: on the same site, not the front page, and with the part of the
    /// query that chooses the article.
    static func isBelievable(_ canonical: NormalizedURL, for final: NormalizedURL) -> Bool {
        guard Site(of: canonical).isRelated(to: Site(of: final)) else { return false }
        if canonical.path == "/", canonical.query == nil { return final.path == "/" && final.query == nil }
        guard canonical.path == final.path else { return true }
        let kept = parameters(of: canonical)
        return parameters(of: final).allSatisfy { kept.contains($0) || !chooses($0) }
    }

    private static func parameters(of url: NormalizedURL) -> [Substring] {
        url.query?.split(separator: "&") ?? []
    }

    /// Whether a parameter chooses which article a page shows.
    private static func chooses(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasSuffix("id") || choosers.contains(name)
    }

    private static let choosers: Set<String> = [
        "p", "a", "n", "article", "story", "post", "news", "item", "doc", "key", "slug", "title", "no", "num", "nr",
        "idx",
    ]
}
