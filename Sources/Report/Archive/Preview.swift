public import Article

extension Terminal {
    /// What would be recorded of a page: headline, authors and publisher, date, size.
    ///
    /// - Parameter words: the count of words of the body.
    public func preview(_ article: Article, words: Int) -> String {
        var lines = StyledText(article.title ?? "(no headline)", .heading).wrapped(to: options.width)
        var parts: [String] = []
        if !article.authors.isEmpty { parts.append("By " + article.authors.joined(separator: ", ")) }
        if let publisher = article.publisher { parts.append(publisher) }
        if let date = article.published ?? article.displayedDate { parts.append(date) }
        lines += StyledText(parts.joined(separator: " \(glyphs.dot) ")).wrapped(to: options.width)
        let paragraphs = article.blocks.count { $0.scope == .body }
        let size = "\(count(words, "word", grouped: true)), \(count(paragraphs, "paragraph", grouped: true))"
        lines += StyledText(size + ", nothing written", .dim).wrapped(to: options.width)
        return text(lines)
    }
}
