public import Article
public import Foundation
public import Git

/// What the archive knows of an article without reading a text.
public struct ArticleSummary: Sendable, Hashable {
    /// The id.
    public let id: ArticleID
    /// The site it is on.
    public let site: Site
    /// The slug.
    public let slug: Slug
    /// The address it is known under, normalised.
    public let address: String
    /// The publisher's name, as the latest version has it.
    public let publisher: String?
    /// The headline of the latest version.
    public let headline: String?
    /// The count of versions.
    public let versionCount: Int
    /// The count of captures that made no version.
    public let observationCount: Int
    /// When the earliest version was captured.
    public let firstCapturedAt: Date
    /// When the latest version was captured.
    public let changedAt: Date
    /// When the article was last captured, changed or not.
    public let checkedAt: Date
    /// The tags of all captures, sorted.
    public let tags: [String]

    /// Whether the article is from this publisher: its site or its name in any case, or a part of either that is long enough to
    /// mean it (`courier` for the Kestrel Bay Courier at kestrelcourier.example).
    public func isFrom(publisher name: String) -> Bool {
        let wanted = name.folded.lowercased()
        if site.name == wanted { return true }
        let known = publisher?.folded.lowercased()
        if known == wanted || publisher.flatMap(Slug.init(words:))?.text == wanted { return true }
        guard wanted.count >= Self.shortestPart else { return false }
        return site.name.contains(wanted) || known?.contains(wanted) ?? false
    }

    /// The fewest characters of a name or host that stand for a publisher.
    private static let shortestPart = 3
}

/// What the archive knows of a version without reading its text.
public struct VersionSummary: Sendable, Hashable {
    /// The article.
    public let article: ArticleID
    /// The number, from 1, in the order of recording.
    public let number: Int
    /// The number that its record states: another one where archives that were joined had both given it.
    public let recordedNumber: Int
    /// The commit that holds it.
    public let commit: ObjectID
    /// When it was captured.
    public let capturedAt: Date
    /// When it was recorded.
    public let committedAt: Date
    /// Why it exists.
    public let cause: CaptureRecord.Cause
    /// The headline.
    public let headline: String?
    /// The count of body blocks.
    public let paragraphs: Int
    /// The count of words in the body.
    public let words: Int
    /// The SHA-256 of the text form.
    public let textSHA256: String
    /// The SHA-256 of what makes a version.
    public let contentSHA256: String
    /// The SHA-256 of the page's bytes.
    public let pageSHA256: String
    /// The count of later or earlier captures that showed the same.
    public let observationCount: Int
    /// The last capture that showed it.
    public let lastSeenAt: Date
}

/// A version with its text.
public struct StoredVersion: Sendable, Hashable {
    /// What the index knows of it.
    public let summary: VersionSummary
    /// Its provenance.
    public let record: CaptureRecord
    /// The article, equal to the one that was recorded.
    public let article: Article
}

/// Which articles to list, and in which order.
public struct ArticleFilter: Sendable, Hashable {
    /// Only those of this publisher; see ``ArticleSummary/isFrom(publisher:)``.
    public var publisher: String?
    /// Only those with this tag.
    public var tag: String?
    /// Only those whose latest version was captured at this moment or later.
    public var changedSince: Date?
    /// Only those whose latest version was captured at this moment or earlier.
    public var changedUntil: Date?
    /// The order.
    public var order: Order
    /// The most articles to list.
    public var limit: Int?
    /// Only those that come after this one in the order, to list them in portions.
    public var after: ArticleSummary?

    /// Makes a filter; one of nothing lets everything through, last changed first.
    public init(
        publisher: String? = nil, tag: String? = nil, changedSince: Date? = nil, changedUntil: Date? = nil,
        order: Order = .changed, limit: Int? = nil, after: ArticleSummary? = nil
    ) {
        self.publisher = publisher
        self.tag = tag
        self.changedSince = changedSince
        self.changedUntil = changedUntil
        self.order = order
        self.limit = limit
        self.after = after
    }

    /// The order of a list of articles.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// Last changed first.
        case changed
        /// Most versions first.
        case versions
        /// By slug.
        case slug
    }
}
