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
        var (start, offset) = (text.startIndex, 0)
        for end in lineEnds(of: Array(text.utf8)) {
            let next = text.utf8.index(start, offsetBy: end.lowerBound - offset)
            lines.append(TextLine(text[start..<next], at: offset))
            start = text.utf8.index(next, offsetBy: end.count)
            offset = end.upperBound
        }
        if start < text.endIndex { lines.append(TextLine(text[start...], at: offset)) }
        return lines
    }

    /// Where the ends of lines stand in UTF-8.
    private static func lineEnds(of bytes: [UInt8]) -> [Range<Int>] {
        var ends: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let length = lineEnd(in: bytes, at: index)
            if length > 0 { ends.append(index..<(index + length)) }
            index += max(length, 1)
        }
        return ends
    }

    /// The line and the paragraph separator.
    private static let separators: [[UInt8]] = [[0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]

    /// How many bytes the end of a line takes that begins at a place; 0 where none does.
    private static func lineEnd(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0D: bytes[(index + 1)...].first == 0x0A ? 2 : 1
        case 0x0A, 0x0B, 0x0C: 1
        case 0xC2: bytes[(index + 1)...].first == 0x85 ? 2 : 0
        case 0xE2: separators.contains { bytes[index...].starts(with: $0) } ? 3 : 0
        default: 0
        }
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
        let isASCII = content.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } } ?? false
        width =
            isASCII
            ? content.utf8.count
            : content.unicodeScalars.reduce(0) { $0 + ($1.isIdeographic || $1.value >> 8 == 0xFF ? 2 : 1) }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWhiteSpace || scalar.isZeroWidth || scalar.value == 0x200E || scalar.value == 0x200F
    }
}
