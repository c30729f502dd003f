import Article

/// Of several whole articles on a page, as a page has them that goes on with the next one, the one that the title names.
struct OwnArticle {
    private let dom: DOM
    private let gains: SubtreeSums
    private let title: PageBlock
    /// How many headings of the title's level are in each element.
    private let headlines: SubtreeSums
    /// How many `time` elements stand before each node.
    private let times: [Int32]

    /// How much article-like text makes a part of a page an article.
    private static let enough = 60.0

    init(_ dom: DOM, blocks: [PageBlock], title: PageBlock, gains: SubtreeSums) {
        self.dom = dom
        self.gains = gains
        self.title = title
        headlines = SubtreeSums(dom, blocks: blocks) {
            $1.isHeading && $1.linkShare < 0.9 && $1.level == title.level ? 1 : 0
        }
        var times: [Int32] = [0]
        times.reserveCapacity(Int(dom.count) + 1)
        for tag in dom.tags { times.append((times.last ?? 0) + (tag == .time ? 1 : 0)) }
        self.times = times
    }

    /// The part of `outer` around the title that has others of its kind beside it, each with a headline and text of its own; nil where
    /// the page has one article.
    ///
    /// Linear.
    func node(inside outer: DOM.Node) -> DOM.Node? {
        guard dom.contains(outer, title.element) else { return nil }
        var own = title.element
        while own != outer, let parent = dom.parent(own) {
            if gains[own] >= Self.enough, isDated(own), hasPeer(own, in: parent) { return own }
            own = parent
        }
        return nil
    }

    private func hasPeer(_ own: DOM.Node, in parent: DOM.Node) -> Bool {
        // A part of an article may have a box and a heading of its own, but no headline of the first level.
        guard title.level == 1 || dom.tag(own) == .article else { return false }
        var child = parent + 1
        while child < dom.ends[Int(parent)] {
            if child != own, dom.tag(child) == dom.tag(own), firstName(child) == firstName(own),
                gains[child] >= Self.enough, headlines[child] > 0, isDated(child)
            {
                return true
            }
            child = dom.ends[Int(child)]
        }
        return false
    }

    /// Whether a part of the page says when it was written: an article does, a section of one does not.
    private func isDated(_ node: DOM.Node) -> Bool { times[Int(dom.ends[Int(node)])] > times[Int(node)] }

    private func firstName(_ node: DOM.Node) -> String {
        guard let names = dom.attributeBytes(.class, of: node) else { return "" }
        let first = names.drop { $0.isHTMLSpace }.prefix { !$0.isHTMLSpace }
        return String(decoding: first, as: UTF8.self)
    }
}
