import Article

/// An open element during the walk, with what it hands down to the text inside.
struct BlockFrame {
    var node: DOM.Node
    var tag: Tag
    /// The innermost block element, this one or one around it.
    var block: DOM.Node
    /// Whether text before and after the element belongs to other blocks.
    var isBlock: Bool
    var kind: Block.Kind
    var level: Int?
    var depth: Int?
    var ordered: Bool?
    var isPreformatted: Bool
    var isDropCap = false
    private var listDepth: Int
    private var listOrdered: Bool

    init(node: DOM.Node, tag: Tag, inside outer: BlockFrame?) {
        self.node = node
        self.tag = tag
        isBlock = tag.isBlock
        block = tag.isBlock ? node : outer?.block ?? node
        kind = outer?.kind ?? .paragraph
        level = outer?.level
        depth = outer?.depth
        ordered = outer?.ordered
        isPreformatted = outer?.isPreformatted ?? false
        listDepth = outer?.listDepth ?? 0
        listOrdered = outer?.listOrdered ?? false
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: set(.heading, level: tag.headingLevel)
        case .blockquote where kind != .caption: set(.quotation)
        case .figcaption, .caption: set(.caption)
        case .li, .dt, .dd: set(.listItem, depth: max(1, listDepth), ordered: listOrdered)
        case .pre, .listing, .xmp:
            set(.preformatted)
            isPreformatted = true
        case .article, .main: set(.paragraph)
        default: break
        }
    }

    mutating func enterList(_ tag: Tag) {
        listDepth += 1
        listOrdered = tag == .ol
    }

    /// Whether the element is a row of a table of data, not of a table that only arranges the page.
    func isRow(in tables: TableLayout, tag: Tag, node: DOM.Node) -> Bool {
        tag == .tr && tables.isData(row: node)
    }

    private mutating func set(_ kind: Block.Kind, level: Int? = nil, depth: Int? = nil, ordered: Bool? = nil) {
        self.kind = kind
        self.level = level
        self.depth = depth
        self.ordered = ordered
    }
}

extension Tag {
    var isList: Bool { self == .ul || self == .ol || self == .dl || self == .menu }
}
