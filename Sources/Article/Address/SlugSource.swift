/// The words in an address that name its article.
enum SlugSource {
    /// The words of the last meaningful path segment, without extension and identifiers; nil where the path has none.
    ///
    /// From the end, segments that are identifiers, dates or say only what sort of page this is are passed over. What stands
    /// before such a segment counts only if it has several words: a single one is the section, not the article.
    static func words(of url: NormalizedURL) -> String? {
        let segments = url.path.split(separator: "/").map { PercentEncoding.decode($0) }
        for (place, segment) in segments.reversed().enumerated() {
            let words = words(of: segment)
            if words.isEmpty { continue }
            return place == 0 || words.count > 1 ? words.joined(separator: " ") : nil
        }
        return nil
    }

    private static func words(of segment: String) -> [Substring] {
        var words = withoutExtension(segment).split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        while let last = words.last, isIdentifier(last) { words.removeLast() }
        while words.count > 1, let first = words.first, isIdentifier(first) { words.removeFirst() }
        if words.count == 1, generic.contains(words[0].lowercased()) { return [] }
        return words.contains { $0.contains(where: \.isLetter) } ? words : []
    }

    private static func withoutExtension(_ segment: String) -> Substring {
        guard let dot = segment.lastIndex(of: "."), extensions.contains(segment[dot...].dropFirst().lowercased()) else {
            return segment[...]
        }
        return segment[..<dot]
    }

    /// Whether a word is a number of five digits or more, eight or more hexadecimal digits with figures among them, or letters
    /// and figures that alternate as they do in no word.
    private static func isIdentifier(_ word: Substring) -> Bool {
        if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return word.utf8.count >= 5 }
        guard word.utf8.count >= 8, word.contains(where: \.isNumber) else { return false }
        let alternations = zip(word, word.dropFirst()).count { $0.isNumber != $1.isNumber }
        return alternations >= 3 || word.allSatisfy(\.isHexDigit)
    }

    private static let extensions: Set<String> = [
        "html", "htm", "xhtml", "shtml", "php", "php5", "asp", "aspx", "jsp", "jspx", "do", "cfm", "cms", "ece", "amp",
        "txt", "md",
        "print", "story",
    ]

    /// Words that say what sort of page stands at an address.
    private static let generic: Set<String> = [
        "a", "amp", "article", "articles", "content", "default", "detail", "details", "doc", "index", "item", "main",
        "news", "node",
        "p", "page", "post", "posts", "print", "read", "single", "stories", "story", "text", "view",
    ]
}
