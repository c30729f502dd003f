/// Sets pieces as one running text: colours where there are any, else the marks of `git diff --word-diff=plain`.
struct Marking {
    let color: Bool
    let glyphs: Glyphs

    /// How much of a sentence that went elsewhere is shown where it left, in columns.
    static let departedWidth = 36

    /// The running text of a paragraph.
    ///
    /// White space at the ends of a marked run is set outside its marks. A removed run and the added run that takes its place get a
    /// space between them where they would read as one word.
    func text(_ pieces: [Piece]) -> StyledText {
        var result = StyledText()
        for (index, piece) in pieces.enumerated() {
            add(piece, to: &result)
            guard piece.mark == .removed, index + 1 < pieces.count, pieces[index + 1].mark == .added else { continue }
            let before = index > 0 ? pieces[index - 1].text.last : nil
            let after = index + 2 < pieces.count ? pieces[index + 2].text.first : nil
            if needsGap(between: piece.text, and: pieces[index + 1].text, before: before, after: after) {
                result.append(" ")
            }
        }
        return result
    }

    private func add(_ piece: Piece, to result: inout StyledText) {
        switch piece.mark {
        case .same: result.append(piece.text.terminalSafe)
        case .removed: add(piece.text, .removed, open: "[-", close: "-]", to: &result)
        case .added: add(piece.text, .added, open: "{+", close: "+}", to: &result)
        case .departed(let number):
            let text = piece.text.terminalSafe.opening(within: Marking.departedWidth, ellipsis: glyphs.ellipsis)
            let space = piece.text.last?.isWhitespace == true ? " " : ""
            add(place(glyphs.to, number) + text + space, .moved, open: "[", close: "]", to: &result)
        case .arrived(let number):
            let text = piece.text.drop(while: \.isWhitespace)
            if text.count < piece.text.count { result.append(" ") }
            add(place(glyphs.from, number) + text, .moved, open: "[", close: "]", to: &result)
        }
    }

    /// The arrow and the number before a moved sentence, `→¶5: `.
    private func place(_ arrow: String, _ number: Int?) -> String {
        arrow + (number.map { glyphs.paragraph + String($0) + ": " } ?? " ")
    }

    private func add(_ raw: String, _ style: Style, open: String, close: String, to result: inout StyledText) {
        let text = raw.terminalSafe
        let start = text.firstIndex { !$0.isWhitespace }
        guard let start, let last = text.lastIndex(where: { !$0.isWhitespace }) else {
            // White space alone is the change, so it stays inside.
            result.append(color ? text : open + text + close, style)
            return
        }
        let end = text.index(after: last)
        if start > text.startIndex { result.append(" ") }
        let core = String(text[start..<end])
        result.append(color ? core : open + core + close, style)
        if end < text.endIndex { result.append(" ") }
    }

    /// In colour, a gap parts two words.
    ///
    /// Without, it is also kept from the reading of either side alone: only where a space or an end follows and a
    /// space or an opening mark precedes does another space change nothing.
    private func needsGap(between removed: String, and added: String, before: Character?, after: Character?) -> Bool {
        guard let last = removed.last, let first = added.first, first.isSpacedWord, !last.isWhitespace else {
            return false
        }
        if color { return last.isSpacedWord }
        let isFree = before.map { $0.isWhitespace || Marking.openers.contains($0) } ?? true
        return isFree && (after.map(\.isWhitespace) ?? true) && !last.isWide
    }

    private static let openers = Set("“‘«‹„‚([{\"'¿¡")
}

extension String {
    /// The text, or as many of its first words as fit into `width` columns with an ellipsis after them.
    func opening(within width: Int, ellipsis: String) -> String {
        let whole = StyledText(self)
        let lines = whole.wrapped(to: width)
        guard lines.count > 1 else { return lines.first?.plain ?? "" }
        var line = whole.wrapped(to: max(width - ellipsis.terminalWidth - 1, 2))[0].plain
        while let last = line.last, ",;:–—-".contains(last) || last == " " { line.removeLast() }
        return line + " " + ellipsis
    }
}

extension Character {
    /// Whether the character is a letter or digit of a script that parts words with spaces.
    fileprivate var isSpacedWord: Bool {
        guard isLetter || isNumber, !isWide, let code = unicodeScalars.first?.value else { return false }
        // Thai, Lao, Tibetan, Myanmar, Khmer.
        return !(0xE00...0xFFF).contains(code) && !(0x1000...0x109F).contains(code) && !(0x1780...0x17FF).contains(code)
    }
}
