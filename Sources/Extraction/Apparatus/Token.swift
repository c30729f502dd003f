/// One word, number, ideograph, address or mark of a block.
struct Token: Sendable {
    /// What the token is.
    var kind: Kind
    /// Its bytes in the block's text.
    var bytes: Range<Int>
    /// Its folded scalars in ``TokenRow/folded``.
    var folded: Range<Int>
    /// The value of a number.
    var number: Int
    /// Whether the word begins with a capital letter.
    var isCapitalised: Bool
    /// Whether the token opens a sentence, or a clause after a colon or a dividing mark.
    var opensClause: Bool
    /// Whether the token stands inside quotation marks.
    var isQuoted: Bool
    /// The sentence of the block that the token is in, from 0.
    var sentence: Int

    /// What a token is.
    enum Kind: UInt8, Sendable {
        /// A run of letters.
        case word
        /// One character of a script without spaces.
        case ideograph
        /// A run of digits.
        case number
        /// A web address or domain.
        case address
        /// An e-mail address.
        case mail
        /// A mark that ends a sentence.
        case terminator
        /// A colon.
        case colon
        /// Any other mark; phrases pass over it.
        case mark
    }

    /// Whether the token says something, unlike a mark.
    var isWordLike: Bool {
        switch kind {
        case .word, .ideograph, .number, .address, .mail: true
        case .terminator, .colon, .mark: false
        }
    }
}
