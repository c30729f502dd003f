import Article

/// Finds the headlines of other articles with their summaries: cards, lists of latest news, "more from".
struct Teasers {
    private var marked: Set<Int> = []

    /// Marks the headings that lead to another page of the same site, and the one or two paragraphs that stand in one card with each.
    ///
    /// `leadsElsewhere` says of a link element that it leads to another page of the site. Linear.
    init(_ dom: DOM, text: PageText, leadsElsewhere: (DOM.Node) -> Bool) {
        let prose = SubtreeSums(dom, blocks: text.blocks) { $1.isProse ? 1 : 0 }
        for (index, block) in text.blocks.enumerated()
        where block.isHeading && block.linkShare > 0.9 && block.words >= 3 && block.links.count == 1 {
            guard let link = block.links.first, leadsElsewhere(link.element) else { continue }
            marked.insert(index)
            var card = block.element
            while let parent = dom.parent(card), prose[parent] <= 2 { card = parent }
            var next = index + 1
            while next < text.blocks.count, dom.contains(card, text.blocks[next].element), !text.blocks[next].isHeading {
                marked.insert(next)
                next += 1
            }
        }
        // One such heading is an article's own, more or less often linked to itself or to a section.
        if text.blocks.indices.count(where: { marked.contains($0) && text.blocks[$0].isHeading }) < 2 { marked = [] }
    }

    func contains(_ index: Int) -> Bool { marked.contains(index) }
}
