import Article

/// When a phrase is worth looking for, in a form that costs nothing to ask.
///
/// Common words begin dozens of phrases; most are turned away here before their steps are touched.
struct PhraseGate: Sendable {
    private let anchor: PhraseRule.Anchor
    private let words: ClosedRange<Int>
    private let isWeak: Bool
    private let isCue: Bool
    private let positions: UInt8
    private let languages: UInt32

    /// The gate of a rule; `languages` numbers the languages of the files.
    init(_ rule: PhraseRule, languages: [String]) {
        anchor = rule.anchor
        words = rule.minimalWords...max(rule.minimalWords, rule.maximalWords)
        isWeak = rule.isWeak
        isCue = rule.isCue
        positions = rule.positions.reduce(0) { $0 | Self.bit(of: $1) }
        self.languages = Self.bits(of: rule.language, in: languages)
    }

    /// Whether the phrase may begin at a token that opens the block or a clause in it.
    func stands(opensBlock: Bool, opensClause: Bool) -> Bool {
        switch anchor {
        case .block: opensBlock
        case .clause: opensClause
        case .anywhere: true
        }
    }

    /// Whether the phrase counts for a block.
    func admits(_ block: Block) -> Bool {
        words.contains(block.words) && isCue == block.cues && positions & block.position != 0
            && languages & block.languages != 0 && (!isWeak || block.isEdge)
    }

    /// A block as gates see it.
    struct Block {
        fileprivate var words: Int
        fileprivate var position: UInt8
        fileprivate var isEdge: Bool
        fileprivate var languages: UInt32
        fileprivate var cues: Bool

        /// A block with so many words in its context; `cues` asks for hints instead of phrases.
        init(words: Int, context: BlockContext, cues: Bool, languages: [String]) {
            self.words = words
            self.cues = cues
            position = PhraseGate.bit(of: context.position)
            isEdge = context.isLinkOnly || context.position == .beforeBody || context.position == .afterBody
            self.languages = .max
            if let counted = PhraseGate.languages(for: context.language) {
                self.languages = counted.reduce(0) { $0 | PhraseGate.bits(of: $1, in: languages) }
            }
        }
    }

    /// The languages whose phrases count in an article of a language; nil for all.
    static func languages(for language: String?) -> [String]? {
        // Sites in every language carry English lines.
        language.map { [$0.prefix(2).lowercased(), "en", "und"] }
    }

    private static func bit(of position: BlockContext.Position) -> UInt8 {
        switch position {
        case .beforeBody: 1
        case .within: 2
        case .afterBody: 4
        case .unknown: 8
        }
    }

    private static func bits(of language: String, in languages: [String]) -> UInt32 {
        languages.firstIndex(of: language).map { 1 << UInt32($0) } ?? 0
    }
}
