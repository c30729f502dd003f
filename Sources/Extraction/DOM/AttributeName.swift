/// The attributes that extraction reads; all others are dropped when the tree is copied.
enum AttributeName: String, Sendable, CaseIterable {
    case id, `class`, href, rel, content, property, name, itemprop, datetime, style, hidden, role, type, lang, value
    case ariaHidden = "aria-hidden"
    case xmlLang = "xml:lang"
    case testID = "data-testid"
    case component = "data-component"
    case title
    case dataAuthor = "data-author"

    static let vocabulary = ByteVocabulary(allCases.map { ($0.rawValue, $0) })

    /// These, and what the parser itself looks at: the look of `font` ends a drawing, the prompt of `isindex` is text.
    static let parsed = ByteVocabulary(
        (allCases.map(\.rawValue) + ["action", "color", "encoding", "face", "prompt", "size"]).map { ($0, ()) })
}
