/// Unicode scalars read straight out of UTF-8, because a loop over `Character` costs fifty times as much.
extension [UInt8] {
    /// The scalar that starts at an index and its length in bytes; U+FFFD and one byte where the bytes are no UTF-8.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(self[index])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, index + length <= count else { return (0xFFFD, 1) }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
        return (value, length)
    }

    /// The scalar that ends before an index greater than zero, and its length in bytes.
    func scalar(before index: Int) -> (value: UInt32, length: Int) {
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        let scalar = scalar(at: start)
        return start + scalar.length == index ? scalar : (0xFFFD, 1)
    }

    /// The text of a byte range.
    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

    /// A byte range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, case let next = scalar(at: start), ScalarClass(next.value) == .space { start += next.length }
        while end > start, case let last = scalar(before: end), ScalarClass(last.value) == .space { end -= last.length }
        return start..<Swift.max(start, end)
    }
}

/// What a scalar is for the cutting of words and sentences.
enum ScalarClass {
    case space, letter, mark, digit
    /// A letter of a script written without spaces: Han, Kana, Thai, Lao, Khmer, Myanmar. Each is a word by itself.
    case ideograph
    case punctuation
    /// Emoji, currency, mathematics: it carries meaning and is no punctuation.
    case symbol

    /// Sorts a scalar.
    ///
    /// The common scripts are decided by comparison; only the rest asks the Unicode tables.
    init(_ value: UInt32) {
        switch value {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0x5F: self = .letter
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            self = .space
        case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E: self = .symbol
        case 0x00...0x7F: self = .punctuation
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x0300...0x036F, 0xFE00...0xFE0F: self = .mark
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x386...0x3FF, 0x400...0x481, 0x48A...0x52F: self = .letter
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0xFF10...0xFF19: self = .digit
        case 0x0621...0x063F, 0x0641...0x064A, 0x0671...0x06D3: self = .letter
        case 0x0640, 0x064B...0x065F, 0x0670: self = .mark
        case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F: self = .punctuation
        case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: self = .ideograph
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
        default: self = Self.byProperty(value)
        }
    }

    /// Letters, marks and digits: what words are made of.
    var isWord: Bool { self == .letter || self == .digit || self == .mark || self == .ideograph }

    private static func byProperty(_ value: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(value) else { return .symbol }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
        case .decimalNumber, .otherNumber: return .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
            let unspaced: Bool =
                switch value {
                case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
                default: false
                }
            return unspaced ? .ideograph : .letter
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .punctuation
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
        default: return .symbol
        }
    }
}

/// Lower case of single scalars, by arithmetic for Latin, Greek and Cyrillic.
enum Lowercase {
    /// The scalar in lower case; itself where it has none, or none of one scalar.
    static func of(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x00...0x40, 0x5B...0xBF: return value
        case 0x41...0x5A: return value + 32
        case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: return value + 32
        case 0xDF...0xFF, 0x430...0x45F: return value
        case 0x400...0x40F: return value + 80
        case 0x3040...0x9FFF, 0x0600...0x06FF: return value
        default:
            guard let scalar = Unicode.Scalar(value) else { return value }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first?.value ?? value : value
        }
    }

    /// Whether the scalar is a capital.
    static func isCapital(_ value: UInt32) -> Bool { of(value) != value }
}
