/// The names that publishers give the element around an article's text.
struct ContainerHints {
    /// The kinds of hints, the surest first.
    enum Kind: CaseIterable {
        case articleBody, bodyClass, article, main

        /// The share of the container's text that an element must hold for the hint to be believed.
        var share: Double {
            switch self {
            case .articleBody: 0.5
            case .bodyClass: 0.75
            case .article: 0.55
            case .main: 0.65
            }
        }
    }

    private let dom: DOM

    init(_ dom: DOM) {
        self.dom = dom
    }

    func matches(_ kind: Kind, _ node: DOM.Node) -> Bool {
        let tag = dom.tag(node)
        switch kind {
        case .articleBody:
            return dom.attribute(.itemprop, of: node)?.lowercased().contains("articlebody") ?? false
        case .bodyClass:
            guard tag == .div || tag == .section || tag == .article else { return false }
            return [AttributeName.class, .id].contains { name in
                dom.attributeBytes(name, of: node).map(Self.namesBody) ?? false
            }
        case .article: return tag == .article
        case .main: return tag == .main
        }
    }

    /// Whether a class name or identifier calls its element the text of an article: `entry-content`, `story_body`, `articleText`.
    static func namesBody(_ value: ArraySlice<UInt8>) -> Bool {
        ClassTokens.tokens(value).contains { token in
            let words = token.words
            for (index, word) in words.enumerated() {
                if whole[word] != nil { return true }
                guard index + 1 < words.count else { continue }
                let next = words[index + 1]
                if subjects[word] != nil, bodies[next] != nil { return true }
                if word == body, copies[next] != nil { return true }
            }
            return false
        }
    }

    private static let body = ByteHash.of("body")
    private static let subjects = vocabulary("article story post entry art news")
    private static let bodies = vocabulary("body content text main bodytext copy")
    private static let copies = vocabulary("text copy content")
    private static let whole = vocabulary(
        "articlebody articlecontent articletext storybody storytext storycontent postcontent postbody entrycontent bodytext bodycopy maincontent fulltext"
    )

    private static func vocabulary(_ words: String) -> ByteVocabulary<Bool> {
        ByteVocabulary(words.split(separator: " ").map { (String($0), true) })
    }
}
