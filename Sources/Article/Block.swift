/// One paragraph-like unit of an article.
public struct Block: Sendable, Hashable {
    /// What the block is for the article.
    public var role: Role
    /// What the block is as text.
    public var kind: Kind
    /// The level of a heading, 1 to 6.
    public var level: Int?
    /// How deep a list item is nested, from 1.
    public var depth: Int?
    /// Whether a list item stands in a numbered list.
    public var ordered: Bool?
    /// What sort of notice this is, when `role` is `.notice`.
    public var sort: NoticeSort?
    /// The text, white space folded except in preformatted blocks.
    public var text: String
    /// The links inside the text, in reading order.
    public var links: [Link]
    /// The byte range in the captured page that the text came from.
    public var range: Range<Int>?
    /// The rule that decided role and kind, `container` or `phrase:en/appeal/newsletter`.
    public var rule: String

    /// Makes a block.
    public init(
        _ text: String,
        role: Role = .body,
        kind: Kind = .paragraph,
        level: Int? = nil,
        depth: Int? = nil,
        ordered: Bool? = nil,
        sort: NoticeSort? = nil,
        links: [Link] = [],
        range: Range<Int>? = nil,
        rule: String = ""
    ) {
        self.text = text
        self.role = role
        self.kind = kind
        self.level = level
        self.depth = depth
        self.ordered = ordered
        self.sort = sort
        self.links = links
        self.range = range
        self.rule = rule
    }

    /// Whether the block is the article itself or what the publisher put around it.
    public var scope: Scope { role == .body ? .body : .apparatus }

    /// What a block is as text.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case paragraph, heading, quotation
        case listItem = "list_item"
        case caption, preformatted
        case tableRow = "table_row"
    }
}

/// The two parts of a page that are compared apart from each other.
public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    /// The article itself.
    case body
    /// What the publisher put around it.
    case apparatus
}

/// A hyperlink inside a block.
public struct Link: Sendable, Hashable, Codable {
    /// The words that are linked.
    public var text: String
    /// The target, absolute where the page's own address is known.
    public var url: String

    /// Makes a link.
    public init(text: String, url: String) {
        self.text = text
        self.url = url
    }
}
