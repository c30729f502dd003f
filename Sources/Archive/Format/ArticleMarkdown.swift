internal import Article
internal import Foundation

/// `article.md`: the title and every block, body and apparatus, in reading order, a blank line between.
///
/// Kind, role and whatever else is no text stands in `capture.json`. With that the file reads back to the very characters;
/// without it, it is plain Markdown.
enum ArticleMarkdown {
    /// The file's content.
    static func write(_ article: Article) -> String {
        var parts = article.title.map { ["# " + MarkdownEscaping.escape($0)] } ?? []
        for block in article.blocks { parts.append(write(block)) }
        return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
    }

    private static func write(_ block: Block) -> String {
        if block.kind == .preformatted {
            let fence = fence(around: block.text)
            return "\(fence)\n\(block.text)\n\(fence)"
        }
        return prefix(of: block) + MarkdownEscaping.escape(block.text)
    }

    /// A fence longer than any run of backticks in the text.
    private static func fence(around text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "`", count: max(3, longest + 1))
    }

    /// What stands before a block's text to make it what it is in Markdown.
    static func prefix(of block: Block) -> String {
        switch block.kind {
        case .paragraph, .caption, .preformatted: ""
        case .heading: String(repeating: "#", count: min(max(block.level ?? 2, 1), 6)) + " "
        case .quotation: "> "
        case .listItem:
            // Deeper nesting than anybody reads is not shown.
            String(repeating: "  ", count: min(max(block.depth ?? 1, 1), 8) - 1)
                + (block.ordered == true ? "1. " : "- ")
        case .tableRow: "| "
        }
    }
}
