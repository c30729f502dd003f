/// How the words of a changed unit stand with and without capitals, over both sides.
///
/// Gathered only when a rule asks, and from the first stretch of long texts: it is evidence, not a census.
struct Casing {
    /// Whether nearly all longer words have a capital.
    let isTitleCase: Bool
    /// Whether nearly all words are all in capitals.
    let isAllCapitals: Bool
    private let sides: [(bytes: [UInt8], words: [Word])]
    private let language: LanguageData?
    private lazy var places = Places(sides, language)

    /// How much of each side is read, in bytes: several paragraphs.
    private static let reach = 16_384

    init(_ comparison: Comparison) {
        language = comparison.language
        sides = [comparison.from, comparison.to].map { bytes in
            let range = 0..<Self.end(in: bytes)
            return (bytes, comparison.language?.words(in: bytes, range) ?? WordScanner(bytes: bytes).words(in: range))
        }
        var (counted, capitalised, capitals) = (0, 0, 0)
        for side in sides {
            for word in side.words where Places.counts(word) && side.bytes.letters(word.range) >= 4 {
                counted += 1
                capitalised += word.traits.contains(.capitalised) ? 1 : 0
                capitals += word.traits.contains(.capitals) ? 1 : 0
            }
        }
        // Six words a side: a short sentence may hold three names and a verb.
        isTitleCase =
            counted >= 10 && comparison.language?.settings.nounsCapitalised != true && capitalised * 10 >= counted * 8
        isAllCapitals = counted >= 4 && capitals * 10 >= counted * 8
    }

    /// Whether the word stands in lower case somewhere.
    mutating func isLowerElsewhere(_ word: UInt64) -> Bool { places.lower.contains(word) }

    /// Whether the word stands with a capital inside a sentence somewhere.
    mutating func isCapitalisedInside(_ word: UInt64) -> Bool { places.inside.contains(word) }

    private static func end(in bytes: [UInt8]) -> Int {
        guard bytes.count > reach else { return bytes.count }
        return bytes[..<reach].lastIndex(of: 0x20) ?? 0
    }
}

extension [UInt8] {
    /// The count of scalars in a range.
    fileprivate func letters(_ range: Range<Int>) -> Int { self[range].count { $0 & 0xC0 != 0x80 } }
}

/// The words that stand in lower case, and those that stand with a capital inside a sentence.
private struct Places {
    var lower: Set<UInt64> = []
    var inside: Set<UInt64> = []

    init(_ sides: [(bytes: [UInt8], words: [Word])], _ language: LanguageData?) {
        for side in sides {
            let start = SentenceStart(bytes: side.bytes, language: language)
            for word in side.words where Self.counts(word) {
                if !word.traits.contains(.capitalised) {
                    lower.insert(word.hash)
                } else if !inside.contains(word.hash), !start.isAt(word.range.lowerBound) {
                    inside.insert(word.hash)
                }
            }
        }
    }

    /// Whether a word has capitals to speak of.
    static func counts(_ word: Word) -> Bool {
        !word.traits.contains(.digit) && !word.traits.contains(.ideograph) && !word.traits.contains(.handle)
    }
}
