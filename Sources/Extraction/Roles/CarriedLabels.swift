import Article

// Labels of notices that stand apart from their text.
extension RoleAssignment {
    /// Whether a block is nothing but the label of a notice: `Correction`, `Correction: March 6, 2026`.
    func isLabel(_ index: Int, _ verdict: ApparatusVerdict?) -> Bool {
        let block = reading.text.blocks[index]
        return verdict?.role == .notice && block.words <= 8 && !block.endsSentence
    }

    /// Gives the sort of a label to the block after it, where that ends the text or the two stand in a box of their own.
    func carryLabels(_ decisions: inout [BlockDecision]) {
        for index in inside.dropLast() where isLabel(index, decisions[index].verdict) {
            let next = index + 1
            if decisions[next].role == .notice {
                decisions[index].isLabel = decisions[next].sort == decisions[index].sort
            } else if decisions[next].role == .body, !reading.text.blocks[next].isHeading,
                var verdict = decisions[index].verdict,
                isLastText(next, decisions) || isBox(index, next)
            {
                verdict.rule += "+label"
                decisions[index].isLabel = true
                decisions[next] = .worded(verdict)
            }
        }
    }

    private func isLastText(_ index: Int, _ decisions: [BlockDecision]) -> Bool {
        !decisions[(index + 1)...].contains { $0.role == .body }
    }

    /// Whether two blocks are all that stands in an element.
    private func isBox(_ one: Int, _ other: Int) -> Bool {
        let (dom, blocks) = (reading.dom, reading.text.blocks)
        guard let box = dom.parent(blocks[one].element), box != container.node, dom.contains(box, blocks[other].element)
        else {
            return false
        }
        return ![one - 1, other + 1].contains { blocks.indices.contains($0) && dom.contains(box, blocks[$0].element) }
    }
}

extension NoticeSort {
    /// Whether a notice says that the article was wrong; the other sorts have names that are subjects of articles, too.
    var isGrave: Bool {
        switch self {
        case .correction, .clarification, .retraction: true
        default: false
        }
    }
}
