import Foundation

extension String {
    /// The text as it is compared: Unicode NFC, every run of white space one space, zero-width characters dropped, ends trimmed.
    ///
    /// Nothing else is folded: a difference of case, digit or punctuation stays one. Linear.
    public var folded: String {
        let text = utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if scalar.isZeroWidth { continue }
            if scalar.properties.isWhitespace {
                pendingSpace = !result.isEmpty
                continue
            }
            if pendingSpace {
                result.append(" ")
                pendingSpace = false
            }
            result.append(scalar)
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar takes no width and carries no meaning: soft hyphen, zero-width space, word joiner, byte order mark.
    ///
    /// The zero-width joiner and non-joiner are not among them: they change how emoji and Persian words read.
    public var isZeroWidth: Bool {
        switch value {
        case 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
