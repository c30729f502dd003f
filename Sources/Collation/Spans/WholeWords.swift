import Article

extension WordingComparison {
    /// Widens changes to the edges of what is read as one though it is several tokens: a word in Katakana, a figure in groups, an
    /// amount with its currency or per cent sign.
    ///
    /// `[-1 200-]{+1 300+}` and not `1 [-200-]{+300+}`. Han, Hiragana, Thai, Lao,
    /// Khmer and Myanmar stay by grapheme: only a dictionary knows their words, and it cuts differently before and after an edit.
    mutating func widenToWholeWords() {
        for change in changes() {
            var (start, rightStart) = (change.left.lowerBound, change.right.lowerBound)
            while left.isWithinWord(start) || right.isWithinWord(rightStart)
                || left.isAmount(start - 1, start) || right.isAmount(rightStart - 1, rightStart)
            {
                guard start > 0, rightStart > 0, alignment.partners[start - 1] == rightStart - 1 else { break }
                setPartner(of: start - 1, to: -1)
                (start, rightStart) = (start - 1, rightStart - 1)
            }
            var (end, rightEnd) = (change.left.upperBound, change.right.upperBound)
            while left.isWithinWord(end) || right.isWithinWord(rightEnd)
                || (end > start && left.isAmount(end, end - 1))
                || (rightEnd > rightStart && right.isAmount(rightEnd, rightEnd - 1))
            {
                guard end < left.count, alignment.partners[end] == rightEnd else { break }
                setPartner(of: end, to: -1)
                (end, rightEnd) = (end + 1, rightEnd + 1)
            }
        }
    }
}

extension Wording {
    /// The digits in each group of a long figure but the first, and the most in that.
    private static let digitsPerGroup = 3

    /// Whether the tokens before and behind a place are parts of one word or figure.
    fileprivate func isWithinWord(_ place: Int) -> Bool {
        guard place > 0, place < count else { return false }
        if tokens[place].kind == .character {
            return !tokens[place].isSpaced && isKatakana(place) && isKatakana(place - 1)
        }
        guard tokens[place].isSpaced, digits(at: place) == Self.digitsPerGroup, !blockStarts.contains(place)
        else { return false }
        return digits(at: place - 1).map { $0 <= Self.digitsPerGroup } ?? false
    }

    /// Whether a currency or per cent sign stands right beside a figure.
    fileprivate func isAmount(_ sign: Int, _ figure: Int) -> Bool {
        guard sign >= 0, sign < count, figure >= 0, figure < count, tokens[sign].kind == .symbol,
            !tokens[max(sign, figure)].isSpaced, tokens[figure].kind == .word
        else { return false }
        let digit = bytes[start(of: figure)]
        guard digit >= 0x30, digit <= 0x39, let scalar = scalar(at: sign) else { return false }
        return scalar == "%" || scalar == "‰" || scalar.properties.generalCategory == .currencySymbol
    }

    /// Whether a token is a cluster of a script whose letters mean nothing by themselves: Thai, Lao, Khmer, Myanmar.
    func isPartOfWord(_ place: Int) -> Bool {
        guard tokens[place].kind == .character, !tokens[place].isSpaced else { return false }
        switch (bytes[start(of: place)], bytes[start(of: place) + 1]) {
        case (0xE0, 0xB8...0xBB), (0xE1, 0x80...0x82), (0xE1, 0x9E...0x9F): return true
        default: return false
        }
    }

    /// Whether a token is a letter of Katakana or its mark of length: U+30A1 to U+30FA, U+30FC to U+30FE.
    private func isKatakana(_ place: Int) -> Bool {
        let first = start(of: place)
        guard end(of: place) >= first + 3, bytes[first] == 0xE3 else { return false }
        switch (bytes[first + 1], bytes[first + 2]) {
        case (0x82, 0xA1...0xBF), (0x83, 0x80...0xBA), (0x83, 0xBC...0xBE): return true
        default: return false
        }
    }

    /// The count of digits of a token that has nothing else, nil for any other.
    private func digits(at place: Int) -> Int? {
        let token = bytes[start(of: place)..<end(of: place)]
        return token.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? token.count : nil
    }
}
