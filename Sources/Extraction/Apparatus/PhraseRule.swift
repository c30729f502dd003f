import Article

/// One phrase of a phrase file with what it says of a block that holds it.
struct PhraseRule: Sendable {
    /// The language of the file that the phrase is from, `und` for those of no language.
    var language: String
    /// The role of the block.
    var role: Role
    /// The sort, where the role is a notice.
    var sort: NoticeSort?
    /// The name of the group of phrases, `newsletter`.
    var name: String
    /// Where in the block the phrase may begin.
    var anchor: Anchor
    /// How many words the block may have.
    var maximalWords: Int
    /// How many words the block must have.
    var minimalWords: Int
    /// Whether the phrase says something only before or after the body.
    var isWeak: Bool
    /// Whether the phrase only hints: it counts among other apparatus, for blocks that no other phrase knows.
    var isCue: Bool
    /// The positions that the phrase is looked for in; an unknown one is among them unless the phrase is weak.
    var positions: Set<BlockContext.Position>
    /// How strong a source that the phrase names is, 0 to 1.
    var strength: Double
    /// The steps of the phrase.
    var program: PhraseProgram
    /// Phrases that, anywhere in the block, make this one void.
    var exceptions: [PhraseProgram]

    /// The rule as results name it, `phrase:en/appeal/newsletter`.
    var label: String { "phrase:\(language)/\(role.rawValue)/\(name)" }

    /// Where in a block a phrase may begin.
    enum Anchor: Sendable {
        /// At the first word.
        case block
        /// At the first word of a sentence, or of a clause after a colon or bar.
        case clause
        /// Anywhere.
        case anywhere
    }
}
