public import Article

/// What came out of a page.
public struct ExtractedPage: Sendable, Hashable {
    /// The article.
    public var article: Article
    /// What the bytes turned out to be.
    public var format: Capture.Format
    /// Their encoding and how it was decided.
    public var charset: Charset
    /// Every block of the page in reading order, those that were left out too, each with the rule that decided.
    public var trace: [TracedBlock]
    /// What the confidence in a page's article rests on, a sentence each; empty for plain text.
    public var confidenceReasons: [String]
    /// Why the page was read as it was, where an explanation was asked for.
    public var explanation: PageExplanation?

    /// Makes the result of an extraction.
    public init(
        article: Article, format: Capture.Format, charset: Charset, trace: [TracedBlock],
        confidenceReasons: [String] = [], explanation: PageExplanation? = nil
    ) {
        self.article = article
        self.format = format
        self.charset = charset
        self.trace = trace
        self.confidenceReasons = confidenceReasons
        self.explanation = explanation
    }
}
