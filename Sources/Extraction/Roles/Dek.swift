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
            token.words.contains { words[$0] != nil }
                || zip(token.words, token.words.dropFirst()).contains { subjects[$0] != nil && parts[$1] != nil }
        }
    }

    private static let words = vocabulary(
        "dek deck standfirst subtitle subheadline subhead subheading strapline chapo kicker sottotitolo subtitulo bajada entradilla untertitel alternativeheadline"
    )
    private static let subjects = vocabulary("sub article entry post story")
    private static let parts = vocabulary("title headline heading summary intro excerpt lede")

    private static func vocabulary(_ list: String) -> ByteVocabulary<Bool> {
        ByteVocabulary(list.split(separator: " ").map { (String($0), true) })
    }
}
