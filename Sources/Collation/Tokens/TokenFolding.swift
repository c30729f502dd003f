import Article
import Foundation

/// A token's text folded step by step: for equality, for typography, for case.
struct TokenFolding {
    /// A word of up to this many letters carries little on its own (articles, prepositions, particles in most languages).
    private static let lightLength = 3

    /// Whether no folding changes it, which most tokens of most texts are.
    let isPlain: Bool
    /// Whether it carries little on its own.
    let isLight: Bool
    /// NFC without zero-width characters.
    private(set) var exact = ""
    /// Quotation marks, apostrophes, dashes, ellipses and ligatures in one style.
    private(set) var alike = ""
    /// The same in lower case.
    private(set) var loose = ""

    /// Folds the token in `bytes`.
    init(_ bytes: UnsafeRawBufferPointer, kind: TextToken.Kind) {
        var isASCII = true
        var hasCapital = false
        var hasDigit = false
        for byte in bytes {
            isASCII = isASCII && byte < 0x80
            hasCapital = hasCapital || (byte >= 0x41 && byte <= 0x5A)
            hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39)
        }
        isLight = kind == .symbol || (kind == .word && !hasDigit && bytes.count <= Self.lightLength)
        isPlain = isASCII && !hasCapital && kind != .symbol
        guard !isPlain else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        exact = isASCII ? text : Self.composed(text)
        alike = Typography.folded(exact, isSymbol: kind == .symbol)
        loose = alike.lowercased()
    }

    private static func composed(_ text: String) -> String {
        let canBeChanged = text.unicodeScalars.contains { $0.value >= 0x300 || $0.isZeroWidth }
        guard canBeChanged else { return text }
        let visible = text.unicodeScalars.filter { !$0.isZeroWidth }
        return String(String.UnicodeScalarView(visible)).precomposedStringWithCanonicalMapping
    }
}
