public import Foundation

/// What to search, and where.
public struct SearchRequest: Sendable, Hashable {
    /// The words.
    public var query: SearchQuery
    /// Which texts.
    public var scope: Scope
    /// Only articles of this publisher; see ``ArticleSummary/isFrom(publisher:)``.
    public var publisher: String?
    /// Only what appeared, or was removed, at this moment or later.
    public var since: Date?
    /// The most matches to read; all are counted.
    public var limit: Int?

    /// Makes a request.
    public init(
        _ query: SearchQuery, in scope: Scope = .all, publisher: String? = nil, since: Date? = nil, limit: Int? = nil
    ) {
        self.query = query
        self.scope = scope
        self.publisher = publisher
        self.since = since
        self.limit = limit
    }

    /// Which texts are searched.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// Every version.
        case all
        /// The latest version of each article.
        case latest
        /// What a version no longer has that the one before it had.
        case removed
        /// What a later version has that the one before it had not.
        case added
    }
}

/// A paragraph that fits a query.
public struct SearchMatch: Sendable, Hashable {
    /// The article.
    public let article: ArticleSummary
    /// What the match is about.
    public let scope: SearchRequest.Scope
    /// The version that it is about: the first that has the paragraph; the latest; the one that removed it; the one that added it.
    public let version: Int
    /// When that version was captured.
    public let capturedAt: Date
    /// The first version that has the paragraph, in the order of capture.
    public let firstVersion: Int
    /// The last version that has it without one between that has not.
    public let lastVersion: Int
    /// Where the paragraph stands in the body, from 1, in the first version that has it; 0 for the title, nil for a notice.
    public let paragraph: Int?
    /// Its text.
    public let text: String
    /// Where the words stand in it, in bytes of UTF-8.
    public let marks: [Range<Int>]
}

/// What a search found.
public struct SearchResult: Sendable, Hashable {
    /// The matches, what happened last first.
    public let matches: [SearchMatch]
    /// How many there are, with those beyond the limit.
    public let matchCount: Int
    /// In how many articles.
    public let articleCount: Int
    /// How many versions were searched.
    public let versionCount: Int
    /// What could not be searched, one sentence each.
    public let skipped: [String]
}
