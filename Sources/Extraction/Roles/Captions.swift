import Article

// The words under pictures.
extension RoleAssignment {
    func caption(_ index: Int) -> BlockDecision? {
        let block = reading.text.blocks[index]
        let isCaption =
            block.kind == .caption || isInFigure(block.element) || isBesidePicture(block)
            || zones[index]?.purpose == .caption && zones[index]?.strength == .soft && block.words < 60
                && !block.endsSentence
        guard isCaption, !block.isHeading else { return nil }
        if let zone = zones[index], zone.strength == .hard, zone.purpose != .other {
            return .leftOut("zone:\(zone.purpose)")
        }
        if block.words <= 14, let verdict = verdict(index, .within), verdict.role == .imageCredit {
            return BlockDecision(fate: .kept(.imageCredit), rule: verdict.rule, kind: .caption)
        }
        return .kept(.caption, "caption", kind: .caption)
    }

    func isInFigure(_ node: DOM.Node) -> Bool {
        var current: DOM.Node? = node
        for _ in 0..<6 {
            guard let element = current, element != container.node else { return false }
            switch reading.dom.tag(element) {
            case .figure: return true
            case .blockquote, .table: return false
            default: current = reading.dom.parent(element)
            }
        }
        return false
    }

    /// Whether a block is the only text in a box that is named after the picture in it.
    func isBesidePicture(_ block: PageBlock) -> Bool {
        guard block.words <= 80, block.kind == .paragraph || block.kind == .listItem else { return false }
        var current = block.element
        for _ in 0..<4 {
            guard current != container.node, prose[current] <= 1 else { return false }
            // A paragraph of such a name stands under its picture only where the box around both has one, too.
            for name in [AttributeName.class, .id] where reading.dom.tag(current) != .p {
                if let value = reading.dom.attributeBytes(name, of: current), PictureBox.isNamed(value) {
                    return linkCharacters[current] < 0.8 * characters[current]
                }
            }
            guard let parent = reading.dom.parent(current) else { return false }
            current = parent
        }
        return false
    }
}
