import Article

// What a block is by its place in the markup, whatever its words.
extension RoleAssignment {
    func structural(_ index: Int) -> BlockDecision? {
        let block = reading.text.blocks[index]
        if let zone = zones[index] {
            if zone.strength == .comments { return .leftOut("zone:comments") }
            if zone.purpose == .hidden { return .leftOut("zone:hidden") }
        }
        if titleIndex.map({ index > $0 && index < $0 + 8 }) ?? (index < inside.lowerBound + 4),
            isDek(index, below: container.node)
        {
            return BlockDecision(fate: .subtitle, rule: "dek")
        }
        if block.level == 1 || block.isHeading && repeatsTitle(index) { return .leftOut("title") }
        if block.isHeading, authors.contains(text(index).lowercased()) { return .leftOut("author's name") }
        if isPullQuote(index) { return .leftOut("pull quote") }
        if reading.extent != .captions, let caption = caption(index) { return caption }
        if reading.teasers.contains(index), block.linkShare > 0.9 || reading.scores[index] <= 0 {
            return block.isHeading || block.linkShare > 0.9 ? .leftOut("teaser") : .kept(.related, "teaser")
        }
        if isAuthorNote(index) { return .kept(.bio, "zone:author") }
        guard trustsZones, let zone = zones[index], zone.strength == .hard, !isEmbeddedPost(block, zone) else {
            return nil
        }
        if let worded = worded(index, .unknown),
            worded.role == .notice || worded.role == .credit || zone.purpose.role != nil
        {
            return worded
        }
        guard let role = zone.purpose.role else { return .leftOut("zone:\(zone.purpose)") }
        if block.isHeading || block.words < 4 && block.linkShare > 0.5 { return .leftOut("zone:\(zone.purpose)") }
        return apparatus(index, zone, role)
    }

    /// A post from elsewhere that the article quotes: its box is named after the network.
    func isEmbeddedPost(_ block: PageBlock, _ zone: Zone) -> Bool {
        block.kind == .quotation && (zone.purpose == .share || zone.purpose == .sidebar || zone.purpose == .media)
    }

    /// Whether a block set apart repeats words of a paragraph near it.
    func isPullQuote(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard block.words >= 5, block.words <= 60, block.kind == .quotation || zones[index]?.purpose == .other else {
            return false
        }
        let words = TitleText.comparable(text(index))
        return reading.text.blocks.indices.clamped(to: index - 12..<index + 13).contains { other in
            let near = reading.text.blocks[other]
            return other != index && near.kind == .paragraph && near.words > block.words
                && TitleText.comparable(text(other)).contains(words)
        }
    }

    func repeatsTitle(_ index: Int) -> Bool {
        let folded = TitleText.comparable(text(index))
        return titles.contains(folded)
    }
}
