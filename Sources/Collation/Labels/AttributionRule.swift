/// Rule `attribution`: who is made responsible for a statement changed. Either
///
/// - a verb or phrase of attribution (`said`, `according to`) came, went or gave way to another, or
/// - its subject changed: the changed words stand right before a verb of saying, at most one word (`has`, `later`) between them;
///   or right behind a phrase that leads its source (`according to …`, `told …`), a determiner or title between them; or right
///   behind a verb of saying, a name among them, where the language puts subjects there or a quotation ends before the verb.
///
/// Words that cannot be a subject (`later said` for `also said`) change none. Evidence are the phrases, or the changed words
/// together with the phrase.
enum AttributionRule {
    static func labels(_ readings: Readings) -> [Collation.Label] {
        guard let language = readings.language else { return [] }
        let phrases = PhraseRule.labels(.attribution, .attribution, readings)
        guard phrases.isEmpty else { return phrases }
        let from = source(in: readings.from, language), to = source(in: readings.to, language)
        guard let phrase = from?.phrase ?? to?.phrase, from?.words != to?.words else { return [] }
        let bare = { (reading: Reading) in bareEvidence(phrase, in: reading) }
        return [
            Collation.Label(
                .attribution, from: from.map(\.text) ?? bare(readings.from), to: to.map(\.text) ?? bare(readings.to))
        ]
    }

    private struct Source {
        var words: [UInt64]
        var text: String
        var phrase: Int
    }

    /// The changed words of a reading that are the source of an attribution beside them.
    private static func source(in reading: Reading, _ language: LanguageData) -> Source? {
        let changed = reading.changedWords
        guard let first = changed.first, let last = changed.last else { return nil }
        for phrase in reading.phrases where phrase.heading == .attribution {
            let words: Range<Int>
            if phrase.words.lowerBound > last {
                guard !phrase.leads, isBefore(phrase.words.lowerBound, last, reading) else { continue }
                words = first..<phrase.words.upperBound
            } else if phrase.words.upperBound <= first {
                guard isBehind(phrase, first, reading, language) else { continue }
                words = phrase.words.lowerBound..<last + 1
            } else {
                continue
            }
            return Source(
                words: changed.map { reading.words[$0].hash }, text: reading.text(words), phrase: phrase.phrase)
        }
        return nil
    }

    /// The phrase alone, for a reading where nobody stands as its source.
    private static func bareEvidence(_ phrase: Int, in reading: Reading) -> String? {
        reading.phrases.first { $0.phrase == phrase }.map { reading.text($0.words) }
    }

    private static func isSpace(_ value: UInt32) -> Bool { ScalarClass(value) == .space }

    /// Whether the last changed word is the subject of a verb behind it.
    private static func isBefore(_ verb: Int, _ last: Int, _ reading: Reading) -> Bool {
        guard verb - last <= 2, (last..<verb).allSatisfy({ reading.gap(after: $0, allows: isSpace) }) else {
            return false
        }
        return canBeSubject(last, reading)
    }

    /// Whether the first changed word is the source behind a phrase.
    private static func isBehind(
        _ phrase: Lexicon.Match, _ first: Int, _ reading: Reading, _ language: LanguageData
    ) -> Bool {
        let end = phrase.words.upperBound - 1
        guard first - end <= 4,
            (end..<first).allSatisfy({ reading.gap(after: $0, allows: { isSpace($0) || $0 == 0x2E }) })
        else { return false }
        let between = end + 1..<first
        let isModifier = { (word: Int) in
            reading.stands(word, under: .determiner) || reading.stands(word, under: .title)
                || reading.words[word].traits.contains(.capitalised)
        }
        let plain = between.count { !isModifier($0) }
        if phrase.leads { return plain <= 1 }
        guard plain == 0, language.settings.subjectFollows || followsQuotation(phrase.words.lowerBound, reading) else {
            return false
        }
        return reading.changedWords.contains { word in
            !reading.words[word].traits.isDisjoint(with: [.capitalised, .handle])
                || reading.stands(word, under: .pronoun)
        }
    }

    /// Whether a quotation or a comma ends right before a word.
    private static func followsQuotation(_ word: Int, _ reading: Reading) -> Bool {
        var index = reading.words[word].range.lowerBound
        while index > 0, case let (value, length) = reading.bytes.scalar(before: index) {
            if !isSpace(value) { return value == 0x2C || SentenceMark.closes(value) }
            index -= length
        }
        return false
    }

    /// Whether a word may be a subject: a pronoun, a name, or no short function word.
    private static func canBeSubject(_ word: Int, _ reading: Reading) -> Bool {
        if reading.stands(word, under: .pronoun) { return true }
        if reading.stands(word, under: .negation) || reading.stands(word, under: .hedge) { return false }
        if reading.stands(word, under: .auxiliary) || reading.stands(word, under: .date) { return false }
        return !reading.stands(word, under: .common) || reading.words[word].range.count > 5
    }
}
