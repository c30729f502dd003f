import Article

/// Titles as pages write them: with the name of the site before or after, in other quotes, in capitals.
enum TitleText {
    /// A title for comparing: letters and digits in lower case with single spaces.
    static func comparable(_ title: String) -> String {
        if let plain = ComparableText.plain(title) { return plain }
        var result = ""
        var pending = false
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                if pending, !result.isEmpty { result.append(" ") }
                pending = false
                result.append(character)
            } else if character != "'" && character != "’" && character != "\u{AD}" {
                pending = true
            }
        }
        return result
    }

    /// The parts between the marks that sites set between title and name.
    static func parts(_ title: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(title)
        while let range = firstSeparator(rest) {
            parts.append(rest[..<range.lowerBound].trimmed)
            rest = rest[range.upperBound...]
        }
        parts.append(rest.trimmed)
        return parts.filter { !$0.isEmpty }
    }

    /// The title without its last part, nil where it has only one or the rest is shorter than what goes.
    static func withoutLastPart(_ title: String) -> String? {
        var last: Range<Substring.Index>?
        var rest = Substring(title)
        while let range = firstSeparator(rest) {
            last = range
            rest = rest[range.upperBound...]
        }
        guard let last else { return nil }
        let head = title[..<last.lowerBound].trimmed
        return head.count >= 8 ? head : nil
    }

    /// Whether a title is another one with a kicker before it, or with the name of a site or section after it.
    static func frames(_ core: String, _ longer: String) -> Bool {
        let core = core.folded
        guard core.count >= 10, core.contains(" "), longer.count > core.count + 2, core.count * 10 >= longer.count * 3
        else { return false }
        if longer.hasPrefix(core) { return isMark(longer.dropFirst(core.count)) }
        return longer.hasSuffix(core) && isMark(String(longer.dropLast(core.count).reversed())[...])
    }

    /// Whether text begins with a mark that parts titles from what stands around them, or with a space and one.
    private static func isMark(_ text: Substring) -> Bool {
        let rest = text.first == " " ? text.dropFirst() : text
        return rest.first.map { "|:-–—»«›‹·•/：｜ǀ".contains($0) } ?? false
    }

    private static let separators: [[UInt8]] = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " ‹ ", " « ", "|", " -- ",
    ].map { Array($0.utf8) }

    /// The first separator, the longest of those that begin at one place.
    private static func firstSeparator(_ text: Substring) -> Range<Substring.Index>? {
        let bytes = text.utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x7C || byte == 0xEF {
                let rest = bytes[index...]
                let found = separators.filter { rest.starts(with: $0) }.max { $0.count < $1.count }
                if let found { return index..<bytes.index(index, offsetBy: found.count) }
            }
            index = bytes.index(after: index)
        }
        return nil
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        let bytes = Substring(self).utf8
        if let first = bytes.first, let last = bytes.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return String(self)
        }
        var slice = self[startIndex...]
        while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
        return String(slice)
    }
}
