/// A place invented text comes from.
protocol TextSource {
    /// What stands between two words, and between two sentences.
    var wordGap: String { get }
    var sentenceGap: String { get }
    /// What chance comes from.
    var dice: Dice { get set }

    /// A sentence as a list of words; marks stand at the words they belong to.
    mutating func sentence() -> [String]
    /// Sentences that make a paragraph.
    mutating func paragraph() -> [[String]]
    /// A word that stands nowhere else.
    mutating func newWord() -> String
}

extension TextSource {
    /// Two to five sentences.
    mutating func paragraph() -> [[String]] {
        (0..<Int.random(in: 2...5, using: &dice)).map { _ in sentence() }
    }

    /// Sentences as the text of a paragraph.
    func text(_ sentences: [[String]]) -> String {
        sentences.map { $0.joined(separator: wordGap) }.joined(separator: sentenceGap)
    }
}
