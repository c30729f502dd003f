import Article

/// Makes an article of plain text.
struct PlainTextExtractor: Sendable {
    /// The article in a text with its wrapper, and every block with the rule that decided on it.
    func extract(_ text: String, url: String?) -> (article: Article, trace: [TracedBlock]) {
        let article = blocks(text)
        return (article, article.blocks.map { TracedBlock(block: $0, score: 1, kept: true, rule: $0.rule) })
    }

    /// The text with every block between blank lines one paragraph of the body: no title, no apparatus.
    func blocks(_ text: String) -> Article {
        let paragraphs = text.components(separatedByBlankLines: ())
        return Article(blocks: paragraphs.map { Block($0, rule: "text:blank_line") })
    }
}

extension String {
    fileprivate func components(separatedByBlankLines: Void) -> [String] {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { $0.joined(separator: " ").folded }
    }
}
