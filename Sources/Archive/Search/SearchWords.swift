internal import Article
internal import Foundation

/// The words of a text as they are searched for: without case, without accents, the characters of scripts without spaces one by
/// one.
///
/// Index, query and the marks in a result cut texts by this one rule. A word is a run of letters, digits and marks; what the text
/// joins by a hyphen or an apostrophe are two, so that either is found.
struct SearchWords: Sequence, IteratorProtocol {
    /// A word and where it stands.
    struct Word: Hashable {
        /// The word as it is compared.
        let text: String
        /// Its bytes in the text, in UTF-8.
        let range: Range<Int>
    }

    private let scalars: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private var offset = 0

    init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    /// The words with a space between, as the index takes them.
    static func indexed(_ text: String) -> String {
        SearchWords(text).map(\.text).joined(separator: " ")
    }

    mutating func next() -> Word? {
        var word = String.UnicodeScalarView()
        var start = offset
        while index < scalars.endIndex {
            let scalar = scalars[index]
            let kind = SearchScalar(scalar)
            if kind == .between || (kind == .mark && word.isEmpty) || (kind == .single && !word.isEmpty) {
                if !word.isEmpty { break }
            } else {
                if word.isEmpty { start = offset }
                word.append(scalar)
            }
            index = scalars.index(after: index)
            offset += UTF8.width(scalar)
            if kind == .single {
                takeMarks(into: &word)
                break
            }
        }
        return word.isEmpty ? nil : Word(text: Self.folded(String(word)), range: start..<offset)
    }

    private mutating func takeMarks(into word: inout String.UnicodeScalarView) {
        while index < scalars.endIndex, SearchScalar(scalars[index]) == .mark {
            word.append(scalars[index])
            offset += UTF8.width(scalars[index])
            index = scalars.index(after: index)
        }
    }

    /// Lower case without accents, vowel points and width.
    private static func folded(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        let decomposed = word.lowercased().decomposedStringWithCompatibilityMapping
        let bare = decomposed.unicodeScalars.filter { !SearchScalar.isAccent($0) }
        return String(String.UnicodeScalarView(bare)).precomposedStringWithCanonicalMapping
    }
}

/// What a scalar is to a search.
enum SearchScalar {
    /// Part of a word.
    case word
    /// A mark that belongs to the character before it.
    case mark
    /// A word of its own: a character of a script without spaces.
    case single
    /// Between words.
    case between

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                self = .word
            default: self = .between
            }
            return
        }
        // The voicing marks of half-width Kana are letters to Unicode.
        if (0xFF9E...0xFF9F).contains(scalar.value) {
            self = .mark
            return
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            self = scalar.isOfUnspacedScript ? .single : .word
        default: self = .between
        }
    }

    /// Whether a mark is left out of words: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic.
    static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x065F, 0x0670, 0x1DC0...0x1DFF: true
        default: false
        }
    }
}
