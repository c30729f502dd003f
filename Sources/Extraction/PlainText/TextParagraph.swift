import Article

/// A paragraph of a text with its place and what its writing says of its kind.
struct TextParagraph: Sendable {
    /// The text, white space folded, signs of Markdown taken off.
    var text: String
    /// The bytes of the paragraph in the input.
    var bytes: Range<Int>
    /// What the paragraph is as text.
    var kind: Block.Kind = .paragraph
    /// The level of a heading.
    var level: Int?
    /// How deep a list item is nested.
    var depth: Int?
    /// Whether a list item is numbered.
    var ordered: Bool?

    /// How many words the paragraph has; two ideographs count as one.
    let words: Int
    /// Whether it ends as a sentence does.
    let endsSentence: Bool

    /// A paragraph of a text.
    init(_ text: String, bytes: Range<Int>) {
        self.text = text
        self.bytes = bytes
        words = TokenRow(text).words
        endsSentence = Self.endsSentence(text)
    }

    private static let closing = Set<Character>("\"'”’»)]」』）*_")

    /// Whether a text ends with a full stop, a question or exclamation mark, or an ellipsis, quotation marks aside.
    private static func endsSentence(_ text: String) -> Bool {
        guard let last = text.reversed().first(where: { !closing.contains($0) }) else { return false }
        return ".!?…。！？؟۔".contains(last)
    }

    /// The block of the article that the paragraph becomes.
    func block(role: Role, sort: NoticeSort? = nil, rule: String) -> Block {
        Block(
            text, role: role, kind: role == .caption ? .caption : kind, level: level, depth: depth, ordered: ordered,
            sort: sort, links: TextLinks.links(in: text), range: bytes, rule: rule)
    }
}
