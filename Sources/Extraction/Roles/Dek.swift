/// The line under the headline that sums the article up.
enum Dek {
    /// Whether an element or one close around it is named as a dek.
    static func isNamed(_ node: DOM.Node, _ dom: DOM, below limit: DOM.Node) -> Bool {
        var current: DOM.Node? = node
        for _ in 0..<3 {
            guard let element = current, element != limit else { return false }
            for name in [AttributeName.class, .id, .itemprop, .testID] {
                if let value = dom.attributeBytes(name, of: element), names(value) { return true }
            }
            current = dom.parent(element)
        }
        return false
    }

    private static func names(_ value: ArraySlice<UInt8>) -> Bool {
        ClassTokens.tokens(value).contains { token in
            if token.words.contains(where: { words[$0] != nil }) { return true }
            return zip(token.words, token.words.dropFirst()).contains { first, second in
                first == sub && titles[second] != nil || subjects[first] != nil && summaries[second] != nil
            }
        }
    }

    private static let words = vocabulary(
        """
        dek deck standfirst subtitle subheadline subhead subheading strapline chapo sottotitolo subtitulo bajada entradilla untertitel \
        alternativeheadline
        """)
    private static let sub = ByteHash.of("sub")
    private static let titles = vocabulary("title headline heading head hed")
    private static let subjects = vocabulary("article entry post story")
    private static let summaries = vocabulary("summary intro excerpt lede dek deck standfirst subtitle")

    private static func vocabulary(_ list: String) -> ByteVocabulary<Bool> {
        ByteVocabulary(list.split(separator: " ").map { (String($0), true) })
    }
}
