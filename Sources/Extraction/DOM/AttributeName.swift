/// The attributes that extraction reads; all others are dropped when the tree is copied.
enum AttributeName: String, Sendable, CaseIterable {
    case id, `class`, href, rel, content, property, name, itemprop, itemtype, datetime, style, hidden
    case ariaHidden = "aria-hidden"
    case role, src, type, lang, value
    case xmlLang = "xml:lang"
    case httpEquiv = "http-equiv"
    case testID = "data-testid"
    case component = "data-component"
    case srcset, title, alt, start
    case dataSource = "data-src"
    case pubdate
    case dataAuthor = "data-author"

    static let vocabulary = ByteVocabulary(allCases.map { ($0.rawValue, $0) })
}
