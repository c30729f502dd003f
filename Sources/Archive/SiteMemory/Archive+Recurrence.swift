public import Article
internal import Foundation

extension Archive {
    /// On how many other articles of a site a paragraph must stand to be furniture.
    ///
    /// Two others share a paragraph now and then: parts of a series, the programmes of two evenings. Three that differ in title
    /// and text are a habit of the site; more would leave the line in the text of more of its first articles.
    public static let recurrence = 3

    /// Which paragraphs of a page stand on so many other articles of its site that they belong to the site and not to the
    /// article.
    ///
    /// Another article speaks for that unless it is a copy of this one or of another that speaks for it (the same title, or
    /// mostly the same text), or the paragraph tells of what both are about (a longer word of it stands in both titles).
    ///
    /// - Parameters:
    ///   - candidates: paragraphs of the body.
    ///   - article: the article that they are in.
    ///   - url: its address.
    /// - Returns: their hashes, the first 64 bits of the SHA-256 of the text.
    /// - Complexity: a look into the index for each paragraph, and some for each that is found.
    public func recurring(
        among candidates: [Block], of article: Article, at url: NormalizedURL
    ) throws(ArchiveError) -> Set<UInt64> {
        if candidates.isEmpty { return [] }
        return try indexed { reader in
            let site = Site(of: url)
            let sites = try reader.sites().filter { $0.isRelated(to: site) }
            guard !sites.isEmpty else { return [] }
            let page = RecurrencePage(article, id: ArticleID(hashing: url))
            var witnesses = RecurrenceWitnesses(of: page, on: sites, reader: reader)
            return try Set(
                candidates.filter { try witnesses.speak(for: $0.text) }.map { RecurrencePage.hash(of: $0.text) })
        }
    }
}

/// The page whose paragraphs are asked about.
struct RecurrencePage {
    let id: ArticleID
    let title: String?
    /// The paragraphs of the body, each with its count of words.
    let words: [UInt64: Int]
    let subjects: Set<String>

    init(_ article: Article, id: ArticleID) {
        self.id = id
        title = article.title?.folded
        subjects = Subjects.words(of: article.title ?? "")
        words = Dictionary(
            article.blocks(in: .body).map { (Self.hash(of: $0.text), $0.text.wordCount) }, uniquingKeysWith: max)
    }

    /// The hash of a paragraph.
    static func hash(of text: String) -> UInt64 { ParagraphHash.value(SHA256Hex.ofBlock(text)) ?? 0 }
}

/// The words of a title that can name what an article is about.
enum Subjects {
    /// Words of five letters or more in lower case; in scripts without spaces, pairs of characters.
    static func words(of text: String) -> Set<String> {
        var tokens: [TextToken] = []
        var words = Set<String>()
        text.withUTF8Bytes { bytes in
            var scanner = TextScanner()
            scanner.scan(bytes, into: &tokens)
            func word(_ from: TextToken, to: TextToken) -> String {
                String(decoding: bytes[Int(from.start)..<Int(to.end)], as: UTF8.self)
            }
            for (place, token) in tokens.enumerated() {
                if token.kind == .word {
                    let word = word(token, to: token)
                    if word.count >= 5 { words.insert(word.lowercased()) }
                } else if token.kind == .character, place + 1 < tokens.count, tokens[place + 1].kind == .character {
                    words.insert(word(token, to: tokens[place + 1]))
                }
            }
        }
        return words
    }
}
