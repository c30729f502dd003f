import Foundation

extension String {
    /// The text as it is compared: Unicode NFC, every run of white space one space, zero-width characters dropped, ends trimmed.
    ///
    /// Nothing else is folded: a difference of case, digit or punctuation stays one. Linear.
    public var folded: String {
        if isFolded { return self }
        let text = utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if scalar.isZeroWidth { continue }
            if scalar.isWhiteSpace {
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

    /// Whether folding surely changes nothing, which most paragraphs show at a glance.
    private var isFolded: Bool {
        var afterSpace = true
        for scalar in unicodeScalars {
            if scalar == " " {
                if afterSpace { return false }
                afterSpace = true
            } else {
                guard scalar.foldsToItself else { return false }
                afterSpace = false
            }
        }
        return !afterSpace || isEmpty
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

    /// Whether the scalar has Unicode's property White_Space; at once for ASCII.
    public var isWhiteSpace: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// Whether the scalar is a common letter, digit or mark of a composed form that neither folding nor NFC touches beside others
    /// of the same kind: ASCII, Latin, Cyrillic, dashes and quotation marks, kana, Han, hangul.
    fileprivate var foldsToItself: Bool {
        switch value {
        case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x400...0x482, 0x48A...0x52F, 0x2010...0x2027, 0x3001...0x3029,
            0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }
}
