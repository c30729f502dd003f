import Article

// What becomes of a block by the rules of its site.
extension RoleAssignment {
    /// The decision of the site's rules; nil where they say nothing of the block.
    func bySite(_ index: Int) -> BlockDecision? {
        guard let site = reading.site else { return nil }
        let element = reading.text.blocks[index].element
        guard let mark = site.mark(around: element, reading.dom) else {
            // Of a container in several parts, what stands between them is no part of it.
            return reading.dom.contains(container.node, element) && !container.holds(element, reading.dom)
                ? .leftOut("outside") : nil
        }
        switch mark.purpose {
        case .strip: return .leftOut(mark.rule)
        case .keep: return .kept(.body, mark.rule)
        case .notice:
            let worded = verdict(index, .unknown)
            var decision = BlockDecision.kept(.notice, mark.rule)
            decision.sort = worded?.sort ?? .editorsNote
            decision.verdict = worded?.role == .notice ? worded : nil
            return decision
        case .container, .title, .author, .date: return nil
        }
    }
}

extension Container {
    /// Whether an element inside the container is in one of its parts, where it has several.
    fileprivate func holds(_ element: DOM.Node, _ dom: DOM) -> Bool {
        guard !parts.isEmpty else { return true }
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle] <= element { low = middle + 1 } else { high = middle }
        }
        // Parts are apart from each other and in the order of the page: only the last that begins before can hold it.
        return low > 0 && dom.contains(parts[low - 1], element)
    }
}

extension ContainerChoice {
    /// The container that the rules of the site name; nil where they name none that is on the page.
    func container(by site: SiteSelection, _ blocks: [PageBlock]) -> Container? {
        guard let (parts, rule) = site.container(dom, blocks: blocks) else { return nil }
        let node = parts.count == 1 ? parts[0] : commonAncestor(parts)
        let step = step(node, rule, of: gains[0])
        return Container(
            node: node, share: step.share, rule: rule, parts: parts.count == 1 ? [] : parts, steps: [step])
    }
}
