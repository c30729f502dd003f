/// What the rules of a site select on one page.
struct SiteSelection: Sendable {
    let site: SiteRule
    /// Every rule with the elements that it selects.
    let found: [(rule: String, purpose: SiteRule.Purpose, selector: Selector, nodes: [DOM.Node])]
    /// The elements that blocks are decided on by: what for, and by which rule.
    private var marks: [DOM.Node: (purpose: SiteRule.Purpose, rule: String)] = [:]

    init(_ site: SiteRule, _ dom: DOM) {
        self.site = site
        let rules = site.numbered
        let matches = SelectorMatcher.matches(rules.map(\.selector), in: dom)
        found = zip(rules, matches).map { ($0.rule, $0.purpose, $0.selector, $1) }
        // Of two rules for one element the first stands: what is stripped is not kept.
        for purpose in [SiteRule.Purpose.strip, .notice, .keep] {
            for rule in found where rule.purpose == purpose {
                for node in rule.nodes where marks[node] == nil { marks[node] = (purpose, rule.rule) }
            }
        }
    }

    /// What the nearest element around a block is selected for.
    func mark(around node: DOM.Node, _ dom: DOM) -> (purpose: SiteRule.Purpose, rule: String)? {
        guard !marks.isEmpty else { return nil }
        var current: DOM.Node? = node
        while let element = current {
            if let mark = marks[element] { return mark }
            current = dom.parent(element)
        }
        return nil
    }

    /// Whether a block is stripped.
    func strips(_ node: DOM.Node, _ dom: DOM) -> Bool { mark(around: node, dom)?.purpose == .strip }

    /// The elements that hold the article's text, by the first rule that selects any with text in it; none inside another.
    func container(_ dom: DOM, blocks: [PageBlock]) -> (nodes: [DOM.Node], rule: String)? {
        let rules = found.filter { $0.purpose == .container && !$0.nodes.isEmpty }
        guard !rules.isEmpty else { return nil }
        let texts = SubtreeSums(dom, blocks: blocks) { strips($1.element, dom) ? 0 : 1 }
        for rule in rules {
            var outermost: [DOM.Node] = []
            for node in rule.nodes where texts[node] > 0 && outermost.last.map({ !dom.contains($0, node) }) ?? true {
                outermost.append(node)
            }
            if !outermost.isEmpty { return (outermost, rule.rule) }
        }
        return nil
    }

    /// That the rules name a container and none of it is on the page, as when the site was rebuilt.
    func warning(container: Container?) -> String? {
        let names = found.contains { $0.purpose == .container }
        guard names, !found.contains(where: { $0.purpose == .container && $0.rule == container?.rule }) else {
            return nil
        }
        return "the container that the rules for \(site.host) name is not on the page"
    }

    /// The longest words that are taken for a claim; a rule that selects more is wrong about the page.
    private static let claimBytes = 2000

    /// The words that the first rule of a purpose selects: the value of `datetime` or `content` where the element has it, else its text.
    func words(_ purpose: SiteRule.Purpose, _ dom: DOM) -> (texts: [String], rule: String)? {
        for rule in found where rule.purpose == purpose {
            let texts = rule.nodes.prefix(12).map { node in
                dom.attribute(.datetime, of: node) ?? dom.attribute(.content, of: node) ?? dom.foldedText(of: node)
            }
            .map(\.trimmed).filter { !$0.isEmpty && $0.utf8.count <= Self.claimBytes }
            if !texts.isEmpty { return (texts, rule.rule) }
        }
        return nil
    }
}
