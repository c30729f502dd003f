/// Why no article came out of the bytes.
public struct ExtractionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong, for programs.
    public var code: Code
    /// What went wrong, one sentence without a full stop, for people.
    public var description: String
    /// How many words of text the page holds, where no article was found among them.
    public var words: Int?
    /// Every block of the page and why none of them is an article, where an explanation was asked for.
    public var explanation: PageExplanation?

    /// What can go wrong.
    public struct Code: Sendable, Hashable {
        private enum Name: Hashable { case emptyInput, noArticleText, binaryInput, tooLarge }
        private var name: Name

        /// There are no bytes, or only white space.
        public static let emptyInput = Code(name: .emptyInput)
        /// The page holds no text that reads like an article.
        public static let noArticleText = Code(name: .noArticleText)
        /// The bytes are neither a page nor text.
        public static let binaryInput = Code(name: .binaryInput)
        /// There are more bytes than ``Limits/pageBytes``.
        public static let tooLarge = Code(name: .tooLarge)
    }

    static var empty: ExtractionError {
        ExtractionError(code: .emptyInput, description: "the input is empty")
    }

    static func binary(_ kind: String) -> ExtractionError {
        ExtractionError(code: .binaryInput, description: "the input is \(kind), not a web page or text")
    }

    static func tooLarge(_ bytes: Int, limit: Int) -> ExtractionError {
        ExtractionError(
            code: .tooLarge,
            description: "the input has \(bytes) bytes, more than the limit of \(limit)")
    }

    static func noArticle(words: Int, suspicion: Suspicion? = nil) -> ExtractionError {
        let count = "\(words) \(words == 1 ? "word" : "words") outside menus and links"
        return ExtractionError(
            code: .noArticleText,
            description: "no article text found: "
                + [count, suspicion?.sentence].compactMap { $0 }.joined(separator: "; "),
            words: words)
    }
}
