import Archive
import Article
import Extraction

extension Article {
    /// Whether two articles were read by the same rules, and neither has as its text what the other's extractor knew to recur.
    func isReadLike(_ other: Article) -> Bool {
        guard extractor.hasRules(of: other.extractor) else { return false }
        if extractor.siteMemory == other.extractor.siteMemory { return true }
        return !blocks(in: .body).contains(where: other.extractor.memory.holds)
            && !other.blocks(in: .body).contains(where: extractor.memory.holds)
    }
}

/// One side of a comparison: an article as it was read, and a way to read it again.
struct Reading {
    /// The article.
    var article: Article
    /// Reads it as today's extractor does, with a memory of its site; nil where there is nothing to read.
    let reread: (SiteMemory) throws -> Article?

    /// A recorded version.
    init(_ version: StoredVersion, in archive: Archive, by rules: SiteRules) {
        article = version.article
        reread = { try PageRereading(archive: archive, rules: rules).page(of: version, memory: $0)?.article }
    }

    /// A file.
    init(_ input: ExtractedInput) {
        article = input.page.article
        reread = { try input.reread(with: $0).page.article }
    }
}

/// Two readings that differ in nothing but what the publisher did.
struct ComparableReadings {
    let from: Article
    let to: Article
    let state: State

    /// How the two were made comparable.
    enum State {
        /// The same extractor had read both.
        case asRecorded
        /// Different extractors had, so both were read again.
        case readAnew
        /// Different extractors had, and one of the pages cannot be read again.
        case mixed
    }

    /// Reads both sides again where different extractors read them.
    init(_ from: Reading, _ to: Reading) throws {
        guard !from.article.isReadLike(to.article) else {
            self.init(from: from.article, to: to.article, state: .asRecorded)
            return
        }
        let memory = from.article.extractor.memory.adding(to.article.extractor.memory.hashes)
        do {
            if let old = try from.reread(memory), let new = try to.reread(memory) {
                self.init(from: old, to: new, state: .readAnew)
                return
            }
        } catch is ExtractionError {
            // A page that today's extractor makes nothing of is compared as it is recorded.
        }
        self.init(from: from.article, to: to.article, state: .mixed)
    }

    private init(from: Article, to: Article, state: State) {
        self.from = from
        self.to = to
        self.state = state
    }
}
