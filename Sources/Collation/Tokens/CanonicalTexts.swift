/// Numbers texts by what they are after folding, so that two texts that are the same get the same number without being cut into
/// tokens.
///
/// A text that is plain is its own canonical form: another one that differs by a byte is another text. So only what the texts that
/// are not plain fold to has to be looked up.
struct CanonicalTexts {
    private var folded: [String: UInt32] = [:]
    /// The count of distinct texts.
    private(set) var count = 0

    /// The number of a new plain text.
    mutating func number(ofPlain text: String) -> UInt32 {
        if !folded.isEmpty, let known = folded[text] { return known }
        count += 1
        return UInt32(count - 1)
    }

    /// The number of a text that is not plain, by its canonical form; `plain` is that of the plain text which reads so.
    mutating func number(ofFolded text: String, plain: UInt32?) -> UInt32 {
        if let known = folded[text] { return known }
        let number = plain ?? UInt32(count)
        if plain == nil { count += 1 }
        folded[text] = number
        return number
    }
}
