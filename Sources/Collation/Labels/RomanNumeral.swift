/// Roman numerals in running text: `Henry VIII`, `XIXe siècle`.
///
/// Only those of I, V and X: `CD`, `DC` and `MIX` are other things far more often.
enum RomanNumeral {
    /// Whether a word of a reading is a Roman numeral: two capitals or more of them, in upper case, a short ending behind them
    /// allowed (`XIXe`), or `V` or `X` right behind a word with a capital.
    static func stands(_ index: Int, in reading: Reading) -> Bool {
        let word = reading.words[index]
        guard word.traits.contains(.capitalised), word.range.count <= 8 else { return false }
        let bytes = reading.bytes[word.range]
        let letters = bytes.prefix { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
        if letters.count >= 2 {
            return bytes.dropFirst(letters.count).allSatisfy { $0 >= 0x61 } && bytes.count - letters.count <= 3
        }
        guard letters.count == 1, bytes.count == 1, bytes.first != 0x49, index > 0 else { return false }
        return reading.words[index - 1].traits.contains(.capitalised)
            && reading.gap(after: index - 1, allows: { ScalarClass($0) == .space })
    }
}
