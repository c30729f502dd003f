import Article

/// One line of a text with its place in the bytes.
struct TextLine: Sendable {
    /// The line without its end.
    var text: Substring
    /// The bytes of what is not white space at its ends; empty for a blank line.
    var bytes: Range<Int>
    /// How many columns of white space stand before the text.
    var indentation: Int
    /// How many columns the line takes; ideographs take two.
    var width: Int

    /// Whether the line holds nothing but white space.
    var isBlank: Bool { bytes.isEmpty }
    /// The line without white space at its ends.
    let content: Substring

    /// The lines of a text, ended by CR LF, LF, CR or the separators of Unicode.
    ///
    /// Linear.
    static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var start = text.unicodeScalars.startIndex
        var offset = 0
        var index = start
        let scalars = text.unicodeScalars
        while index < scalars.endIndex {
            let scalar = scalars[index]
            guard isLineEnd(scalar) else {
                index = scalars.index(after: index)
                continue
            }
            let line = text[start..<index]
            lines.append(TextLine(line, at: offset))
            let next = scalars.index(after: index)
            var end = next
            if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" { end = scalars.index(after: next) }
            offset += text.utf8.distance(from: start, to: end)
            start = end
            index = end
        }
        if start < scalars.endIndex { lines.append(TextLine(text[start...], at: offset)) }
        return lines
    }

    private init(_ line: Substring, at offset: Int) {
        let scalars = line.unicodeScalars
        var first = scalars.startIndex
        var last = scalars.endIndex
        var indentation = 0
        while first < last, Self.isSpace(scalars[first]) {
            indentation += scalars[first] == "\t" ? 4 : scalars[first].value == 0xFEFF ? 0 : 1
            first = scalars.index(after: first)
        }
        while last > first, Self.isSpace(scalars[scalars.index(before: last)]) { last = scalars.index(before: last) }
        text = line
        content = line[first..<last]
        self.indentation = indentation
        let start = offset + line.utf8.distance(from: line.startIndex, to: first)
        bytes = start..<(start + content.utf8.count)
        width = content.unicodeScalars.reduce(0) { $0 + ($1.isIdeographic || $1.value >> 8 == 0xFF ? 2 : 1) }
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhiteSpace || scalar.isZeroWidth || scalar.value == 0x200E || scalar.value == 0x200F
    }
}
