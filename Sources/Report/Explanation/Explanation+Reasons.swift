// What a page was read by.
extension Explanation {
    /// How sure extraction is, and why.
    public struct Confidence: Sendable, Hashable {
        /// From 0 to 1.
        public var value: Double
        /// What it is made of, in the order of the arithmetic.
        public var reasons: [Reason]

        /// Makes a confidence.
        public init(value: Double, reasons: [Reason]) {
            self.value = value
            self.reasons = reasons
        }
    }

    /// One thing that speaks for or against the result.
    public struct Reason: Sendable, Hashable {
        /// What it is, in words.
        public var text: String
        /// What the confidence is multiplied by.
        public var factor: Double

        /// Makes a reason.
        public init(text: String, factor: Double) {
            self.text = text
            self.factor = factor
        }
    }

    /// An element that was taken for the container of the text.
    public struct ContainerStep: Sendable, Hashable {
        /// The element and those around it, `main > div.entry-content`.
        public var element: String
        /// What decided, `container:bodyClass`.
        public var rule: String
        /// The share of all that looks like article text that is inside.
        public var share: Double

        /// Makes a step.
        public init(element: String, rule: String, share: Double) {
            self.element = element
            self.rule = rule
            self.share = share
        }
    }

    /// A part of a page that is set aside for something.
    public struct Zone: Sendable, Hashable {
        /// What it is for, `newsletter`.
        public var purpose: String
        /// How surely: `soft`, `hard` or `comments`.
        public var strength: String
        /// What says so: `class "newsletter-box"`.
        public var sign: String
        /// The element and those around it.
        public var element: String
        /// Whether it was taken for a misnamed wrapper of the article.
        public var isIgnored: Bool

        /// Makes a zone.
        public init(purpose: String, strength: String, sign: String, element: String, isIgnored: Bool) {
            self.purpose = purpose
            self.strength = strength
            self.sign = sign
            self.element = element
            self.isIgnored = isIgnored
        }
    }

    /// The rules for the page's site.
    public struct Site: Sendable, Hashable {
        /// The host that they are for.
        public var host: String
        /// Every rule.
        public var rules: [Rule]

        /// Makes a report on rules.
        public init(host: String, rules: [Rule]) {
            self.host = host
            self.rules = rules
        }

        /// A rule and how many elements of the page it selects.
        public struct Rule: Sendable, Hashable {
            /// Its name, `site:courier.example/strip[2]`.
            public var name: String
            /// Its selector as written.
            public var selector: String
            /// How many elements it selects.
            public var count: Int

            /// Makes a rule.
            public init(name: String, selector: String, count: Int) {
                self.name = name
                self.selector = selector
                self.count = count
            }
        }
    }
}
