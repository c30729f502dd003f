public import Article

extension Markdown {
    /// An article as Markdown: headline, dek, byline, and the body with its headings, lists, quotations and links.
    ///
    /// - Parameter includesApparatus: whether what the publisher put around the body is set in, each block quoted under its role.
    public static func article(_ article: Article, includesApparatus: Bool = false) -> String {
        var paragraphs: [String] = []
        if let title = article.title { paragraphs.append("# " + escaped(title)) }
        if let subtitle = article.subtitle { paragraphs.append("*\(escaped(subtitle))*") }
        if let byline = byline(article) { paragraphs.append(byline) }
        var previous: Block?
        var numbering = ListNumbering()
        for block in article.blocks where includesApparatus || block.scope == .body {
            let continuesList = block.kind == .listItem && previous?.kind == .listItem && block.scope == previous?.scope
            let text = self.text(of: block, number: numbering.number(of: block))
            if continuesList, !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1] += "\n" + text
            } else {
                paragraphs.append(text)
            }
            previous = block
        }
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func byline(_ article: Article) -> String? {
        var parts: [String] = []
        if !article.authors.isEmpty { parts.append("By " + article.authors.map(escaped).joined(separator: ", ")) }
        if let publisher = article.publisher { parts.append(escaped(publisher)) }
        if let date = article.displayedDate ?? article.published { parts.append(escaped(date)) }
        if let url = article.canonicalURL { parts.append(link(escaped(url.withoutScheme), to: url)) }
        return parts.isEmpty ? nil : paragraph(parts.joined(separator: " · "))
    }

    private static func text(of block: Block, number: Int) -> String {
        if block.scope == .apparatus {
            let role = block.role.rawValue.replacing("_", with: " ")
            return "> *\(role)*: \(linked(block))"
        }
        switch block.kind {
        case .paragraph, .caption, .tableRow: return paragraph(linked(block))
        // The headline has the first level to itself.
        case .heading: return String(repeating: "#", count: max(2, min(block.level ?? 2, 6))) + " " + linked(block)
        case .quotation: return "> " + paragraph(linked(block))
        case .listItem:
            let indent = String(repeating: "    ", count: max(0, min((block.depth ?? 1) - 1, 5)))
            return indent + (block.ordered == true ? "\(number). " : "- ") + paragraph(linked(block))
        case .preformatted: return fenced(block.text)
        }
    }

    /// The text of a block with its links set where their words stand, each searched after the one before.
    private static func linked(_ block: Block) -> String {
        let text = block.text.folded
        var result = ""
        var position = text.startIndex
        for link in block.links {
            let words = link.text.folded
            guard !words.isEmpty, let found = text[position...].firstRange(of: words) else { continue }
            result += escaped(String(text[position..<found.lowerBound]))
            result += self.link(escaped(words), to: link.url)
            position = found.upperBound
        }
        return result + escaped(String(text[position...]))
    }

    /// A fenced block, its fence longer than any run of backticks inside.
    private static func fenced(_ text: String) -> String {
        var longest = 2
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.terminalSafe)
        return fence + "\n" + lines.joined(separator: "\n") + "\n" + fence
    }
}
