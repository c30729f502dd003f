import Article

/// Another answer to the question which blocks of a page are its article, by a simpler method.
///
/// Every paragraph has a score by its length and its commas and hands it to the elements around it; the element with the most has the
/// article, and those beside it that are much like it. The names of elements, the title and what the page says of itself do not count,
/// except that comments and hidden text are passed over. Where this and the first answer are one, both are likely right.
struct SecondOpinion {
    /// Whether each block is in the article by this method.
    private(set) var keeps: [Bool]

    /// Reads the blocks of a page.
    ///
    /// Linear.
    init(_ reading: PageReading) {
        keeps = [Bool](repeating: false, count: reading.text.blocks.count)
        let votes = ParagraphVotes(reading)
        guard let top = votes.winner() else { return }
        let roof = reading.dom.parent(top) ?? top
        let like = max(10, 0.2 * votes[top])
        var sides: [DOM.Node: Bool] = [:]
        for (index, block) in reading.text.blocks.enumerated()
        where votes.counts(index) && reading.dom.contains(roof, block.element) {
            guard !reading.dom.contains(top, block.element) else {
                keeps[index] = true
                continue
            }
            let side = Self.child(of: roof, around: block.element, reading.dom)
            let isLikeTop = sides[side] ?? (votes[side] >= like)
            sides[side] = isLikeTop
            let isParagraph = side == block.element && block.characters > 80 && block.linkShare < 0.25
            keeps[index] = isLikeTop || isParagraph && reading.dom.tag(side) == .p
        }
    }

    private static func child(of roof: DOM.Node, around node: DOM.Node, _ dom: DOM) -> DOM.Node {
        var node = node
        while let parent = dom.parent(node), parent != roof { node = parent }
        return node
    }

    /// How much of the text that either answer keeps both keep, by words, 0 to 1; headings do not count.
    func agreement(with isBody: [Bool], _ blocks: [PageBlock]) -> Double {
        var (both, either) = (0, 0)
        for (index, block) in blocks.enumerated() where !block.isHeading {
            if keeps[index] || isBody[index] { either += block.words }
            if keeps[index] && isBody[index] { both += block.words }
        }
        return either == 0 ? 0 : Double(both) / Double(either)
    }
}
