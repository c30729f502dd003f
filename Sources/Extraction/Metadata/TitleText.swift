import Article

/// Titles as pages write them: with the name of the site before or after, in other quotes, in capitals.
enum TitleText {
    /// A title for comparing: letters and digits in lower case with single spaces.
    static func comparable(_ title: String) -> String {
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
        while let (range, _) = firstSeparator(rest) {
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
        while let (range, _) = firstSeparator(rest) {
            last = range
            rest = rest[range.upperBound...]
        }
        guard let last else { return nil }
        let head = title[..<last.lowerBound].trimmed
        return head.count >= 8 ? head : nil
    }

    private static let separators = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", " ‹ ", " « ", "|", " -- ",
    ]

    private static func firstSeparator(_ text: Substring) -> (Range<Substring.Index>, String)? {
        separators.compactMap { separator in text.firstRange(of: separator).map { ($0, separator) } }
            .min { ($0.0.lowerBound, $1.0.upperBound) < ($1.0.lowerBound, $0.0.upperBound) }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        var slice = self[startIndex...]
        while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
        while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
        return String(slice)
    }
}
