import Article

/// That a block is no body text, and why.
struct ApparatusVerdict: Sendable, Hashable {
    /// What the block is; never `.body`.
    var role: Role
    /// The sort of notice, when `role` is `.notice`.
    var sort: NoticeSort?
    /// The rule that decided, `phrase:en/appeal/newsletter` or `structure:contact`.
    var rule: String
    /// Where the block says the text comes from, when `role` is `.credit` and it names a source.
    var source: DeclaredSource?
    /// The date that a notice or dateline gives, `2026-03-05`, where it can be read as one.
    var date: String?
    /// The people that a byline or bio names, or whose picture it is, in the order of the line.
    var names: [String]

    /// Makes a verdict.
    init(
        role: Role, sort: NoticeSort? = nil, rule: String, source: DeclaredSource? = nil, date: String? = nil,
        names: [String] = []
    ) {
        self.role = role
        self.sort = sort
        self.rule = rule
        self.source = source
        self.date = date
        self.names = names
    }
}
