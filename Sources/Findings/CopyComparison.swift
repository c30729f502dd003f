public import Article
public import Collation

/// What a copy is to its original: the version it was taken from, what it kept, what it put around it, what it lacks.
public struct CopyComparison: Sendable, Hashable {
    /// The version of the original that the copy was taken from, or the one asked for.
    public var original: Witness
    /// The copy.
    public var copy: Witness
    /// How many versions of the original were considered.
    public var originalVersions: Int
    /// The number of the newest version of the original.
    public var latestVersion: Int?
    /// How many versions of the original came after the one the copy was taken from.
    public var behind: Int
    /// How many words nearer the copy is to this version than to the next best one; nil when there was only one.
    public var margin: Int?
    /// The copy's blocks that are its own: apparatus that the original does not have.
    public var wrapper: [WrapperBlock]
    /// What an editor would check, in the order of a report.
    public var checks: [Check]
    /// The judgement in a word.
    public var verdict: Verdict
    /// The original's version against the copy.
    public var collation: Collation

    /// Makes a comparison out of its parts.
    public init(
        original: Witness, copy: Witness, originalVersions: Int, latestVersion: Int?, behind: Int, margin: Int?,
        wrapper: [WrapperBlock], checks: [Check], verdict: Verdict, collation: Collation
    ) {
        self.original = original
        self.copy = copy
        self.originalVersions = originalVersions
        self.latestVersion = latestVersion
        self.behind = behind
        self.margin = margin
        self.wrapper = wrapper
        self.checks = checks
        self.verdict = verdict
        self.collation = collation
    }

    /// The share of the original's words that the copy kept, 0 to 1.
    public var kept: Double { collation.summary.kept }

    /// Whether the copy says what the original says and lacks nothing it should carry.
    ///
    /// - Parameter allowance: what a reader has agreed to overlook.
    public func isFaithful(allowing allowance: Allowance = .init()) -> Bool {
        let missing = checks.contains { $0.state == .missing && !allowance.checks.contains($0.name) }
        if missing { return false }
        if let most = allowance.mostChanged { return 1 - min(kept, collation.summary.shared) <= most }
        return verdict.isClose || allowance.verdicts.contains(verdict)
    }

    /// The judgement in a word, from the nearest to the farthest.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// No word of title or body differs.
        case identical
        /// Nearly every word is kept and nearly none added.
        case close
        /// Shortened: little is added, but more is left out than in a close copy.
        case trimmed
        /// Words were changed throughout, but most are kept.
        case edited
        /// The same story in mostly other words.
        case rewritten
        /// A small part of the original, hardly anything else.
        case excerpt
        /// Not the same article.
        case unrelated

        /// Whether the copy says what the original says.
        public var isClose: Bool { self == .identical || self == .close }
    }

    /// One thing an editor would check.
    public struct Check: Sendable, Hashable {
        /// What is checked.
        public var name: Name
        /// How it stands.
        public var state: State
        /// What was found, in words.
        public var detail: String

        /// Makes a check.
        public init(name: Name, state: State, detail: String) {
            self.name = name
            self.state = state
            self.detail = detail
        }

        /// What is checked, in the order of a report.
        public enum Name: String, Sendable, Hashable, CaseIterable {
            case correction, headline, credit, quotations, figures
        }

        /// How it stands.
        public enum State: String, Sendable, Hashable, CaseIterable {
            case ok, changed, missing
        }
    }

    /// A block of the copy that the original does not have.
    public struct WrapperBlock: Sendable, Hashable {
        /// What it is for a reader of the report.
        public var kind: Kind
        /// Its ¶ number among the copy's apparatus.
        public var number: Int
        /// Its role.
        public var role: Role
        /// Its text.
        public var text: String

        /// Makes a block of a wrapper.
        public init(kind: Kind, number: Int, role: Role, text: String) {
            self.kind = kind
            self.number = number
            self.role = role
            self.text = text
        }

        /// What a block of a wrapper is.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case label, notice, promo, author, related

            init(_ role: Role) {
                switch role {
                case .notice, .disclaimer: self = .notice
                case .appeal: self = .promo
                case .byline, .bio: self = .author
                case .navigation, .related: self = .related
                case .body, .caption, .credit, .dateline, .imageCredit, .separator: self = .label
                }
            }
        }
    }

    /// What a reader has agreed to overlook in a copy.
    public struct Allowance: Sendable, Hashable {
        /// Verdicts that count as faithful beside `identical` and `close`.
        public var verdicts: Set<Verdict>
        /// Checks that may be `missing`.
        public var checks: Set<Check.Name>
        /// The largest share of words changed, 0 to 1; set, it takes the place of the verdict.
        public var mostChanged: Double?

        /// Makes an allowance; without arguments nothing is overlooked.
        public init(verdicts: Set<Verdict> = [], checks: Set<Check.Name> = [], mostChanged: Double? = nil) {
            self.verdicts = verdicts
            self.checks = checks
            self.mostChanged = mostChanged
        }
    }
}
