import Foundation

/// A word inside a text's bytes, as the language rules see it.
///
/// Inner apostrophes belong to the word (`don't`), and so does what holds a number together (`1,200`, `3.5`, `12:45`,
/// `2024-07-02`, `COVID-19`) or an abbreviation (`U.S.`). Other compounds are cut at the hyphen, so that lists hold for their
/// parts. Scripts without spaces give one word per letter.
struct Word {
    /// Where it stands.
    var range: Range<Int>
    /// A hash of its letters in lower case, equal for all forms of apostrophe and for composed and decomposed letters.
    var hash: UInt64
    /// What it looks like.
    var traits: Traits

    /// What a word looks like.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// It holds a digit.
        static let digit = Traits(rawValue: 1)
        /// Its first letter is a capital.
        static let capitalised = Traits(rawValue: 2)
        /// It has two letters or more and all are capitals.
        static let capitals = Traits(rawValue: 4)
        /// It is one letter of a script without spaces.
        static let ideograph = Traits(rawValue: 8)
        /// It is an `@handle`.
        static let handle = Traits(rawValue: 16)
    }
}

extension Word {
    /// The hash of no letters; FNV-1a over scalars.
    static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of letters with one more behind them.
    @inline(__always)
    static func extended(_ hash: UInt64, _ folded: UInt32) -> UInt64 { (hash ^ UInt64(folded)) &* 0x100_0000_01B3 }
}

/// Cuts words out of UTF-8.
struct WordScanner {
    let bytes: [UInt8]
    /// Whether an apostrophe ends a word (`l'` + `eau`), as in French and Italian.
    var splitsElisions = false

    /// The longest word that is composed before it is looked up, in bytes; longer ones stand in no list, and composing costs.
    private static let longestComposed = 128

    /// The words of a byte range, in order, in linear time.
    func words(in range: Range<Int>) -> [Word] {
        var words: [Word] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = bytes.scalar(at: index)
            let kind = ScalarClass(value)
            if kind == .ideograph || kind == .letter || kind == .digit {
                let word = word(at: index, limit: range.upperBound, ideograph: kind == .ideograph)
                words.append(word)
                index = word.range.upperBound
            } else if value == 0x40, let handle = handle(at: index, limit: range.upperBound) {
                words.append(handle)
                index = handle.range.upperBound
            } else {
                index += length
            }
        }
        return words
    }

    private func word(at start: Int, limit: Int, ideograph: Bool) -> Word {
        var builder = Builder()
        var index = start
        while index < limit {
            let (value, length) = bytes.scalar(at: index)
            let kind = ScalarClass(value)
            if ideograph {
                guard index == start || kind == .mark else { break }
            } else if kind != .letter && kind != .digit && kind != .mark {
                guard let joint = joint(value, at: index + length, limit: limit, after: builder) else { break }
                builder.add(value, .punctuation)
                index += length
                if joint == .end { break }
                continue
            }
            builder.add(value, kind)
            index += length
        }
        let hash =
            builder.isDecomposed && index - start <= Self.longestComposed
            ? Self.hash(composing: bytes.text(start..<index)) : builder.hash
        return Word(range: start..<index, hash: hash, traits: ideograph ? .ideograph : builder.traits)
    }

    /// Whether a mark between two characters holds them together, and whether the word ends behind it.
    private func joint(_ value: UInt32, at next: Int, limit: Int, after builder: Builder) -> Joint? {
        let following = next < limit ? bytes.scalar(at: next).value : 0x20
        let kind = ScalarClass(following)
        switch value {
        case 0x27, 0x2019:
            guard kind == .letter || kind == .digit else { return nil }
            return splitsElisions && !builder.traits.contains(.digit) ? .end : .inner
        case 0x2E:
            if kind == .digit && builder.endsInDigit { return .inner }
            guard builder.sinceStop == 1, !builder.endsInDigit else { return nil }
            if kind == .letter { return .inner }
            return builder.hasStop ? .end : nil
        case 0x2C, 0x3A, 0x2F:
            return kind == .digit && builder.endsInDigit ? .inner : nil
        case 0x2D, 0x2010, 0x2011, 0x2013:
            let numeric = kind == .digit || (kind == .letter && builder.traits.contains(.digit) && value != 0x2013)
            return numeric && (value != 0x2013 || builder.endsInDigit) ? .inner : nil
        default: return nil
        }
    }

    private enum Joint { case inner, end }

    private func handle(at start: Int, limit: Int) -> Word? {
        if start > 0, ScalarClass(bytes.scalar(before: start).value).isWord { return nil }
        var builder = Builder()
        var index = start + 1
        while index < limit, case let (value, length) = bytes.scalar(at: index) {
            let kind = ScalarClass(value)
            guard kind == .letter || kind == .digit else { break }
            builder.add(value, kind)
            index += length
        }
        guard index > start + 1 else { return nil }
        return Word(range: start..<index, hash: builder.hash ^ 0x40, traits: .handle)
    }

    /// The hash of a word as it would be in composed form.
    private static func hash(composing text: String) -> UInt64 {
        var builder = Builder()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            builder.add(scalar.value, ScalarClass(scalar.value))
        }
        return builder.hash
    }

    /// Gathers hash and traits of a word, scalar by scalar.
    private struct Builder {
        var hash = Word.emptyHash
        var isDecomposed = false
        /// The count of letters since the last full stop inside the word.
        var sinceStop = 0
        var hasStop = false
        var endsInDigit = false
        private var letters = 0
        private var capitals = 0
        private var startsCapital = false
        private var hasDigit = false

        var traits: Word.Traits {
            var traits: Word.Traits = hasDigit ? .digit : []
            if startsCapital { traits.insert(.capitalised) }
            if letters >= 2 && capitals == letters { traits.insert(.capitals) }
            return traits
        }

        mutating func add(_ value: UInt32, _ kind: ScalarClass) {
            let lower = Lowercase.of(value)
            switch kind {
            case .mark:
                if (0x0300...0x036F).contains(value) { isDecomposed = true } else { return }
            case .digit:
                hasDigit = true
            case .punctuation:
                if value == 0x2E { hasStop = true }
                sinceStop = value == 0x2E ? 0 : sinceStop
            default:
                let capital = lower != value
                if letters == 0 && !hasDigit { startsCapital = capital }
                letters += 1
                sinceStop += 1
                capitals += capital ? 1 : 0
            }
            endsInDigit = kind == .digit
            let folded = value == 0x2019 ? 0x27 : lower
            hash = Word.extended(hash, folded)
        }
    }
}
