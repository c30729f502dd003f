extension StringProtocol {
    /// The columns the text takes on a terminal: wide East Asian characters and emoji 2, combining and zero-width marks 0.
    ///
    /// Control characters count as nothing; ``Swift/StringProtocol/terminalSafe`` replaces them before anything is measured. Linear.
    public var terminalWidth: Int {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + $1.terminalWidth }
    }
}

extension Character {
    /// The columns one user-perceived character takes.
    ///
    /// An emoji sequence (joined, with a skin tone, a flag, or with the emoji variation selector) is one picture of two columns.
    /// Any other cluster is as wide as its parts together, which is how terminals set, say, a Devanagari conjunct.
    var terminalWidth: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count == 1 { return first.terminalWidth }
        if first.isRegionalIndicator { return 2 }
        if first.properties.isEmoji, scalars.contains(where: \.makesEmojiSequence) { return 2 }
        return scalars.reduce(0) { $0 + $1.terminalWidth }
    }

    /// Whether the character takes two columns.
    var isWide: Bool { terminalWidth == 2 && unicodeScalars.first.map { $0.value >= 0x1100 } == true }
}

extension Unicode.Scalar {
    /// The columns a lone scalar takes.
    var terminalWidth: Int {
        switch value {
        case 0x20..<0x7F: return 1
        case 0..<0x20, 0x7F..<0xA0: return 0
        case 0xA0..<0x300: return 1
        // Vowels and finals of conjoining Hangul: they are set inside the syllable that their initial opened.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
        // Number signs and the like are format characters that are printed before digits.
        case .format: return isPrependedMark ? 1 : 0
        default: return WideCharacters.contain(value) ? 2 : 1
        }
    }

    private var isPrependedMark: Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }

    fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

    /// Whether the scalar turns the emoji before it into a sequence that is drawn as one picture.
    fileprivate var makesEmojiSequence: Bool {
        value == 0xFE0F || value == 0x200D || value == 0x20E3 || (0x1F3FB...0x1F3FF).contains(value)
            || (0xE0020...0xE007F).contains(value)
    }
}
