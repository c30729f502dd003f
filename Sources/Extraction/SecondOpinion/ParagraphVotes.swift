import Article

/// What the paragraphs of a page give to the elements around them.
struct ParagraphVotes {
    private let dom: DOM
    private let blocks: [PageBlock]
    private let isOpen: [Bool]
    private var votes: [Double]
    private let characters: SubtreeSums
    private let linkCharacters: SubtreeSums

    /// How far up a paragraph's score is handed.
    private static let levels = 5

    init(_ reading: PageReading) {
        dom = reading.dom
        blocks = reading.text.blocks
        isOpen = reading.blockZones.map { $0?.strength != .comments && $0?.purpose != .hidden }
        characters = SubtreeSums(dom, blocks: blocks) { Double($1.characters) }
        linkCharacters = SubtreeSums(dom, blocks: blocks) { Double($1.linkCharacters) }
        votes = [Double](repeating: 0, count: max(1, Int(dom.count)))
        var blocksIn: [DOM.Node: Int] = [:]
        for block in blocks { blocksIn[block.element, default: 0] += 1 }
        for (index, block) in blocks.enumerated() where counts(index) && block.characters >= 25 && !block.isHeading {
            let commas = reading.text.bytes(of: block).count { $0 == UInt8(ascii: ",") }
            let score = 1 + Double(commas) + min(3, Double(block.characters) / 100)
            // An element with several runs of text is a box of paragraphs itself.
            let isBox = blocksIn[block.element, default: 0] > 1
            handUp(score, from: isBox ? block.element : dom.parent(block.element))
        }
    }

    private mutating func handUp(_ score: Double, from first: DOM.Node?) {
        var node = first
        for level in 0..<Self.levels {
            guard let element = node else { return }
            votes[Int(element)] += level == 0 ? score : level == 1 ? score / 2 : score / Double(3 * level)
            node = dom.parent(element)
        }
    }

    /// Whether a block is running text that anybody sees, no row of links.
    func counts(_ index: Int) -> Bool {
        guard isOpen[index] else { return false }
        let block = blocks[index]
        guard block.linkShare < 0.5 || block.words >= 30 else { return false }
        guard block.kind == .listItem, let list = dom.parent(block.element) else { return true }
        return linkShare(list) < 0.5
    }

    /// What an element has been given, less the share of links in it.
    subscript(node: DOM.Node) -> Double { votes[Int(node)] * (1 - linkShare(node)) }

    private func linkShare(_ node: DOM.Node) -> Double {
        characters[node] == 0 ? 0 : min(1, linkCharacters[node] / characters[node])
    }

    /// The element with the most, or the one around it where that has more than its own parts explain.
    func winner() -> DOM.Node? {
        guard let best = votes.indices.max(by: { (self[DOM.Node($0)], -$0) < (self[DOM.Node($1)], -$1) }),
            votes[best] > 0
        else { return nil }
        var top = DOM.Node(best)
        var last = self[top]
        while let parent = dom.parent(top), dom.tag(parent) != .html, self[parent] >= last / 3 {
            if self[parent] > last {
                return parent
            }
            last = self[parent]
            top = parent
        }
        return DOM.Node(best)
    }
}
