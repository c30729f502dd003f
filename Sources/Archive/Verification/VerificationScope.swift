public import Article
public import Foundation

/// What of an archive is checked.
public struct VerificationScope: Sendable, Hashable {
    /// Only what belongs to these articles; all articles where it is empty.
    public var articles: Set<ArticleID>
    /// The sites whose branches are looked at for them; all where it is empty.
    public var sites: Set<Site>
    /// Only what was recorded since this moment; everything where it is nil.
    public var since: Date?

    /// Makes a scope; without arguments, everything.
    public init(articles: Set<ArticleID> = [], on sites: Set<Site> = [], since: Date? = nil) {
        self.articles = articles
        self.sites = sites
        self.since = since
    }

    /// Whether what belongs to an article is checked.
    func includes(_ article: ArticleID, on site: Site) -> Bool {
        (articles.isEmpty || articles.contains(article)) && (sites.isEmpty || sites.contains(site))
    }

    /// Whether everything is checked.
    var isWhole: Bool { articles.isEmpty && sites.isEmpty && since == nil }
}
