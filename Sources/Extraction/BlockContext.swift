import Article

/// What is known of a block besides its words, when its role is asked for.
///
/// The same words read differently by where they stand: "Source: the harbour office" after the last paragraph may be a credit,
/// in the middle of one it is prose.
struct BlockContext: Sendable {
    /// The language of the article as a BCP 47 tag; nil has the phrases of every language tried.
    var language: String?
    /// Where the block stands.
    var position: Position
    /// Whether every word of the block is inside a link.
    var isLinkOnly: Bool
    /// The links inside the block, in reading order.
    var links: [Link]
    /// The name of the site that the page is from, where known.
    ///
    /// A page that credits itself declares no source.
    var siteName: String?
    /// The article's title, where known.
    ///
    /// A credit that repeats it does not name a source by it.
    var title: String?
    /// The article's authors, where known.
    ///
    /// What begins with the name of one after the body tells of the author.
    var authors: [String]

    /// Makes a context; everything left out is unknown.
    init(
        language: String? = nil,
        position: Position = .unknown,
        isLinkOnly: Bool = false,
        links: [Link] = [],
        siteName: String? = nil,
        title: String? = nil,
        authors: [String] = []
    ) {
        self.language = language
        self.position = position
        self.isLinkOnly = isLinkOnly
        self.links = links
        self.siteName = siteName
        self.title = title
        self.authors = authors
    }

    /// Where a block stands in relation to the article's body.
    enum Position: Sendable, Hashable {
        /// Before the first paragraph of the body.
        case beforeBody
        /// Between two paragraphs of the body.
        case within
        /// After the last paragraph of the body.
        case afterBody
        /// Not known yet.
        case unknown
    }
}
