/// The words that dates, times and names are made of, in all languages of the phrase files.
struct DateLexicon: Sendable {
    /// Month names to their numbers.
    var months: [Symbol: Int] = [:]
    /// Names of the days of the week.
    var weekdays: Set<Symbol> = []
    /// Small words of dates and times: `at`, `um`, `Uhr`, `GMT`, `pm`, `ago`.
    var clock: Set<Symbol> = []
    /// What stands between the parts of a date: `of`, `de`, `th`, `er`.
    var glue: Set<Symbol> = []
    /// Articles before a publication's name: `the`, `der`, `la`.
    var articles: Set<Symbol> = []
    /// Small words inside names: `von`, `de`, `bin`.
    var particles: Set<Symbol> = []

    /// Whether the token is a small word that stands inside names.
    func isParticle(_ matcher: PhraseMatcher, at index: Int) -> Bool {
        contains(particles, matcher, index)
    }

    /// Whether the token is of a set of words.
    func contains(_ words: Set<Symbol>, _ matcher: PhraseMatcher, _ index: Int) -> Bool {
        guard index < matcher.row.tokens.count else { return false }
        return matcher.symbols[matcher.offsets[index]..<matcher.offsets[index + 1]].contains { words.contains($0) }
    }

    /// The number of the month that the token names.
    func month(_ matcher: PhraseMatcher, at index: Int) -> Int? {
        for symbol in matcher.symbols[matcher.offsets[index]..<matcher.offsets[index + 1]] {
            if let month = months[symbol] { return month }
        }
        return nil
    }
}
