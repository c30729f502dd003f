import Article

/// What becomes of one block of a page.
struct BlockDecision: Sendable {
    var fate: Fate
    /// The rule that decided, in the words of `--explain`.
    var rule: String
    var sort: NoticeSort?
    /// The kind, where the block's surroundings say more than its element does.
    var kind: Block.Kind?
    /// What the wording of the block says, where it is apparatus by its wording.
    var verdict: ApparatusVerdict?
    /// Whether the block only names what the next one is.
    var isLabel = false

    /// Whether and as what a block comes into the article.
    enum Fate: Sendable, Hashable {
        case kept(Role)
        /// It is the article's dek: a field, no block.
        case subtitle
        case leftOut
    }

    var role: Role? {
        if case .kept(let role) = fate { role } else { nil }
    }

    static func kept(_ role: Role, _ rule: String, kind: Block.Kind? = nil) -> BlockDecision {
        BlockDecision(fate: .kept(role), rule: rule, kind: kind)
    }

    static func leftOut(_ rule: String) -> BlockDecision {
        BlockDecision(fate: .leftOut, rule: rule)
    }

    static func worded(_ verdict: ApparatusVerdict) -> BlockDecision {
        BlockDecision(fate: .kept(verdict.role), rule: verdict.rule, sort: verdict.sort, verdict: verdict)
    }
}
