import Article

/// Tells lines that a program wrapped from lines that the writer ended.
///
/// A wrapping program fills each line: the first word of the next would not have fitted. Lines that were ended on purpose — an
/// address, a byline over a date, verse — stop short of that.
struct LineWrapping: Sendable {
    /// The column at which the text is wrapped; nil when it is not.
    let column: Int?

    /// Finds the column from all lines of a text.
    ///
    /// Linear.
    init(lines: [TextLine]) {
        var widths: [Int] = []
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
            widths.append(line.width)
        }
        guard let widest = widths.max(), (40...140).contains(widest), lines.allSatisfy({ $0.width <= widest + 1 })
        else {
            column = nil
            return
        }
        // Most of the lines that go on are full, or the text is not wrapped there.
        let inner = zip(lines, lines.dropFirst()).filter { !$0.isBlank && !$1.isBlank }
        let full = inner.count { Self.isFull($0, before: $1, column: widest) }
        column = full * 10 >= inner.count * 6 ? widest : nil
    }

    /// Whether the second line goes on where the first was wrapped.
    func joins(_ line: TextLine, _ next: TextLine) -> Bool {
        guard let column, Self.isFull(line, before: next, column: column) else { return false }
        return next.indentation < line.indentation + 2 || line.indentation > 0
    }

    /// Whether the next line's first word would not have fitted; a word may stand out by a column.
    private static func isFull(_ line: TextLine, before next: TextLine, column: Int) -> Bool {
        let word = next.content.prefix { !$0.isWhitespace }
        let first = word.unicodeScalars.first
        let width = first?.isIdeographic == true ? 2 : word.unicodeScalars.count + 1
        return line.indentation + line.width + width > column - 2
    }

    /// The text of lines that belong together, with white space folded.
    static func join(_ lines: ArraySlice<TextLine>) -> String {
        var text = ""
        for line in lines {
            if let last = text.unicodeScalars.last, let first = line.content.unicodeScalars.first {
                let isUnspaced = isUnspaced(last) && isUnspaced(first)
                let isHyphenated = last == "-" && text.dropLast().last?.isLetter == true && first.properties.isLowercase
                if !isUnspaced && !isHyphenated { text += " " }
            }
            text += line.content
        }
        return text.folded
    }

    /// Whether no space stands beside the scalar in running text: ideographs and their punctuation.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isIdeographic || (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
    }
}
