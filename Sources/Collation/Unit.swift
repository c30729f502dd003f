public import Article

extension Collation {
    /// What happened to one paragraph, or to several that belong together.
    public struct Unit: Sendable, Hashable {
        /// What happened.
        public var op: Operation
        /// The part of the page it happened in.
        public var scope: Scope
        /// The role of its blocks, the right side's where they differ.
        public var role: Role
        /// The 1-based numbers of the left blocks within the scope, ascending.
        public var from: [Int]
        /// The 1-based numbers of the right blocks within the scope, ascending.
        public var to: [Int]
        /// Whether the unit left its place relative to the others, or left or entered the body by way of a field.
        public var moved: Bool
        /// How alike the two sides are, 0 to 1; 1 for `same`, 0 for `added` and `removed`.
        public var similarity: Double
        /// The words in detail; empty for `same`, `added` and `removed`, which carry `text`.
        public var spans: [Span]
        /// The text of a `same`, `added` or `removed` unit (the right side's for `same`).
        public var text: String?
        /// What the change means, with its evidence.
        public var labels: [Label]
        /// How much it matters.
        public var significance: Significance
        /// Whether the search was cut short on this unit to bound the time.
        public var approximate: Bool
        /// The 1-based number of a block of the same scope and side that reads the same and stands on both sides: what was added or
        /// removed is a repetition of it.
        public var repeats: Int?
        /// The field that the text of an `added` unit came from, or that of a `removed` one went to.
        public var field: Field?

        /// Makes a unit.
        public init(
            op: Operation, scope: Scope, role: Role, from: [Int], to: [Int], moved: Bool = false,
            similarity: Double, spans: [Span] = [], text: String? = nil, labels: [Label] = [],
            significance: Significance = .none, approximate: Bool = false, repeats: Int? = nil, field: Field? = nil
        ) {
            self.op = op
            self.scope = scope
            self.role = role
            self.from = from
            self.to = to
            self.moved = moved
            self.similarity = similarity
            self.spans = spans
            self.text = text
            self.labels = labels
            self.significance = significance
            self.approximate = approximate
            self.repeats = repeats
            self.field = field
        }
    }

    /// What happened to a unit's blocks.
    public enum Operation: String, Sendable, Hashable, CaseIterable {
        /// 1 to 1, equal after folding.
        case same
        /// 1 to 1, rewritten in part.
        case edited
        /// 1 to n.
        case split
        /// n to 1.
        case merged
        /// n to m, the same text with its paragraph breaks moved.
        case regrouped
        /// 0 to 1.
        case added
        /// 1 to 0.
        case removed
    }

    /// A run of words and what happened to it.
    ///
    /// The `from` texts of a unit's spans, joined, are exactly the text of its left blocks joined by one newline each; `to`
    /// likewise.
    public struct Span: Sendable, Hashable {
        /// What happened to the run.
        public var op: Operation
        /// Its text on the left, nil where it is not there.
        public var from: String?
        /// Its text on the right, nil where it is not there.
        public var to: String?
        /// The number shared by the two ends of a sentence that moved between paragraphs.
        public var link: Int?

        /// Makes a span.
        public init(_ op: Operation, from: String?, to: String?, link: Int? = nil) {
            self.op = op
            self.from = from
            self.to = to
            self.link = link
        }

        /// What happened to a run of words.
        public enum Operation: String, Sendable, Hashable, CaseIterable {
            case same, removed, added
            /// The two sides differ only in the style of quotation marks, dashes, ellipsis, apostrophes, ligatures or white space.
            case typographic
            /// A sentence that left for another paragraph.
            case movedOut = "moved_out"
            /// A sentence that came from another paragraph.
            case movedIn = "moved_in"
        }
    }

    /// What a change means, with the words that say so.
    public struct Label: Sendable, Hashable {
        /// The meaning.
        public var kind: Kind
        /// The evidence on the left.
        public var from: String?
        /// The evidence on the right.
        public var to: String?

        /// Makes a label.
        public init(_ kind: Kind, from: String?, to: String?) {
            self.kind = kind
            self.from = from
            self.to = to
        }

        /// The meanings, from the weightiest to the lightest.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case number, quotation, name, negation, attribution, hedge, link, spelling, punctuation, typographic
            case `case`
        }
    }

    /// How much a change matters.
    public enum Significance: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Typographic only.
        case none
        /// Spelling, punctuation, case, a link's target, or a move, split, merge or regrouping that changes no word.
        case minor
        /// Anything else.
        case substantive

        /// Orders by weight.
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .minor: 1
            case .substantive: 2
            }
        }
    }
}
