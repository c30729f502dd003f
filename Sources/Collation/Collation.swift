public import Article

/// What happened between two articles: every block of both sides in exactly one unit, the fields that differ, and a summary.
///
/// The result of ``Collation/collate(_:with:options:)``. Collating B with A gives the mirror image.
public struct Collation: Sendable, Hashable {
    /// The left side in figures.
    public var from: Side
    /// The right side in figures.
    public var to: Side
    /// The counts and shares.
    public var summary: Summary
    /// The fields that differ, title first.
    public var fields: [FieldChange]
    /// The units of both scopes in reading order of the right side, removals at the place they were lost from.
    public var units: [Unit]
    /// The language whose words the labels rest on: one that the articles state, or look to be written in.
    ///
    /// Nil where there are no word lists for it: then only the rules that need none are at work.
    public var labelLanguage: String?
    /// How long the collation took, in milliseconds; not part of the result's identity.
    public var elapsed: Double

    /// Makes a collation out of its parts.
    public init(
        from: Side, to: Side, summary: Summary, fields: [FieldChange], units: [Unit], labelLanguage: String? = nil,
        elapsed: Double = 0
    ) {
        self.from = from
        self.to = to
        self.summary = summary
        self.fields = fields
        self.units = units
        self.labelLanguage = labelLanguage
        self.elapsed = elapsed
    }

    /// The units of one scope, in order.
    public func units(in scope: Scope) -> [Unit] {
        units.filter { $0.scope == scope }
    }

    /// Whether nothing differs: neither title, nor fields, nor a block of body or apparatus.
    public var isSame: Bool {
        fields.isEmpty && units.allSatisfy { $0.op == .same && !$0.moved }
    }

    /// Whether both sides say the same: no field, no paragraph of the body and no notice differs.
    ///
    /// What else the publishers put around the article may differ; two captures between which it does are one version.
    public var isSameText: Bool {
        fields.isEmpty
            && units.allSatisfy { unit in
                unit.op == .same && !unit.moved || unit.scope == .apparatus && unit.role != .notice
            }
    }

    /// One side in figures.
    public struct Side: Sendable, Hashable {
        /// The headline.
        public var title: String?
        /// The count of body blocks.
        public var paragraphs: Int
        /// The count of apparatus blocks.
        public var apparatus: Int
        /// The count of words in the body.
        public var words: Int
        /// The language as a BCP 47 tag.
        public var language: String?

        /// Makes a side.
        public init(title: String?, paragraphs: Int, apparatus: Int, words: Int, language: String?) {
            self.title = title
            self.paragraphs = paragraphs
            self.apparatus = apparatus
            self.words = words
            self.language = language
        }
    }

    /// The counts of body units and body words.
    public struct Summary: Sendable, Hashable {
        /// Count of body units of each operation; a moved unit counts under its operation and in `moved`.
        public var same = 0, edited = 0, split = 0, merged = 0, regrouped = 0, added = 0, removed = 0, moved = 0
        /// Words of body units and of sentences that moved, as `collation` defines them.
        public var wordsSame = 0, wordsRemoved = 0, wordsAdded = 0, wordsMoved = 0
        /// The share of the left's body words that survive on the right, 0 to 1.
        public var kept = 1.0
        /// The share of the right's body words that came from the left, 0 to 1.
        public var shared = 1.0
        /// The highest significance of the body units and the fields.
        public var significance = Significance.none

        /// Makes a summary of nothing.
        public init() {}
    }

    /// A field that differs.
    public struct FieldChange: Sendable, Hashable {
        /// The field's name.
        public var field: Field
        /// Its value on the left, nil where it is missing.
        public var from: String?
        /// Its value on the right, nil where it is missing.
        public var to: String?
        /// The words in detail; empty where one side is missing.
        public var spans: [Span]
        /// What the change means.
        public var labels: [Label]
        /// How much it matters.
        public var significance: Significance
        /// The 1-based number of the left body paragraph that the right value was taken from.
        public var movedFrom: Int?
        /// The 1-based number of the right body paragraph that the left value became.
        public var movedTo: Int?

        /// Makes a field change.
        public init(
            field: Field, from: String?, to: String?, spans: [Span] = [], labels: [Label] = [],
            significance: Significance = .substantive, movedFrom: Int? = nil, movedTo: Int? = nil
        ) {
            self.field = field
            self.from = from
            self.to = to
            self.spans = spans
            self.labels = labels
            self.significance = significance
            self.movedFrom = movedFrom
            self.movedTo = movedTo
        }

        /// Whether nothing came or went: what the field said stands in the body now, and what it says stood there.
        public var onlyMoves: Bool { (from == nil || movedTo != nil) && (to == nil || movedFrom != nil) }
    }

    /// The fields that are compared, in the order of a report.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case title, subtitle, byline, published, modified, publisher
        case canonicalURL = "canonical_url"
        case declaredSource = "declared_source"
        case leadImage = "lead_image"
        case leadImageCredit = "lead_image_credit"
        case language
    }
}
