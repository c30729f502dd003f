public import Article

/// One block of a page as extraction weighed it, whether it came into the article or not.
///
/// What `--explain` lists, so that a wrong decision can be understood.
public struct TracedBlock: Sendable, Hashable {
    /// The block with the role that it was given.
    public var block: Block
    /// How much the block looks like article text; above 0 it does.
    public var score: Double
    /// Whether the block is in the article.
    public var kept: Bool
    /// The rule that decided.
    public var rule: String

    /// Makes a traced block.
    public init(block: Block, score: Double, kept: Bool, rule: String) {
        self.block = block
        self.score = score
        self.kept = kept
        self.rule = rule
    }
}
