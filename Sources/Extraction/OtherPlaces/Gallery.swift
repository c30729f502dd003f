import Article

/// The text of a page that has pictures for paragraphs: the words under them.
enum Gallery {
    /// The page read with captions as its text; nil where it has fewer than three.
    static func outcome(_ request: PageRequest, _ own: PageReading) -> PageDraft.Outcome? {
        let blocks = own.text.blocks
        guard blocks.count(where: { $0.kind == .caption && $0.words >= 5 }) >= 3 else { return nil }
        return PageDraft.draw(request, own.dom, reads: .captions)
    }

    /// Makes paragraphs of the captions.
    static func mark(_ decisions: inout [BlockDecision], _ reading: PageReading) {
        for index in decisions.indices
        where decisions[index].role == .body && reading.text.blocks[index].kind == .caption {
            decisions[index].kind = .paragraph
            decisions[index].rule = "gallery"
        }
    }
}
