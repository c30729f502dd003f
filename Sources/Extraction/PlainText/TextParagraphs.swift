import Article

/// Cuts a text into paragraphs.
enum TextParagraphs {
    /// The paragraphs between blank lines; wrapped lines are joined, lines that stand for themselves are kept apart.
    ///
    /// A text without a blank line has a paragraph a line, or one at every indentation where it is wrapped. Linear.
    static func paragraphs(of text: String) -> [TextParagraph] {
        let lines = TextLine.lines(of: text)
        let wrapping = LineWrapping(lines: lines)
        var paragraphs: [TextParagraph] = []
        for group in lines.split(whereSeparator: \.isBlank) {
            paragraphs += TextMarkup.paragraphs(of: pieces(of: group, wrapping: wrapping))
        }
        return TextMarkup.settingLists(in: paragraphs)
    }

    /// Every group of lines between blank lines, as text with its place in the bytes.
    static func groups(of text: String) -> [(text: String, bytes: Range<Int>)] {
        TextLine.lines(of: text).split(whereSeparator: \.isBlank).map { (LineWrapping.join($0), bytes(of: $0)) }
    }

    private static func pieces(
        of group: ArraySlice<TextLine>, wrapping: LineWrapping
    ) -> [(lines: ArraySlice<TextLine>, paragraph: TextParagraph)] {
        var pieces: [ArraySlice<TextLine>] = []
        var start = group.startIndex
        for index in group.indices.dropFirst() {
            let (line, next) = (group[index - 1], group[index])
            let standsAlone = [line, next].contains { SeparatorLine.matches(String($0.content)) }
            if !standsAlone, !TextMarkup.begins(next), wrapping.joins(line, next) || breaksOff(line, next) { continue }
            pieces.append(group[start..<index])
            start = index
        }
        if start < group.endIndex { pieces.append(group[start...]) }
        return pieces.map { ($0, joined($0)) }
    }

    /// Without a column: a line that breaks off and goes on in small letters is one sentence all the same.
    private static func breaksOff(_ line: TextLine, _ next: TextLine) -> Bool {
        guard let last = line.content.unicodeScalars.last, let first = next.content.unicodeScalars.first else {
            return false
        }
        let isOpen = last.isWordPart || last == "," || last == "-" || last == "–" || last == "—"
        return isOpen && first.properties.isLowercase && line.width >= 30
    }

    private static func joined(_ lines: ArraySlice<TextLine>) -> TextParagraph {
        TextParagraph(LineWrapping.join(lines), bytes: bytes(of: lines))
    }

    private static func bytes(of lines: ArraySlice<TextLine>) -> Range<Int> {
        let start = lines.first?.bytes.lowerBound ?? 0
        return start..<(lines.last?.bytes.upperBound ?? start)
    }
}
