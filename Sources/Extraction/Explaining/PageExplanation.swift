/// Why a page was read as it was, for people who ask.
public struct PageExplanation: Sendable, Hashable {
    /// How the element with the text was found, step by step, each inside the one before; the last is the container.
    public var container: [ContainerStep] = []
    /// What the confidence is made of, in the order of the arithmetic.
    public var confidence: [ConfidenceReason] = []
    /// What the rules of the page's site select; nil where there are none.
    public var site: SiteReport?
    /// Every block of the page in reading order.
    public var blocks: [ExplainedBlock] = []

    /// An explanation of nothing yet.
    public init() {}

    /// An element that was taken for the container of the text.
    public struct ContainerStep: Sendable, Hashable {
        /// The element and those around it, `body > main > div.entry-content`.
        public var element: String
        /// What decided, `container:bodyClass`.
        public var rule: String
        /// The share of all that looks like article text that is inside.
        public var share: Double
    }

    /// A block and the zone around it.
    public struct ExplainedBlock: Sendable, Hashable {
        /// The block and the decision on it.
        public var block: TracedBlock
        /// The zone that the block stands in; nil where its surroundings say nothing.
        public var zone: ZoneReason?
    }

    /// A part of a page that is set aside for something, and what says so.
    public struct ZoneReason: Sendable, Hashable {
        /// What it is for, `newsletter`.
        public var purpose: String
        /// How surely: `soft`, `hard` or `comments`.
        public var strength: String
        /// What says so: `class "newsletter-box"`, `element aside`.
        public var sign: String
        /// The element and those around it.
        public var element: String
        /// Whether the zone was taken for a misnamed wrapper of the article.
        public var isIgnored: Bool
    }

    /// What the rules of a site did on a page.
    public struct SiteReport: Sendable, Hashable {
        /// The host that the rules are for.
        public var host: String
        /// Every rule in a fixed order.
        public var rules: [Rule]

        /// A rule and how many elements it selects.
        public struct Rule: Sendable, Hashable {
            /// Its name, `site:courier.example/strip[2]`.
            public var name: String
            /// Its selector as written.
            public var selector: String
            /// How many elements of the page it selects.
            public var count: Int
        }
    }
}

/// One thing that speaks for or against the result of an extraction.
public struct ConfidenceReason: Sendable, Hashable {
    /// What it is, a sentence without a full stop.
    public var text: String
    /// What the confidence is multiplied by.
    public var factor: Double
}
