public import Article
public import Foundation

/// One version of an article as a witness of its text: what the findings compare.
public struct Witness: Sendable, Hashable {
    /// What a report calls it: `fenwick-bridge@v2`, or the name of a file.
    public var label: String
    /// The number of the version, nil for a file outside an archive.
    public var version: Int?
    /// When it was captured, nil for a file outside an archive.
    public var capturedAt: Date?
    /// The address it was captured from.
    public var url: String?
    /// Whether it can carry links at all; plain text cannot.
    public var canLink: Bool
    /// The text and what the page says of itself.
    public var article: Article

    /// Makes a witness.
    public init(
        label: String, version: Int? = nil, capturedAt: Date? = nil, url: String? = nil, canLink: Bool = true,
        article: Article
    ) {
        self.label = label
        self.version = version
        self.capturedAt = capturedAt
        self.url = url
        self.canLink = canLink
        self.article = article
    }

    /// The name a reader knows it by: the publisher's, else the host's, else the label.
    public var name: String { article.publisher ?? url.flatMap { URLComponents(string: $0)?.host } ?? label }
}
