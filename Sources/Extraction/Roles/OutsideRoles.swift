import Article

// What becomes of blocks outside the container.
extension RoleAssignment {
    /// What stands outside the container comes in where it belongs to the article beyond doubt.
    func outside(_ index: Int, isBefore: Bool) -> BlockDecision {
        let block = reading.text.blocks[index]
        let zone = zones[index]
        if let zone, zone.strength == .comments || zone.purpose == .hidden { return .leftOut("zone:\(zone.purpose)") }
        if isBefore, isLeadAbove(index, zone) { return .kept(.body, "lead", kind: .paragraph) }
        guard reading.dom.contains(region.surroundings, block.element) else { return farAway(index, zone) }
        if isBefore, isDek(index, below: region.surroundings) { return BlockDecision(fate: .subtitle, rule: "dek") }
        if block.isHeading { return .leftOut("outside") }
        if block.kind == .caption || isInFigure(block.element) || isBesidePicture(block) {
            if zone?.strength == .hard { return .leftOut("outside") }
            return caption(index) ?? .leftOut("outside")
        }
        guard block.words >= 4, block.linkShare < 0.9, zone?.purpose != .related, zone?.purpose != .navigation,
            let verdict = verdict(index, isBefore ? .beforeBody : .afterBody)
        else { return .leftOut("outside") }
        switch verdict.role {
        case .imageCredit:
            var decision = BlockDecision.worded(verdict)
            if zone?.purpose == .caption { decision.kind = .caption }
            return decision
        case .notice, .credit, .bio, .disclaimer: return .worded(verdict)
        default: return .leftOut("outside")
        }
    }

    /// Corrections stand in the page's footer now and then, or in a list after everything else.
    func farAway(_ index: Int, _ zone: Zone?) -> BlockDecision {
        let block = reading.text.blocks[index]
        guard index >= inside.upperBound, block.words >= 8, block.words <= 200, block.linkShare < 0.5, !block.isHeading,
            zone?.purpose != .related, zone?.purpose != .navigation, zone?.purpose != .consent,
            zone?.purpose != .sidebar,
            let verdict = verdict(index, .afterBody), verdict.role == .notice, let sort = verdict.sort,
            [.correction, .clarification, .retraction, .editorsNote].contains(sort)
        else { return .leftOut("outside") }
        return .worded(verdict)
    }
}
