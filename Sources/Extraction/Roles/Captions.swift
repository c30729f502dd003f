import Article

// The words under pictures.
extension RoleAssignment {
    func caption(_ index: Int) -> BlockDecision? {
        let block = reading.text.blocks[index]
        let isCaption =
            block.kind == .caption || isInFigure(block.element) || isBesidePicture(block)
            || isCredited(index)
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

    /// Whether a block stands right below a picture and says whose it is.
    func isCredited(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard block.words <= 60, block.kind == .paragraph, followsPicture(block) else { return false }
        return text(index).contains("©")
            || classifier.guess(text(index), context: context(index, .unknown))?.role == .imageCredit
    }

    /// Whether a picture stands before a block with no text between, inside the box around its parent.
    private func followsPicture(_ block: PageBlock) -> Bool {
        let dom = reading.dom
        let parent = dom.parent(block.element) ?? block.element
        var node = block.element
        let first = max(dom.parent(parent) ?? parent, node - Self.elementsOfPicture)
        while node > first {
            node -= 1
            if dom.tag(node) == .img { return true }
            if dom.tag(node) == .text, !dom.text(of: node).allSatisfy(\.isHTMLSpace) { return false }
        }
        return false
    }

    /// So many elements and texts at most stand between a picture and the words below it: its sources, links and boxes.
    private static let elementsOfPicture: DOM.Node = 24

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
