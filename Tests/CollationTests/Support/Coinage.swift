import Foundation

/// Text of coined words in one script, whose frequencies fall with their rank as those of natural language do (Zipf's law).
struct Coinage: TextSource {
    let script: Script
    var dice: Dice
    private let syllables: [String]
    private var coined = vocabulary
    private static let vocabulary = 3_000

    init(seed: UInt64, script: Script) {
        self.script = script
        dice = Dice(seed: seed)
        syllables = script.syllables
    }

    var wordGap: String { script.isUnspaced ? "" : " " }
    var sentenceGap: String { script.sentenceGap }

    mutating func sentence() -> [String] {
        var words = (0..<Int.random(in: 10...20, using: &dice)).map { _ in word(rank()) }
        words[0] = words[0].capitalized
        words[words.count - 1] += script.fullStop
        return words
    }

    mutating func newWord() -> String {
        coined += 1
        return word(coined)
    }

    /// A rank whose chance is the inverse of itself.
    private mutating func rank() -> Int {
        Int(exp(Double.random(in: 0..<log(Double(Self.vocabulary)), using: &dice)))
    }

    /// The word of a rank: its number in the base of the syllables.
    private func word(_ rank: Int) -> String {
        var (rest, word) = (rank, "")
        while rest > 0 {
            word += syllables[(rest - 1) % syllables.count]
            rest = (rest - 1) / syllables.count
        }
        return word
    }
}
