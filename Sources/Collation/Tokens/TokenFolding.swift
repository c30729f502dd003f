import Article
import Foundation

/// What a look at a token's bytes tells, before anything is folded.
struct TokenShape {
    /// A word of up to this many letters carries little on its own (articles, prepositions, particles in most languages).
    private static let lightLength = 3

    /// Whether only case and length can set it apart: an ASCII word.
    let isPlain: Bool
    /// Whether it carries little on its own.
    let isLight: Bool
    /// Whether it has an ASCII capital.
    let hasCapital: Bool
    /// Whether it has an ASCII digit.
    let hasDigit: Bool
    /// Whether all of it is ASCII.
    let isASCII: Bool
    /// How many letters of it similarity compares: the beginning of a word, figures whole.
    let looseLength: Int

    /// Looks at a token.
    init(_ bytes: UnsafeRawBufferPointer, kind: TextToken.Kind) {
        var isASCII = true
        var hasCapital = false
        var hasDigit = false
        for byte in bytes {
            isASCII = isASCII && byte < 0x80
            hasCapital = hasCapital || (byte >= 0x41 && byte <= 0x5A)
            hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39)
        }
        self.isASCII = isASCII
        self.hasCapital = hasCapital
        self.hasDigit = hasDigit
        isPlain = isASCII && kind != .symbol
        isLight = kind == .symbol || (kind == .word && !hasDigit && bytes.count <= Self.lightLength)
        looseLength = hasDigit ? bytes.count : min(bytes.count, Threshold.stem)
    }
}

/// A token's text folded step by step: for equality, for typography, for similarity.
struct TokenFolding {
    /// NFC without zero-width characters.
    let exact: String
    /// Quotation marks, apostrophes, dashes, ellipses and ligatures in one style.
    let alike: String
    /// The beginning of the same in lower case; figures whole.
    let loose: String

    /// Folds the token in `bytes`.
    init(_ bytes: UnsafeRawBufferPointer, shape: TokenShape, kind: TextToken.Kind) {
        let text = String(decoding: bytes, as: UTF8.self)
        exact = shape.isASCII ? text : Self.composed(text)
        alike = Typography.folded(exact, isSymbol: kind == .symbol)
        let lowercased = alike.lowercased()
        loose = shape.hasDigit ? lowercased : String(lowercased.prefix(Threshold.stem))
    }

    private static func composed(_ text: String) -> String {
        // Below U+0300 every scalar is in NFC already.
        let canChange = text.unicodeScalars.contains { $0.value >= 0x300 || $0.isZeroWidth }
        guard canChange else { return text }
        let visible = text.unicodeScalars.filter { !$0.isZeroWidth }
        return String(String.UnicodeScalarView(visible)).precomposedStringWithCanonicalMapping
    }
}
