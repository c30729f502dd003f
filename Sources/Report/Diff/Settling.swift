/// When a space is set between a removed run and the added run that takes its place.
enum Gap {
    /// Wherever the two would read as one word.
    case legible
    /// Only where neither side reads otherwise for it: where a space or an end follows, and a space or an opening mark precedes.
    case lossless
}

extension [Piece] {
    /// The pieces ready to be marked: white space at the ends of a marked run stands outside it, and gaps are set.
    ///
    /// A marked run of nothing but white space keeps it, for there it is the change.
    func settled(_ gap: Gap) -> [Piece] {
        var result: [Piece] = []
        result.reserveCapacity(count)
        for (index, piece) in enumerated() {
            result.append(contentsOf: piece.settled)
            guard piece.mark == .removed, index + 1 < count, self[index + 1].mark == .added else { continue }
            let before = index > 0 ? self[index - 1].text.last : nil
            let after = index + 2 < count ? self[index + 2].text.first : nil
            if gap.isNeeded(between: piece.text, and: self[index + 1].text, before: before, after: after) {
                result.append(Piece(mark: .same, text: " "))
            }
        }
        return result
    }
}

extension Piece {
    fileprivate var settled: [Piece] {
        guard mark != .same, let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return [self] }
        let end = text.index(after: last)
        let space = Piece(mark: .same, text: " ")
        var pieces = [Piece(mark: mark, text: String(text[first..<end]))]
        if first > text.startIndex { pieces.insert(space, at: 0) }
        if end < text.endIndex { pieces.append(space) }
        return pieces
    }
}

extension Gap {
    fileprivate func isNeeded(between removed: String, and added: String, before: Character?, after: Character?) -> Bool
    {
        guard let last = removed.last, let first = added.first, first.isSpacedWord, !last.isWhitespace else {
            return false
        }
        switch self {
        case .legible: return last.isSpacedWord
        case .lossless:
            let isFree = before.map { $0.isWhitespace || Gap.openers.contains($0) } ?? true
            return isFree && (after.map(\.isWhitespace) ?? true) && !last.isWide
        }
    }

    private static let openers = Set("“‘«‹„‚([{\"'¿¡")
}

extension Character {
    /// Whether the character is a letter or digit of a script that parts words with spaces.
    fileprivate var isSpacedWord: Bool {
        guard isLetter || isNumber, !isWide, let code = unicodeScalars.first?.value else { return false }
        // Thai, Lao, Tibetan, Myanmar, Khmer.
        return !(0xE00...0xFFF).contains(code) && !(0x1000...0x109F).contains(code) && !(0x1780...0x17FF).contains(code)
    }
}
