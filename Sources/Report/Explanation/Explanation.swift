public import Article

/// Why a page was read as it was: what extraction found, and what it made of every block, those it left out included.
public struct Explanation: Sendable, Hashable {
    /// The headline, where there is one.
    public var title: String?
    /// How sure extraction is, and what that is made of; nil where there is no article.
    public var confidence: Confidence?
    /// What a reader of the result should know.
    public var warnings: [String]
    /// The elements that were taken for the container of the text, each inside the one before.
    public var container: [ContainerStep]
    /// What the rules of the page's site select; nil where there are none.
    public var site: Site?
    /// What was found where, for every claim that several places of the page make.
    public var candidates: [String: [Candidate]]
    /// What made the article out of the page.
    public var extractor: Extractor?
    /// The blocks in the order of the page.
    public var blocks: [Entry]

    /// Makes an explanation; everything left out is unknown.
    public init(
        title: String? = nil, confidence: Confidence? = nil, warnings: [String] = [], container: [ContainerStep] = [],
        site: Site? = nil, candidates: [String: [Candidate]] = [:], extractor: Extractor? = nil, blocks: [Entry]
    ) {
        self.title = title
        self.confidence = confidence
        self.warnings = warnings
        self.container = container
        self.site = site
        self.candidates = candidates
        self.extractor = extractor
        self.blocks = blocks
    }

    /// One block of the page.
    public struct Entry: Sendable, Hashable {
        /// Its ¶ number within its scope; nil where it was left out.
        public var number: Int?
        /// The block with the role that it was given.
        public var block: Block
        /// How strongly it speaks for being text of the article; nil where nothing was weighed.
        public var score: Double?
        /// The zone that it stands in.
        public var zone: Zone?

        /// Makes an entry.
        public init(number: Int?, block: Block, score: Double?, zone: Zone? = nil) {
            self.number = number
            self.block = block
            self.score = score
            self.zone = zone
        }

        /// Whether the block is in the article.
        public var isKept: Bool { number != nil }

        /// `body` or `apparatus`, or that it was left out.
        var scope: String { isKept ? block.scope.rawValue : "left out" }

        /// Its role, empty where it was left out.
        var role: String { isKept ? block.role.rawValue : "" }
    }
}
