import Article

/// Finds the headlines of other articles with their summaries: cards, lists of latest news, "more from".
struct Teasers {
    private var marked: Set<Int> = []

    /// Marks the headings that lead to another page of the same site, and the one or two paragraphs that stand in one card with each.
    ///
    /// `leadsElsewhere` says of a link element that it leads to another page of the site. Linear.
    init(_ dom: DOM, text: PageText, leadsElsewhere: (DOM.Node) -> Bool) {
        markCards(dom, text, leadsElsewhere)
        markLists(dom, text, leadsElsewhere)
    }

    private mutating func markCards(_ dom: DOM, _ text: PageText, _ leadsElsewhere: (DOM.Node) -> Bool) {
        let prose = SubtreeSums(dom, blocks: text.blocks) { $1.isProse ? 1 : 0 }
        for (index, block) in text.blocks.enumerated()
        where block.isHeading && block.linkShare > 0.9 && block.words >= 3 && block.links.count == 1 {
            guard let link = block.links.first, leadsElsewhere(link.element) else { continue }
            marked.insert(index)
            var card = block.element
            while let parent = dom.parent(card), prose[parent] <= 2 { card = parent }
            var next = index + 1
            while next < text.blocks.count, dom.contains(card, text.blocks[next].element), !text.blocks[next].isHeading
            {
                marked.insert(next)
                next += 1
            }
        }
        // One such heading is an article's own, more or less often linked to itself or to a section.
        if text.blocks.indices.count(where: { marked.contains($0) && text.blocks[$0].isHeading }) < 2 { marked = [] }
    }

    /// Lists in which nearly every item begins with a link to another page of the site and goes on with a few words.
    private mutating func markLists(_ dom: DOM, _ text: PageText, _ leadsElsewhere: (DOM.Node) -> Bool) {
        var lists: [DOM.Node: (items: [Int], teasers: Int)] = [:]
        for (index, block) in text.blocks.enumerated() where block.kind == .listItem {
            guard let list = dom.parent(block.element) else { continue }
            lists[list, default: ([], 0)].items.append(index)
            guard let link = block.links.first, link.text.lowerBound == block.text.lowerBound, block.linkShare > 0.2,
                link.text.count >= 15, leadsElsewhere(link.element)
            else { continue }
            lists[list, default: ([], 0)].teasers += 1
        }
        for (_, list) in lists where list.items.count >= 3 && list.teasers * 5 >= list.items.count * 4 {
            marked.formUnion(list.items)
        }
    }

    func contains(_ index: Int) -> Bool { marked.contains(index) }
}
