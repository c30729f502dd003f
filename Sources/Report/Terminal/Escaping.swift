extension StringProtocol {
    /// The text with everything made visible that could act on a terminal or on the order of what is read.
    ///
    /// White-space controls and the Unicode line separators become a space; other control characters and the bidirectional
    /// embeddings, overrides and isolates (U+202A–202E, U+2066–2069) are spelled out as `\u{202E}`. Linear.
    public var terminalSafe: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(self) }
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if scalar.isLineBreakOrTab {
                result.unicodeScalars.append(" ")
            } else if scalar.isHostile {
                result += scalar.spelledOut
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether the scalar could steer a terminal or turn round the text that follows it.
    var isHostile: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The scalar as `\u{202E}`.
    var spelledOut: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

    private static let lineBreaks: Set<UInt32> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029]

    fileprivate var isLineBreakOrTab: Bool { Unicode.Scalar.lineBreaks.contains(value) }
}
