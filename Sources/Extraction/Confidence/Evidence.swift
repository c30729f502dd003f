import Article

/// What can be measured of an extraction without knowing the right answer.
struct Evidence {
    /// The words of the body.
    var words = 0
    /// The share of the body's characters that are links.
    var linkShare = 0.0
    /// The share of the page's running text that is in the body; comments, hidden text, the summaries of other articles and what
    /// stands there a second time do not count.
    var keptShare = 0.0
    /// The words of running text that are not in the body.
    var wordsLeftOut = 0
    /// How much of the body the second opinion shares.
    var agreement = 0.0
    /// The share of the body's words that stand in lines that are no sentences: list items, table rows, labels.
    var fragmentShare = 0.0
    /// How many blocks stand between the headline and the body; nil where no heading is the title.
    var titleDistance: Int?

    init(_ reading: PageReading, decisions: [BlockDecision], opinion: SecondOpinion) {
        let blocks = reading.text.blocks
        let isBody = decisions.map { $0.role == .body }
        var (characters, linked, fragments) = (0, 0, 0)
        for (index, block) in blocks.enumerated() where isBody[index] {
            words += block.words
            characters += block.characters
            linked += block.linkCharacters
            if !block.isHeading, block.words < 8 || !block.endsSentence { fragments += block.words }
        }
        linkShare = characters == 0 ? 1 : Double(linked) / Double(characters)
        fragmentShare = words == 0 ? 1 : Double(fragments) / Double(words)
        agreement = opinion.agreement(with: isBody, blocks)
        if let title = reading.title?.index, let first = isBody.firstIndex(of: true) {
            titleDistance = first - title
        }
        compareProse(reading, decisions)
    }

    /// Counts the page's running text, in the body and out of it.
    private mutating func compareProse(_ reading: PageReading, _ decisions: [BlockDecision]) {
        let blocks = reading.text.blocks
        let prose = blocks.indices.filter { blocks[$0].isProse }
        let body = prose.filter { decisions[$0].role == .body }
        let others = prose.filter { Self.isLeftOut(decisions[$0]) && Self.canBeText($0, reading) }
        var seen: Set<UInt64> = []
        var (all, kept) = (0, 0)
        for index in body + others where seen.insert(ByteHash.of(reading.text.bytes(of: blocks[index]))).inserted {
            all += blocks[index].words
            switch decisions[index].role {
            case .body: kept += blocks[index].words
            case nil: wordsLeftOut += blocks[index].words
            default: break
            }
        }
        keptShare = all == 0 ? 0 : Double(kept) / Double(all)
    }

    /// Whether a block is not in the body, other than for belonging to something else that was found on the page.
    private static func isLeftOut(_ decision: BlockDecision) -> Bool {
        decision.role != .body && decision.rule != CommentSection.rule && decision.rule != NextArticle.rule
    }

    private static func canBeText(_ index: Int, _ reading: PageReading) -> Bool {
        let zone = reading.blockZones[index]
        return zone?.strength != .comments && zone?.purpose != .hidden && !reading.teasers.contains(index)
    }
}

extension Evidence {
    /// Whether the headline stands above the body with hardly anything between.
    var isBelowTitle: Bool { titleDistance.map { (0...15).contains($0) } ?? false }

    /// Whether hardly any of much text is left.
    var isCollapsed: Bool { wordsLeftOut >= 300 && wordsLeftOut > 3 * words }
}
