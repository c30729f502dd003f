import Article

/// The text of a page whose article is a list or a table of short lines.
enum ShortLines {
    /// The page read with such lines as its text; nil where it has only a few.
    static func outcome(_ request: PageRequest, _ own: PageReading) -> PageDraft.Outcome? {
        let lines = own.text.blocks.count { ($0.kind == .listItem || $0.kind == .tableRow) && $0.linkShare < 0.3 }
        return lines >= 5 ? PageDraft.draw(request, own.dom, reads: .lines) : nil
    }
}
