/// The element that holds the article's text, and how it was found.
struct Container: Sendable {
    var node: DOM.Node
    /// The share of the page's article-like text that is inside.
    var share: Double
    /// What decided: `container:sum`, `container:articleBody`.
    var rule: String
    /// The elements inside that hold the text, where a rule names several; empty where all of the container does.
    var parts: [DOM.Node] = []
    /// What was taken for the container on the way to it, the last of them the container.
    var steps: [Step] = []

    /// An element that was taken for the container until a better one was found inside it.
    struct Step: Sendable {
        var node: DOM.Node
        var rule: String
        var share: Double
    }
}

/// Finds the element that holds the article's text.
///
/// Among the elements that hold at least half of what looks like text, the one with the largest sum of scores: what does not look like
/// text counts against it. Then the names that publishers give such elements narrow it down, where they hold enough.
struct ContainerChoice {
    let dom: DOM
    private let sums: SubtreeSums
    let gains: SubtreeSums
    /// All elements around blocks, in document order.
    private let elements: [DOM.Node]
    /// The heading that is the article's title.
    private let title: PageBlock?
    private let blocks: [PageBlock]

    init(_ dom: DOM, blocks: [PageBlock], scores: [Double], title: PageBlock?) {
        self.dom = dom
        self.blocks = blocks
        self.title = title
        sums = SubtreeSums(dom, blocks: blocks) { index, _ in scores[index] }
        gains = SubtreeSums(dom, blocks: blocks) { index, _ in scores[index] > 5 ? scores[index] : 0 }
        var seen = [Bool](repeating: false, count: max(1, Int(dom.count)))
        for block in blocks {
            var node: DOM.Node? = block.element
            while let current = node, !seen[Int(current)] {
                seen[Int(current)] = true
                node = dom.parent(current)
            }
        }
        elements = (0..<dom.count).filter { seen[Int($0)] }
    }

    /// The container, nil where nothing on the page looks like text.
    func choose() -> Container? {
        let total = gains[0]
        guard total > 0 else { return nil }
        var best: DOM.Node = 0
        var bestSum = -Double.infinity
        for node in elements where gains[node] >= 0.5 * total {
            // Of equal sums the deeper element is the closer fit.
            if sums[node] > bestSum - 0.001 {
                best = node
                bestSum = max(bestSum, sums[node])
            }
        }
        var steps = [step(best, "container:sum", of: total)]
        if let title, let own = OwnArticle(dom, blocks: blocks, title: title, gains: gains).node(inside: best) {
            best = own
            steps.append(step(best, "container:title", of: total))
        }
        let hints = ContainerHints(dom)
        for kind in ContainerHints.Kind.allCases {
            if let narrowed = narrowed(best, by: kind, hints) {
                best = narrowed
                steps.append(step(best, "container:\(kind)", of: total))
            }
        }
        // One paragraph is no container: what stands beside it may go with it.
        while dom.tag(best) == .p, let parent = dom.parent(best) { best = parent }
        let last = step(best, steps[steps.count - 1].rule, of: total)
        steps[steps.count - 1] = last
        return Container(node: best, share: last.share, rule: last.rule, steps: steps)
    }

    func step(_ node: DOM.Node, _ rule: String, of total: Double) -> Container.Step {
        Container.Step(node: node, rule: rule, share: total > 0 ? gains[node] / total : 0)
    }

    /// The element inside `outer` that a hint names and that holds enough of its text.
    private func narrowed(_ outer: DOM.Node, by kind: ContainerHints.Kind, _ hints: ContainerHints) -> DOM.Node? {
        let named = elements.filter {
            gains[$0] > 0 && (dom.contains(outer, $0) || dom.contains($0, outer)) && hints.matches(kind, $0)
        }
        guard var top = named.max(by: { (gains[$0], $0) < (gains[$1], $1) }) else { return nil }
        if kind == .article, let own = articleOfTitle(named, inside: outer) { return own }
        if kind != .article {
            // A body in several parts, with adverts between them: all of them under one roof.
            let parts = named.filter {
                $0 != top && gains[$0] >= 0.08 * gains[outer] && !dom.contains(top, $0) && !dom.contains($0, top)
            }
            if !parts.isEmpty {
                let roof = commonAncestor(parts + [top])
                let sum = (parts + [top]).reduce(0) { $0 + gains[$1] }
                if gains[roof] <= 1.6 * sum { top = roof }
            }
        }
        guard top != outer, dom.contains(outer, top), gains[top] >= kind.share * max(gains[outer], 1) else {
            return nil
        }
        // One entry of a live blog is not its article.
        if kind == .article, gains[top] < 0.8 * gains[outer], Feed.contains(top, dom, gains: gains) { return nil }
        return top
    }

    /// Of several articles side by side, as pages have them that go on with the next when one has scrolled through, the one with the
    /// title; nil where there is only one, or where the title's holds hardly any text.
    private func articleOfTitle(_ named: [DOM.Node], inside outer: DOM.Node) -> DOM.Node? {
        guard let title = title?.element, let own = named.last(where: { dom.contains($0, title) }), own != outer,
            dom.contains(outer, own),
            named.contains(where: {
                !dom.contains(own, $0) && !dom.contains($0, own) && gains[$0] >= 0.1 * gains[outer]
            }),
            gains[own] >= 60
        else { return nil }
        return own
    }

    func commonAncestor(_ nodes: [DOM.Node]) -> DOM.Node {
        guard let first = nodes.min(), let last = nodes.max() else { return 0 }
        var node = first
        while !dom.contains(node, last), let parent = dom.parent(node) { node = parent }
        return node
    }
}
