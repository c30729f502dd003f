internal import Article
internal import Foundation
internal import Git

/// An article that the search index has to take in, with its versions in the order of capture.
struct SearchedArticle: Sendable {
    let article: String
    let site: Site
    /// Changes with the article's versions.
    let state: Int64
    let versions: [Version]

    /// A version and where it is.
    struct Version: Sendable {
        let number: Int
        let capturedAt: Int
        let commit: ObjectID
        let folder: String
    }
}

/// The passages of an article, read from Git.
struct ArticlePassages: Sendable {
    let article: SearchedArticle
    /// The versions that could be read; a place in a span is a place in here.
    private(set) var versions: [SearchedArticle.Version] = []
    /// The versions that could not be read, and why.
    private(set) var skipped: [(number: Int, reason: String)] = []
    /// The passages by their hash.
    private(set) var passages: [Int64: Passage] = [:]

    /// A text and the places of the versions that have it.
    struct Passage: Sendable {
        let words: String
        var spans: [ClosedRange<Int>]
    }

    /// Reads every version of an article.
    init(of article: SearchedArticle, from repository: Repository) {
        self.article = article
        for version in article.versions {
            do {
                try add(try Self.texts(of: version, in: repository), of: version)
            } catch {
                skipped.append((version.number, ArchiveError(error).message))
            }
        }
    }

    private mutating func add(_ texts: [Int64: String], of version: SearchedArticle.Version) throws {
        let place = versions.count
        versions.append(version)
        for (hash, text) in texts {
            guard var passage = passages[hash] else {
                passages[hash] = Passage(words: SearchWords.indexed(text), spans: [place...place])
                continue
            }
            if let last = passage.spans.last, last.upperBound == place - 1 {
                passage.spans[passage.spans.count - 1] = last.lowerBound...place
            } else {
                passage.spans.append(place...place)
            }
            passages[hash] = passage
        }
    }

    /// The texts that are searched, by their hash: the title, the body's blocks and the notices.
    private static func texts(
        of version: SearchedArticle.Version, in repository: Repository
    ) throws -> [Int64: String] {
        func read(_ name: String) throws -> Data {
            let tree = try repository.readCommit(version.commit).tree
            guard let entry = try repository.entry(at: "\(version.folder)/\(name)", in: tree) else {
                throw FormatError(name, "it is missing")
            }
            return try repository.readBlob(entry.id)
        }
        let article = try CaptureRecord(reading: try read(Layout.record)).article(reading: try read(Layout.text))
        var texts: [Int64: String] = [:]
        if let title = article.title { texts[hash(of: title)] = title }
        for block in article.blocks where isSearched(block) { texts[hash(of: block.text)] = block.text }
        return texts
    }

    /// Whether a block is searched.
    static func isSearched(_ block: Block) -> Bool { block.scope == .body || block.role == .notice }

    /// The hash of a passage.
    static func hash(of text: String) -> Int64 {
        Int64(bitPattern: ParagraphHash.value(SHA256Hex.ofBlock(text)) ?? 0)
    }
}
