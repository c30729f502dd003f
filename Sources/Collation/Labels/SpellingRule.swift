/// Rule `spelling`: every changed word was replaced by one that is spelt nearly alike, and no rule of meaning holds.
///
/// Nearly alike: four letters or more, at most two letters inserted, left out, replaced or swapped with their neighbour
/// (optimal string alignment), at most .34 of the longer word, and the same first letter unless the first two are swapped.
/// Misspellings seldom touch the first letter, while a word of another meaning often does: `legal` and `illegal`, `male` and
/// `female`. Nor are both words in the language's list of those that are easily taken for another. Distance and share are those that told copy-editing from content in 94 of 100 edits of arXivEdits.
enum SpellingRule {
    /// The most letters that may differ.
    static let distance = 2
    /// The most of the longer word that may differ.
    static let share = 0.34
    /// The shortest word that can be told from another word.
    static let shortest = 4
    /// The longest word that is measured; no word is longer, and the time stays bounded.
    private static let longest = 64

    static func labels(_ readings: Readings) -> [Collation.Label] {
        guard readings.from.changedWords.count == readings.to.changedWords.count else { return [] }
        var labels: [Collation.Label] = []
        for (left, right) in zip(readings.from.changedWords, readings.to.changedWords) {
            let (first, second) = (readings.from.words[left], readings.to.words[right])
            if first.hash == second.hash { continue }
            if let lexicon = readings.language?.lexicon, lexicon.contains(first, under: .confusable),
                lexicon.contains(second, under: .confusable)
            {
                return []
            }
            guard first.traits.union(second.traits).isDisjoint(with: [.digit, .handle, .ideograph]),
                isAlike(letters(first, readings.from), letters(second, readings.to))
            else { return [] }
            labels.append(
                Collation.Label(
                    .spelling, from: readings.from.text(left..<left + 1), to: readings.to.text(right..<right + 1)))
        }
        return labels
    }

    private static func letters(_ word: Word, _ reading: Reading) -> [UInt32] {
        reading.bytes.text(word.range).unicodeScalars.map { Lowercase.of($0.value) }
    }

    /// Whether two words are spelt nearly alike.
    private static func isAlike(_ first: [UInt32], _ second: [UInt32]) -> Bool {
        let (short, long) = (min(first.count, second.count), max(first.count, second.count))
        guard short >= shortest, long <= longest, long - short <= distance else { return false }
        let swapped = first[0] == second[1] && first[1] == second[0]
        guard first[0] == second[0] || swapped else { return false }
        let edits = alignment(first, second)
        return edits <= distance && Double(edits) <= share * Double(long)
    }

    /// The optimal string alignment distance of two words.
    private static func alignment(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...first.count {
            var current = [row]
            current.reserveCapacity(second.count + 1)
            for column in 1...second.count {
                let cost = first[row - 1] == second[column - 1] ? 0 : 1
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
