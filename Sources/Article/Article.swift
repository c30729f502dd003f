/// An article as one capture of its page shows it: the text in typed blocks, and what the page says of itself.
///
/// A value without any I/O. Extraction makes it, collation compares it, the archive keeps it.
public struct Article: Sendable, Hashable {
    /// The headline, which is no block.
    public var title: String?
    /// The dek set apart from the body, which is no block.
    public var subtitle: String?
    /// The authors in the order of the byline.
    public var authors: [String]
    /// The publisher's name.
    public var publisher: String?
    /// The section of the site that the article stands in.
    public var section: String?
    /// The language as a BCP 47 tag, `en` or `pt-BR`.
    public var language: String?
    /// When the page says it was published, RFC 3339 with the offset as stated.
    public var published: String?
    /// When the page says it was last changed, RFC 3339 with the offset as stated.
    public var modified: String?
    /// The date as the page shows it to a reader.
    public var displayedDate: String?
    /// The address that the page declares as its own.
    public var canonicalURL: String?
    /// The licence, as an address or in words.
    public var licence: String?
    /// Who holds the copyright, as the page says.
    public var copyrightHolder: String?
    /// Where the page says the text comes from.
    public var declaredSource: DeclaredSource?
    /// The picture that leads the article.
    public var leadImage: LeadImage?
    /// The corrections and other notices on the page, in reading order.
    public var corrections: [CorrectionNote]
    /// Body and apparatus in reading order.
    public var blocks: [Block]
    /// How sure extraction is that `blocks` is the article, 0 to 1.
    public var confidence: Double
    /// What a reader of the result should know, one sentence each.
    public var warnings: [String]
    /// What was found where, for every claim that several places of the page make.
    public var candidates: [String: [Candidate]]
    /// What made this article out of the page.
    public var extractor: Extractor

    /// Makes an article; everything that is left out is missing on the page.
    public init(
        title: String? = nil,
        subtitle: String? = nil,
        authors: [String] = [],
        publisher: String? = nil,
        section: String? = nil,
        language: String? = nil,
        published: String? = nil,
        modified: String? = nil,
        displayedDate: String? = nil,
        canonicalURL: String? = nil,
        licence: String? = nil,
        copyrightHolder: String? = nil,
        declaredSource: DeclaredSource? = nil,
        leadImage: LeadImage? = nil,
        corrections: [CorrectionNote] = [],
        blocks: [Block] = [],
        confidence: Double = 1,
        warnings: [String] = [],
        candidates: [String: [Candidate]] = [:],
        extractor: Extractor = .none
    ) {
        self.title = title
        self.subtitle = subtitle
        self.authors = authors
        self.publisher = publisher
        self.section = section
        self.language = language
        self.published = published
        self.modified = modified
        self.displayedDate = displayedDate
        self.canonicalURL = canonicalURL
        self.licence = licence
        self.copyrightHolder = copyrightHolder
        self.declaredSource = declaredSource
        self.leadImage = leadImage
        self.corrections = corrections
        self.blocks = blocks
        self.confidence = confidence
        self.warnings = warnings
        self.candidates = candidates
        self.extractor = extractor
    }

    /// The blocks of one scope in reading order; their ¶ numbers are their places here, from 1.
    public func blocks(in scope: Scope) -> [Block] {
        blocks.filter { $0.scope == scope }
    }

    /// Every block with its ¶ number, counted from 1 within its scope, in reading order.
    public var numberedBlocks: [(number: Int, block: Block)] {
        var counts: [Scope: Int] = [:]
        return blocks.map { block in
            let number = counts[block.scope, default: 0] + 1
            counts[block.scope] = number
            return (number, block)
        }
    }
}
