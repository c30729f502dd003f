extension PageExplanation {
    /// Explains what was decided on each block of a text, which has neither elements nor zones.
    init(_ trace: [TracedBlock]) {
        blocks = trace.map { ExplainedBlock(block: $0, zone: nil) }
    }

    /// Explains what was decided on each block of a page.
    init(_ reading: PageReading, trace: [TracedBlock], reasons: [ConfidenceReason]) {
        let dom = reading.dom
        container = (reading.container?.steps ?? []).map { step in
            ContainerStep(element: ElementPath.text(step.node, dom), rule: step.rule, share: step.share)
        }
        confidence = reasons
        site = reading.site.map { site in
            SiteReport(
                host: site.site.host,
                rules: site.found.map { .init(name: $0.rule, selector: $0.selector.source, count: $0.nodes.count) })
        }
        var zones = ZoneExplainer(reading)
        // A text out of the structured data stands nowhere on the page.
        let isOnPage = trace.count == reading.text.blocks.count
        blocks = trace.enumerated().map { index, traced in
            ExplainedBlock(
                block: traced, zone: isOnPage ? zones.reason(around: reading.text.blocks[index].element) : nil)
        }
    }
}

/// Says where an element stands.
enum ElementPath {
    /// An element and up to three around it, each with its id and its first class names: `main > article#story > div.entry-content`.
    static func text(_ node: DOM.Node, _ dom: DOM) -> String {
        var parts: [String] = []
        var current: DOM.Node? = node
        while let element = current, parts.count < 4 {
            parts.append(name(element, dom))
            current = dom.parent(element)
        }
        if current != nil { parts.append("…") }
        return parts.reversed().joined(separator: " > ")
    }

    private static func name(_ node: DOM.Node, _ dom: DOM) -> String {
        var name = dom.tag(node).rawValue
        if let id = dom.attribute(.id, of: node)?.trimmed, !id.isEmpty { name += "#\(id.prefix(40))" }
        let classes = dom.attribute(.class, of: node)?.split(whereSeparator: \.isWhitespace) ?? []
        return name + classes.prefix(2).map { ".\($0.prefix(40))" }.joined()
    }
}
