import Article

/// Whether text says enough to be known again in another place.
enum Recognition {
    /// Whether tokens hold as much as ``Threshold/movedLetters`` letters and digits.
    ///
    /// A Han character or a Hangul syllable says about as much as three letters, a kana as two.
    static func isEnough(_ tokens: ArraySlice<TextToken>, of bytes: [UInt8]) -> Bool {
        var letters = 0
        for token in tokens where token.isWord {
            var place = Int(token.start)
            while place < Int(token.end) {
                let lead = bytes[place]
                if lead & 0xC0 != 0x80 { letters += lead < 0xE3 ? 1 : weight(lead, bytes[place + 1]) }
                place += 1
            }
            if letters >= Threshold.movedLetters { return true }
        }
        return false
    }

    /// What a character of three or four bytes counts, by its first two.
    private static func weight(_ lead: UInt8, _ second: UInt8) -> Int {
        switch (lead, second) {
        case (0xE3, 0x81...0x83): 2
        case (0xE3, 0x90...), (0xE4...0xE9, _), (0xF0, 0xA0...): 3
        case (0xEA, 0xB0...), (0xEB...0xEC, _), (0xED, ...0x9E): 3
        default: 1
        }
    }
}
