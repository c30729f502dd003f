import Article

extension Wording {
    /// How strongly the text breaks before a token: at its ends, behind a sentence, behind a clause, at white space, not at all.
    enum Break: Int {
        case none, space, clause, sentence, text
    }

    /// How strongly the text breaks before the token at a place.
    func breakBefore(_ place: Int) -> Break {
        guard place > 0, place < count else { return .text }
        guard tokens[place].isSpaced || tokens[place].kind == .character else { return .none }
        let last = lastMark(before: place)
        if Self.endsSentence(last) { return .sentence }
        if Self.endsClause(last) { return .clause }
        return tokens[place].isSpaced ? .space : .none
    }

    /// The first scalar of the mark before a place, closing quotation marks and brackets passed over; nil where a word stands.
    private func lastMark(before place: Int) -> Unicode.Scalar? {
        var mark = place - 1
        while mark >= 0, tokens[mark].kind == .symbol {
            guard let scalar = scalar(at: mark) else { return nil }
            guard Self.isClosing(scalar), mark > 0, !tokens[mark].isSpaced else { return scalar }
            mark -= 1
        }
        return nil
    }

    /// The first scalar of a token.
    func scalar(at place: Int) -> Unicode.Scalar? {
        let first = bytes[start(of: place)]
        if first < 0x80 { return Unicode.Scalar(first) }
        return text(start(of: place)..<end(of: place)).unicodeScalars.first
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", ")", "]", "}", "”", "’", "»", "›", "“", "」", "』", "）", "】", "》": true
        default: false
        }
    }

    private static func endsSentence(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar {
        case ".", "!", "?", "…", "。", "！", "？", "．", "؟", "۔", "।", "॥", "။", "។": true
        default: false
        }
    }

    private static func endsClause(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar {
        case ",", ";", ":", "–", "—", "-", "，", "、", "；", "：", "،", "؛": true
        default: false
        }
    }

    /// The sentences as ranges of tokens.
    ///
    /// They only have to be cut alike on both sides, so an abbreviation that ends one too early
    /// does no harm; a small letter behind the full stop goes on with the sentence.
    var sentences: [Range<Int>] {
        var result: [Range<Int>] = []
        var first = 0
        var blocks = blockStarts.dropFirst()
        for place in 0..<count {
            let beginsBlock = blocks.first == place
            if beginsBlock { blocks.removeFirst() }
            guard place > first, beginsBlock || (breakBefore(place) == .sentence && !isSmall(place)) else { continue }
            result.append(first..<place)
            first = place
        }
        if first < count { result.append(first..<count) }
        return result
    }

    private func isSmall(_ place: Int) -> Bool {
        let first = bytes[start(of: place)]
        return first >= 0x61 && first <= 0x7A
    }
}
