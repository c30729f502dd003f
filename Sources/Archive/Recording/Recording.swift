public import Article
public import Foundation
public import Git

/// What recording a capture came to.
public struct Recording: Sendable, Hashable {
    /// What happened.
    public let outcome: Outcome
    /// The article.
    public let id: ArticleID
    /// Its slug.
    public let slug: Slug
    /// Its site.
    public let site: Site
    /// The address it is known under, and why that one.
    public let address: ArticleAddress
    /// The number of the version that the capture made or showed.
    public let version: Int
    /// The commit of that version.
    public let commit: ObjectID
    /// The moment of the capture, to the second.
    public let capturedAt: Date
    /// The number of the version in force just before the capture, nil where it is the earliest.
    public let previous: Int?
    /// How many captures showed this version, the one that made it among them.
    public let checks: Int

    /// What recording can come to.
    public enum Outcome: String, Sendable, Hashable {
        /// The first version of an article.
        case new
        /// A further version.
        case changed
        /// No version: the capture shows what a version shows, or is recorded already.
        case unchanged
    }
}
