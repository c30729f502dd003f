import Article

/// A phrase file: the wording by which the publishers of one language mark what they put around an article.
///
/// A file is UTF-8 text, one phrase a line. `#` begins a comment line. Lines `key: words` before the first section give the
/// words of dates (`months`, twelve groups with commas between them; `weekdays`; `clock`; `glue`), of names (`articles`,
/// `particles`) and
/// the commonest words of the language (`stopwords`). `[role/name]` begins a section; for notices the name begins with the
/// sort, `[notice/correction]`. What follows the bracket, and what follows `;` on a phrase's line, are conditions:
///
/// - `max 30`, `min 9`: the block has at most 30 words, at least 9
/// - `weak`: only before or after the body, where the block is apparatus or nothing
/// - `before`, `after`: only there
/// - `cue`: only a hint, for a block among other apparatus that no phrase knows
/// - `strength 0.5`: how sure a source named by the phrase is
/// - `unless phrase`: not where this phrase stands in the block, too; comes last
///
/// A phrase is written in words; case and accents do not count, and punctuation is passed over.
///
/// - `^` first: the phrase opens the block; `~` first: it stands anywhere; else it opens a sentence
/// - `story|article`: one of these; `subscri*`: words that begin so; `(a b|c)`: a choice of phrases; `?` after a word or
///   bracket: may be missing
/// - `..`: up to four words of the same sentence, `..9` up to nine
/// - `<name>` a person, `<source>` a publication (captured), `<rest>` a dozen words at most to the end of the sentence
///   (captured), `<< reuters|afp >>` these words as a source, `<date>`, `<moment>` (nothing but dates and times to the end), `<number>`, `<address>`, `<mail>`
/// - `:` a colon, `.` or `?` the end of a sentence, `$` the end of the block
/// - `{ first published by }`: the words that are reported as the phrase
struct PhraseFile {
    /// The language of the file.
    let language: String
    /// The phrases in the order of the file.
    private(set) var rules: [PhraseRule] = []
    /// Lines that cannot be read, with the reason; empty in the files that ship.
    private(set) var problems: [String] = []

    private var section: (role: Role, sort: NoticeSort?, name: String, conditions: PhraseConditions)?

    /// Reads a file; its words go into the vocabulary and its date words into the lexicon.
    ///
    /// - Parameter readsPhrases: Whether to read on where the phrases begin.
    init(
        language: String, bytes: [UInt8], readsPhrases: Bool = true, vocabulary: inout Vocabulary,
        lexicon: inout DateLexicon
    ) {
        self.language = language
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == UInt8(ascii: " ") }
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            do throws(PhraseCompiler.Failure) {
                if first == UInt8(ascii: "[") {
                    guard readsPhrases else { return }
                    try beginSection(Self.text(line), &vocabulary)
                } else if section == nil {
                    try readWords(Self.text(line), &vocabulary, &lexicon)
                } else {
                    try readPhrase(line, &vocabulary)
                }
            } catch {
                problems.append("\(language).txt:\(index + 1): \(error.reason)")
            }
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> Substring { String(decoding: bytes, as: UTF8.self)[...] }

    private mutating func beginSection(
        _ line: Substring, _ vocabulary: inout Vocabulary
    ) throws(PhraseCompiler.Failure) {
        guard let end = line.firstIndex(of: "]") else { throw .init(reason: "a [ without its ]") }
        let parts = line[..<end].dropFirst().split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let role = Role(rawValue: String(parts[0])), role != .body else {
            throw .init(reason: "no role and name in \(line)")
        }
        var sort: NoticeSort?
        if role == .notice {
            sort = parts[1].split(separator: "/").first.flatMap { NoticeSort(rawValue: String($0)) }
            if sort == nil { throw .init(reason: "no sort of notice in \(line)") }
        }
        var conditions = PhraseConditions(maximalWords: PhraseConditions.maximalWords(of: role))
        try conditions.read(line[line.index(after: end)...], &vocabulary)
        section = (role, sort, String(parts[1]), conditions)
    }

    private mutating func readPhrase(
        _ line: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary
    ) throws(PhraseCompiler.Failure) {
        guard let section else { return }
        var conditions = section.conditions
        var phrase = line.prefix { $0 != UInt8(ascii: ";") }
        if phrase.endIndex < line.endIndex {
            try conditions.read(Self.text(line[(phrase.endIndex + 1)...]), &vocabulary)
        }
        var anchor = PhraseRule.Anchor.clause
        if phrase.first == UInt8(ascii: "^") || phrase.first == UInt8(ascii: "~") {
            anchor = phrase.first == UInt8(ascii: "^") ? .block : .anywhere
            phrase = phrase.dropFirst()
        }
        let program = try PhraseCompiler.compile(phrase, vocabulary: &vocabulary)
        if anchor != .block, program.firstWords == nil {
            throw .init(reason: "a phrase that does not open the block has to begin with a word")
        }
        rules.append(
            PhraseRule(
                language: language, role: section.role, sort: section.sort, name: section.name, anchor: anchor,
                maximalWords: conditions.maximalWords, minimalWords: conditions.minimalWords, isWeak: conditions.isWeak,
                isCue: conditions.isCue, positions: conditions.positions,
                strength: conditions.strength, program: program, exceptions: conditions.exceptions))
    }

    private mutating func readWords(
        _ line: Substring, _ vocabulary: inout Vocabulary, _ lexicon: inout DateLexicon
    ) throws(PhraseCompiler.Failure) {
        guard let colon = line.firstIndex(of: ":") else { throw .init(reason: "neither a section nor words") }
        let words = line[line.index(after: colon)...]
        func symbols(_ words: Substring) -> [Symbol] {
            words.split(separator: " ").map { word in
                let row = TokenRow(String(word.last == "*" ? word.dropLast() : word))
                return vocabulary.symbol(row.folded, isPrefix: word.last == "*")
            }
        }
        switch line[..<colon] {
        case "months":
            let groups = words.split(separator: ",")
            guard groups.count == 12 else { throw .init(reason: "\(groups.count) months") }
            for (month, group) in groups.enumerated() {
                for symbol in symbols(group) { lexicon.months[symbol] = month + 1 }
            }
        case "weekdays": lexicon.weekdays.formUnion(symbols(words))
        case "clock": lexicon.clock.formUnion(symbols(words))
        case "glue": lexicon.glue.formUnion(symbols(words))
        case "articles": lexicon.articles.formUnion(symbols(words))
        case "particles": lexicon.particles.formUnion(symbols(words))
        case "stopwords": break  // For the language detector, which reads nothing else of the file.
        default: throw .init(reason: "unknown words \(line[..<colon])")
        }
    }
}
