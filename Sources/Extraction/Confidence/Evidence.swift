import Article

/// What can be measured of an extraction without knowing the right answer.
struct Evidence {
    /// The words of the body.
    var words = 0
    /// The share of the body's characters that are links.
    var linkShare = 0.0
    /// The share of the page's running text that is in the body; comments and hidden text do not count.
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
        var (characters, linked, fragments, prose, kept) = (0, 0, 0, 0, 0)
        for (index, block) in blocks.enumerated() {
            if isBody[index] {
                words += block.words
                characters += block.characters
                linked += block.linkCharacters
                if !block.isHeading, block.words < 8 || !block.endsSentence { fragments += block.words }
            }
            guard block.isProse else { continue }
            let zone = reading.blockZones[index]
            guard zone?.strength != .comments, zone?.purpose != .hidden else { continue }
            prose += block.words
            if isBody[index] {
                kept += block.words
            } else if decisions[index].role == nil {
                wordsLeftOut += block.words
            }
        }
        linkShare = characters == 0 ? 1 : Double(linked) / Double(characters)
        fragmentShare = words == 0 ? 1 : Double(fragments) / Double(words)
        keptShare = prose == 0 ? 0 : Double(kept) / Double(prose)
        agreement = opinion.agreement(with: isBody, blocks)
        if let title = reading.title?.index, let first = isBody.firstIndex(of: true) {
            titleDistance = first - title
        }
    }
}

extension Evidence {
    /// Whether the headline stands above the body with hardly anything between.
    var isBelowTitle: Bool { titleDistance.map { (0...15).contains($0) } ?? false }

    /// Whether hardly any of much text is left.
    var isCollapsed: Bool { wordsLeftOut >= 300 && wordsLeftOut > 3 * words }
}
