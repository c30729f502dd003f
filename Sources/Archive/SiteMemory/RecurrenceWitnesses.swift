internal import Article

/// The other articles of a site that have paragraphs of a page, and what they say about them.
struct RecurrenceWitnesses {
    private let page: RecurrencePage
    private let sites: [Site]
    private let reader: IndexReader
    /// What is known of the articles that were looked at.
    private var known: [String: Witness] = [:]

    /// Another article.
    private struct Witness {
        let title: String?
        let subjects: Set<String>
        /// The paragraphs of its body.
        let body: Set<UInt64>
        /// Whether it is the page's article under another address.
        let isCopy: Bool
    }

    /// How many articles with a paragraph are looked at before it is given up.
    private static let mostWitnesses = 64

    init(of page: RecurrencePage, on sites: [Site], reader: IndexReader) {
        self.page = page
        self.sites = sites
        self.reader = reader
    }

    /// Whether enough articles that are neither copies nor of the same subject have the paragraph.
    mutating func speak(for text: String) throws -> Bool {
        let hash = RecurrencePage.hash(of: text)
        let articles = try reader.articles(with: hash, on: sites, besides: page.id, limit: Self.mostWitnesses)
        guard articles.count >= Archive.recurrence else { return false }
        let subjects = Subjects.words(of: text).intersection(page.subjects)
        var speaking: [Witness] = []
        for article in articles {
            let witness = try witness(article)
            if witness.isCopy || !witness.subjects.isDisjoint(with: subjects) { continue }
            if speaking.contains(where: { Self.areCopies($0, witness) }) { continue }
            speaking.append(witness)
            if speaking.count == Archive.recurrence { return true }
        }
        return false
    }

    private mutating func witness(_ article: IndexedArticle) throws -> Witness {
        if let witness = known[article.id] { return witness }
        let body = try reader.bodyParagraphs(of: article.id)
        let title = article.title?.folded
        let shared = page.words.filter { body.contains($0.key) }
        let words = page.words.values.reduce(0, +), sharedWords = shared.values.reduce(0, +)
        let witness = Witness(
            title: title, subjects: Subjects.words(of: article.title ?? ""), body: body,
            isCopy: title != nil && title == page.title || sharedWords * 2 > words
                || Self.isMost(shared.count, of: body.count))
        known[article.id] = witness
        return witness
    }

    private static func areCopies(_ one: Witness, _ other: Witness) -> Bool {
        if one.title != nil, one.title == other.title { return true }
        let shared = one.body.intersection(other.body).count
        return isMost(shared, of: min(one.body.count, other.body.count))
    }

    /// Whether so many of an article's paragraphs are those of another that they are one article.
    ///
    /// A single paragraph is no article: where it is all that the body has, it may be what the two have around them.
    private static func isMost(_ shared: Int, of all: Int) -> Bool {
        shared > 1 && shared * 4 >= all * 3
    }
}
