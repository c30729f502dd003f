/// How the words of a changed unit stand with and without capitals, over both sides.
///
/// Gathered only when a rule asks, and from the first stretch of long texts: it is evidence, not a census.
struct Casing {
    /// Whether nearly all longer words have a capital.
    let isTitleCase: Bool
    /// Whether nearly all words are all in capitals.
    let isAllCapitals: Bool
    private let lower: Set<UInt64>
    private let inside: Set<UInt64>

    /// How much of each side is read, in bytes: several paragraphs.
    private static let reach = 16_384

    init(_ comparison: Comparison) {
        var lower: Set<UInt64> = []
        var inside: Set<UInt64> = []
        var (counted, capitalised, capitals) = (0, 0, 0)
        for bytes in [comparison.from, comparison.to] {
            let start = SentenceStart(bytes: bytes, language: comparison.language)
            let range = 0..<Self.end(in: bytes)
            let words = comparison.language?.words(in: bytes, range) ?? WordScanner(bytes: bytes).words(in: range)
            for word in words where word.traits.isDisjoint(with: [.digit, .ideograph, .handle]) {
                let isCapitalised = word.traits.contains(.capitalised)
                if word.range.count >= 4 {
                    counted += 1
                    capitalised += isCapitalised ? 1 : 0
                    capitals += word.traits.contains(.capitals) ? 1 : 0
                }
                if !isCapitalised {
                    lower.insert(word.hash)
                } else if !inside.contains(word.hash), !start.isAt(word.range.lowerBound) {
                    inside.insert(word.hash)
                }
            }
        }
        isTitleCase = counted >= 6 && capitalised * 10 >= counted * 8
        isAllCapitals = counted >= 4 && capitals * 10 >= counted * 8
        self.lower = lower
        self.inside = inside
    }

    /// Whether the word stands in lower case somewhere.
    func isLowerElsewhere(_ word: UInt64) -> Bool { lower.contains(word) }

    /// Whether the word stands with a capital inside a sentence somewhere.
    func isCapitalisedInside(_ word: UInt64) -> Bool { inside.contains(word) }

    private static func end(in bytes: [UInt8]) -> Int {
        guard bytes.count > reach else { return bytes.count }
        return bytes[..<reach].lastIndex(of: 0x20) ?? 0
    }
}
