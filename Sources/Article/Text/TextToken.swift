/// A word, a character of a script without spaces, or a punctuation mark, as a range of UTF-8 bytes.
package struct TextToken: Sendable, Hashable {
    /// The offset of its first byte.
    package var start: UInt32
    /// The offset behind its last byte.
    package var end: UInt32
    /// What it is.
    package var kind: Kind
    /// Whether white space stands before it.
    package var isSpaced: Bool

    /// Makes a token.
    package init(start: UInt32, end: UInt32, kind: Kind, isSpaced: Bool) {
        self.start = start
        self.end = end
        self.kind = kind
        self.isSpaced = isSpaced
    }

    /// What a token is.
    package enum Kind: UInt8, Sendable {
        /// A word or a number of a script with spaces, inner apostrophes, hyphens and points included.
        case word
        /// One grapheme cluster of a script without spaces.
        case character
        /// Punctuation, a symbol or an emoji.
        case symbol
    }

    /// Whether it counts as a word.
    package var isWord: Bool { kind != .symbol }
}
