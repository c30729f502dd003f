/// Rule `negation`: the two readings do not hold the same count of negations, or a word took or lost a negating prefix
/// (`likely`, `unlikely`).
///
/// A negation that only changed its form (`did not`, `didn't`) is none that came or went. Evidence are the negations that are
/// not on the other side.
enum NegationRule {
    /// The longest word whose prefix is looked at, in bytes.
    private static let longest = 128

    static func labels(_ readings: Readings) -> [Collation.Label] {
        guard let language = readings.language else { return [] }
        let (from, to) = (readings.from.phrases(.negation), readings.to.phrases(.negation))
        if from.count != to.count {
            return PhraseRule.labels(.negation, .negation, readings).filter { $0.from == nil || $0.to == nil }
        }
        let prefixes = language.settings.negatingPrefixes
        guard !prefixes.isEmpty else { return [] }
        return readings.differingWords.compactMap { pair in
            guard let left = pair.from, let right = pair.to,
                max(readings.from.words[left].range.count, readings.to.words[right].range.count) <= longest
            else { return nil }
            let from = readings.from.text(left..<left + 1), to = readings.to.text(right..<right + 1)
            return areOpposites(from.lowercased(), to.lowercased(), prefixes)
                ? Collation.Label(.negation, from: from, to: to) : nil
        }
    }

    /// Whether one word is the other with a negating prefix.
    private static func areOpposites(_ first: String, _ second: String, _ prefixes: [String]) -> Bool {
        let (short, long) = first.utf8.count < second.utf8.count ? (first, second) : (second, first)
        // Two letters are too little to be sure of: "on" and "iron".
        guard short.utf8.count > 2, long.hasSuffix(short) else { return false }
        return prefixes.contains { $0.utf8.count == long.utf8.count - short.utf8.count && long.hasPrefix($0) }
    }
}
