/// Says which zone is around a block and what made it one.
struct ZoneExplainer {
    private let reading: PageReading
    private var reader: ZoneReader
    private var known: [DOM.Node: PageExplanation.ZoneReason] = [:]

    init(_ reading: PageReading) {
        self.reading = reading
        reader = ZoneReader(reading.dom)
    }

    /// The strongest zone around a node that counts, inside the container for what is in it; else the nearest that was ignored.
    mutating func reason(around node: DOM.Node) -> PageExplanation.ZoneReason? {
        let dom = reading.dom
        let limit = reading.container.flatMap { dom.contains($0.node, node) ? $0.node : nil }
        var best: (node: DOM.Node, zone: Zone)?
        var ignored: (node: DOM.Node, zone: Zone)?
        var current: DOM.Node? = node
        while let element = current, element != limit {
            if let zone = reading.zones.own[Int(element)] {
                if best.map({ zone.strength > $0.zone.strength }) ?? true { best = (element, zone) }
            } else if ignored == nil, let zone = reader.zone(of: element) {
                ignored = (element, zone)
            }
            current = dom.parent(element)
        }
        guard let found = best ?? ignored else { return nil }
        if let reason = known[found.node] { return reason }
        let reason = PageExplanation.ZoneReason(
            purpose: "\(found.zone.purpose)", strength: "\(found.zone.strength)", sign: sign(found.node, found.zone),
            element: ElementPath.text(found.node, dom), isIgnored: best == nil)
        known[found.node] = reason
        return reason
    }

    /// What makes an element a zone, asked again in the order in which ``ZoneReader`` asks.
    private func sign(_ node: DOM.Node, _ zone: Zone) -> String {
        let dom = reading.dom
        let tag = dom.tag(node)
        if zone.purpose == .hidden {
            if dom.has(.hidden, node) { return "attribute hidden" }
            if dom.attribute(.ariaHidden, of: node)?.lowercased() == "true" { return "attribute aria-hidden" }
        }
        if let role = dom.attribute(.role, of: node), ZoneReader.byRole(role)?.purpose == zone.purpose {
            return "role \"\(role)\""
        }
        for name in [AttributeName.class, .id, .component, .testID] {
            for token in dom.attributeBytes(name, of: node)?.split(whereSeparator: \.isHTMLSpace) ?? []
            where ZoneReader.read(token, on: ZoneReader.Part(tag))?.purpose == zone.purpose {
                return "\(name.rawValue) \"\(String(decoding: token.prefix(80), as: UTF8.self))\""
            }
        }
        return zone.purpose == .hidden ? "attribute style" : "element \(tag.rawValue)"
    }
}
