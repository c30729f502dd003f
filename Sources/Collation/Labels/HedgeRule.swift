/// Rule `hedge`: a word that makes a statement less than certain came, went or gave way to another.
///
/// The name of a month is no hedge: `May` with a capital inside a sentence.
enum HedgeRule {
    static func labels(_ readings: Readings) -> [Collation.Label] {
        guard let language = readings.language else { return [] }
        return PhraseRule.labels(.hedge, .hedge, readings) { phrase, reading in
            let word = phrase.words.lowerBound
            guard reading.words[word].traits.contains(.capitalised), reading.stands(word, under: .date) else {
                return true
            }
            return SentenceStart(bytes: reading.bytes, language: language).isAt(reading.words[word].range.lowerBound)
        }
    }
}
