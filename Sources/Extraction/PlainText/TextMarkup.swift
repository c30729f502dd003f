import Article

/// The signs by which plain text shows headings, list items and quotations, as Markdown has them; read with caution.
enum TextMarkup {
    /// Whether a line begins a heading or list item, so that nothing before it runs on into it.
    static func begins(_ line: TextLine) -> Bool {
        heading(line.content) != nil || item(line.content) != nil && line.content.first?.isNumber != true
    }

    /// The paragraphs of the pieces of one group, with the signs taken off.
    static func paragraphs(
        of pieces: [(lines: ArraySlice<TextLine>, paragraph: TextParagraph)]
    ) -> [TextParagraph] {
        var paragraphs: [TextParagraph] = []
        for (lines, paragraph) in pieces {
            if let last = paragraphs.last, last.kind == .paragraph, let level = underline(lines, of: last) {
                paragraphs[paragraphs.count - 1].kind = .heading
                paragraphs[paragraphs.count - 1].level = level
                continue
            }
            paragraphs.append(marked(paragraph, lines))
        }
        return paragraphs
    }

    private static func marked(_ paragraph: TextParagraph, _ lines: ArraySlice<TextLine>) -> TextParagraph {
        if let (level, text) = heading(paragraph.text[...]) {
            var result = TextParagraph(String(text), bytes: paragraph.bytes)
            result.kind = .heading
            result.level = level
            return result
        }
        if lines.allSatisfy({ $0.content.first == ">" }), paragraph.text.count > 2 {
            let text = lines.map { $0.content.drop { $0 == ">" || $0 == " " } }.joined(separator: " ").folded
            var result = TextParagraph(text, bytes: paragraph.bytes)
            result.kind = .quotation
            return result
        }
        return paragraph
    }

    /// Items are a list where two stand side by side; one alone may be an asterisk note or a dash of dialogue.
    static func settingLists(in paragraphs: [TextParagraph]) -> [TextParagraph] {
        let items = paragraphs.map { $0.kind == .paragraph ? item($0.text[...]) : nil }
        return paragraphs.indices.map { index in
            guard let item = items[index] else { return paragraphs[index] }
            let before = index > 0 ? items[index - 1] : nil
            let after = index + 1 < items.count ? items[index + 1] : nil
            guard [before, after].compactMap({ $0 }).contains(where: item.isBeside) else { return paragraphs[index] }
            var result = TextParagraph(String(item.text), bytes: paragraphs[index].bytes)
            result.kind = .listItem
            result.depth = 1
            result.ordered = item.number != nil
            return result
        }
    }

    /// `# Heading` to `###### Heading`.
    private static func heading(_ text: Substring) -> (level: Int, text: Substring)? {
        let level = text.prefix { $0 == "#" }.count
        guard (1...6).contains(level), text.dropFirst(level).first == " " else { return nil }
        let rest = text.dropFirst(level + 1)
        var end = rest
        while end.last == "#" || end.last == " " { end.removeLast() }
        return end.isEmpty || end.count > 200 ? nil : (level, end)
    }

    /// The level of the heading that a line of `===` or `---` as long as the line above it underlines.
    private static func underline(_ lines: ArraySlice<TextLine>, of heading: TextParagraph) -> Int? {
        guard lines.count == 1, let line = lines.first?.content, let mark = line.first, mark == "=" || mark == "-",
            line.allSatisfy({ $0 == mark }), line.count >= 3, heading.words <= 20, !heading.endsSentence,
            line.count * 2 >= heading.text.count
        else { return nil }
        return mark == "=" ? 1 : 2
    }

    private struct Item {
        var mark: Character
        var number: Int?
        var text: Substring

        /// Whether another item goes with this one: the same sign, or the numbers follow each other.
        func isBeside(_ other: Item) -> Bool {
            guard mark == other.mark else { return false }
            guard let number, let next = other.number else { return true }
            return abs(number - next) == 1
        }
    }

    /// `- item`, `* item`, `• item`, `1. item`, `1) item`.
    private static func item(_ text: Substring) -> Item? {
        guard let first = text.first else { return nil }
        if "-*•◦‣".contains(first) {
            let rest = text.dropFirst().drop { $0 == " " }
            guard text.dropFirst().first?.isWhitespace == true || first == "•", !rest.isEmpty else { return nil }
            return Item(mark: first, number: nil, text: rest)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first == " "
        else { return nil }
        return Item(mark: mark, number: Int(digits), text: rest.dropFirst(2))
    }
}
