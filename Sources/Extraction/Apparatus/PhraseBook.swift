import Article

/// The phrases of some languages, compiled and indexed by their first words.
final class PhraseBook: Sendable {
    /// All phrases, in the order of the files.
    let rules: [PhraseRule]
    /// The words of all phrases.
    let vocabulary: Vocabulary
    /// Reads dates with the words of all languages.
    let dates: DateReader
    /// Lines of the files that cannot be read.
    let problems: [String]

    /// The languages of the files.
    let languages: [String]

    /// What each phrase asks of a block before it is looked for.
    private let gates: [PhraseGate]
    /// For each symbol the phrases that can begin with it.
    private let byFirstWord: [[Int]]
    /// The phrases that begin with something open; they are tried at the start of a block only.
    private let openAtStart: [Int]

    /// Compiles files, each with its language; of those in other languages than the ones that count, only the words of dates and
    /// names, which are read in every language.
    init(files: [(language: String, bytes: [UInt8])], counting counted: [String]? = nil) {
        var vocabulary = Vocabulary()
        var lexicon = DateLexicon()
        let read = files.map { file in
            PhraseFile(
                language: file.language, bytes: file.bytes, readsPhrases: counted?.contains(file.language) ?? true,
                vocabulary: &vocabulary, lexicon: &lexicon)
        }
        let rules = read.flatMap(\.rules)
        let languages = files.map(\.language)
        gates = rules.map { PhraseGate($0, languages: languages) }
        self.rules = rules
        self.languages = languages
        problems = read.flatMap(\.problems)
        var byFirstWord = [[Int]](repeating: [], count: Int(vocabulary.count))
        var openAtStart: [Int] = []
        for (index, rule) in rules.enumerated() {
            guard let words = rule.program.firstWords else {
                openAtStart.append(index)
                continue
            }
            for word in words { byFirstWord[Int(word)].append(index) }
        }
        self.byFirstWord = byFirstWord
        self.openAtStart = openAtStart
        self.vocabulary = vocabulary
        dates = DateReader(lexicon: lexicon)
    }

    /// A matcher over a row of tokens.
    func matcher(over row: TokenRow) -> PhraseMatcher {
        var symbols: [Symbol] = []
        var offsets = [0]
        offsets.reserveCapacity(row.tokens.count + 1)
        for token in row.tokens {
            if token.kind == .word || token.kind == .ideograph {
                vocabulary.lookUp(row.folded[token.folded], into: &symbols)
            }
            offsets.append(symbols.count)
        }
        return PhraseMatcher(row: row, symbols: symbols, offsets: offsets, dates: dates)
    }

    /// Every phrase that the block holds where the phrase may stand.
    ///
    /// Linear in the tokens; each is met by the few phrases that begin with its word.
    func hits(in matcher: inout PhraseMatcher, for block: PhraseGate.Block) -> [PhraseHit] {
        var hits: [PhraseHit] = []
        let tokens = matcher.row.tokens
        guard let first = tokens.firstIndex(where: \.isWordLike) else { return [] }
        for index in openAtStart where gates[index].admits(block) && !tokens[first].isQuoted {
            guard let match = matcher.match(rules[index].program, at: first) else { continue }
            hits.append(PhraseHit(rule: index, match: match))
        }
        for place in first..<tokens.count where !tokens[place].isQuoted {
            let (opensBlock, opensClause) = (place == first, tokens[place].opensClause)
            for symbol in matcher.symbols[matcher.offsets[place]..<matcher.offsets[place + 1]] {
                for index in byFirstWord[Int(symbol)] {
                    guard gates[index].stands(opensBlock: opensBlock, opensClause: opensClause),
                        gates[index].admits(block), let match = matcher.match(rules[index].program, at: place)
                    else { continue }
                    hits.append(PhraseHit(rule: index, match: match))
                }
            }
        }
        return hits.filter { hit in !rules[hit.rule].exceptions.contains { holds($0, in: &matcher) } }
    }

    /// Whether a phrase stands anywhere in the block.
    private func holds(_ program: PhraseProgram, in matcher: inout PhraseMatcher) -> Bool {
        guard let first = program.firstWords else { return false }
        for place in matcher.row.tokens.indices where matcher.hasSymbol(of: first, at: place) {
            if matcher.match(program, at: place) != nil { return true }
        }
        return false
    }
}

/// A phrase found in a block.
struct PhraseHit: Sendable {
    /// The phrase, as its place in ``PhraseBook/rules``.
    var rule: Int
    /// Where it stands.
    var match: PhraseMatcher.Match
}
