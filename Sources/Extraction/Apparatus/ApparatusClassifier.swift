import Article

/// Recognises what publishers put around an article by its wording and its build.
///
/// Body text gets no verdict: the classifier would rather miss a wrapper line than take a paragraph from the article. What is
/// quoted never counts, nor does a phrase in a sentence of a longer paragraph that says something else.
struct ApparatusClassifier: Sendable {
    /// The classifier with the phrases that ship.
    static let shared = ApparatusClassifier(files: PhraseLibrary.files)

    private let shelf: PhraseShelf

    /// A classifier with these phrase files.
    init(files: [(language: String, bytes: [UInt8])]) {
        shelf = PhraseShelf(files: files)
    }

    /// The words of dates in all languages; `language` is that of the page, whose phrases are needed anyway.
    func bookOfDates(for language: String?) -> PhraseBook { shelf.bookOfDates(for: language) }

    /// What kind of apparatus the block is, or nil when nothing says that it is any.
    ///
    /// Linear in the length of the text; texts longer than any wrapper get no verdict at once.
    func classify(_ text: String, context: BlockContext) -> ApparatusVerdict? {
        verdict(text, context: context, cues: false)
    }

    /// What kind of apparatus a block most looks like that stands among apparatus, by single words that hint at one.
    ///
    /// Not for blocks that may be the article's: stories have such words, too.
    func guess(_ text: String, context: BlockContext) -> ApparatusVerdict? {
        verdict(text, context: context, cues: true)
    }

    /// Whether a line is the name of a person, or reads like one, and nothing else.
    func isName(_ text: String, language: String?) -> Bool {
        guard text.utf8.count <= 100 else { return false }
        let row = TokenRow(text)
        let matcher = shelf.book(for: language).matcher(over: row)
        guard let start = row.tokens.firstIndex(where: \.isWordLike), row.tokens[start].isCapitalised,
            !matcher.dates.lexicon.contains(matcher.dates.lexicon.articles, matcher, start)
        else { return false }
        return NameRun.personEnds(in: matcher, from: start).contains { row.skippingMarks(from: $0) >= row.tokens.count }
    }

    private func verdict(_ text: String, context: BlockContext, cues: Bool) -> ApparatusVerdict? {
        if SeparatorLine.matches(text) { return ApparatusVerdict(role: .separator, rule: "structure:separator") }
        guard text.utf8.count <= Self.longestText else { return nil }
        let book = shelf.book(for: context.language)
        let row = TokenRow(text)
        var matcher = book.matcher(over: row)
        let block = PhraseGate.Block(words: row.words, context: context, cues: cues, languages: book.languages)
        let hits = book.hits(in: &matcher, for: block)
        if hits.isEmpty { return cues ? nil : StructureRules.verdict(on: row, context: context) }
        let standing = cues ? hits : covering(hits, in: row)
        let timestamp = standing.first { book.rules[$0.rule].role == .dateline && isWhole($0, of: row) }
        guard let best = timestamp ?? standing.min(by: { precedes($0, $1, in: book) }) else {
            return cues ? nil : StructureRules.verdict(on: row, context: context)
        }
        let rule = book.rules[best.rule]
        var verdict = ApparatusVerdict(role: rule.role, sort: rule.sort, rule: rule.label)
        switch rule.role {
        case .credit:
            let credits = standing.filter { book.rules[$0.rule].role == .credit }
            verdict.source = SourceNaming(row: row, context: context).source(of: credits, in: book)
        case .byline, .bio: verdict.names = best.match.names.map { row.text($0) }
        case .imageCredit: verdict.names = best.match.source.map { [row.text($0)] } ?? []
        case .dateline: verdict.date = book.dates.firstDate(in: matcher)?.iso
        case .notice: verdict.date = book.dates.firstDate(in: matcher, from: best.match.tokens.lowerBound)?.iso
        default: break
        }
        return verdict
    }

    /// No wrapper paragraph seen is longer than this many bytes.
    private static let longestText = 6_000

    /// The hits that speak for the whole block: at its start, or in sentences that make up half of it together.
    private func covering(_ hits: [PhraseHit], in row: TokenRow) -> [PhraseHit] {
        var sentences = Set<Int>()
        for hit in hits {
            let tokens = row.tokens[hit.match.tokens]
            guard let first = tokens.first, let last = tokens.last else { continue }
            sentences.formUnion(first.sentence...last.sentence)
        }
        let covered = sentences.reduce(0) { $0 + row.sentenceWords[$1] }
        guard let start = row.tokens.firstIndex(where: \.isWordLike) else { return [] }
        return hits.filter { $0.match.tokens.lowerBound == start || covered * 2 >= row.words }
    }

    /// Whether a hit takes up the block from end to end: `Updated: 5 March` is a date however much it sounds like a notice.
    private func isWhole(_ hit: PhraseHit, of row: TokenRow) -> Bool {
        hit.match.tokens.lowerBound == row.tokens.firstIndex(where: \.isWordLike)
            && row.skippingMarks(from: hit.match.tokens.upperBound) >= row.tokens.count
    }

    /// Whether one hit decides before another: by role, by sort of notice, by place, by order of the files.
    private func precedes(_ one: PhraseHit, _ other: PhraseHit, in book: PhraseBook) -> Bool {
        func key(_ hit: PhraseHit) -> [Int] {
            let rule = book.rules[hit.rule]
            let role = Self.roles.firstIndex(of: rule.role) ?? Self.roles.count
            let sort = rule.sort.flatMap { Self.sorts.firstIndex(of: $0) } ?? 0
            return [role, sort, hit.match.tokens.lowerBound, hit.rule]
        }
        return key(one).lexicographicallyPrecedes(key(other))
    }

    /// The most specific role first.
    private static let roles: [Role] = [
        .notice, .credit, .bio, .imageCredit, .disclaimer, .appeal, .related, .navigation, .byline, .dateline, .caption,
    ]

    /// The gravest notice first: an editor's note that tells of a correction is one.
    private static let sorts: [NoticeSort] = [
        .retraction, .correction, .clarification, .update, .editorsNote, .readerNote,
    ]
}
