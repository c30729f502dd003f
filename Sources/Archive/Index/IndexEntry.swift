internal import Article
internal import Foundation
internal import Git

/// What a commit adds to the index, read from Git.
enum IndexEntry: Sendable {
    /// A version.
    case version(VersionEntry)
    /// A line of a file of observations.
    case observation(Observation, path: String, line: Int)
    /// Something that cannot be read, in words.
    case unreadable(reason: String)
}

/// A commit with everything that it adds to the index.
struct IndexedCommit: Sendable {
    let id: ObjectID
    let entries: [IndexEntry]
}

/// What the index holds of a version.
struct VersionEntry: Sendable {
    let article: String
    /// The number that the record states.
    let recorded: Int
    let slug: String
    let folder: String
    let address: String
    let capturedAt: Int
    let committedAt: Int
    let cause: String
    let headline: String?
    let publisher: String?
    let paragraphs: Int
    let words: Int
    let textSHA256: String
    let contentSHA256: String
    let pageSHA256: String
    let urls: [String]
    let tags: [String]
    /// The paragraphs that it has, and whether they are in the body.
    ///
    /// A version that only another extractor made adds none: so reading pages again never changes what recurs.
    let recurring: [(hash: Int64, isInBody: Bool)]

    init(_ record: CaptureRecord, folder: String, in commit: Commit) {
        article = record.id.text
        recorded = record.version
        slug = record.slug.text
        self.folder = folder
        address = record.url.article.description
        capturedAt = Int(record.capturedAt.timeIntervalSince1970)
        committedAt = Int(commit.committedAt.timeIntervalSince1970)
        cause = record.cause.rawValue
        headline = record.claims.title
        publisher = record.claims.publisher
        paragraphs = record.text.paragraphs
        words = record.text.words
        textSHA256 = record.text.sha256
        contentSHA256 = record.text.contentSHA256
        pageSHA256 = record.page.sha256
        urls = record.url.known.map(\.description)
        tags = record.source.tags
        recurring = record.cause == .extractor ? [] : Self.paragraphs(of: record)
    }

    private static func paragraphs(of record: CaptureRecord) -> [(hash: Int64, isInBody: Bool)] {
        record.outline.compactMap { item in
            guard item.block.kind == .paragraph || item.block.kind == .listItem,
                let hash = ParagraphHash.value(item.sha256)
            else { return nil }
            return (Int64(bitPattern: hash), item.block.scope == .body)
        }
    }
}
