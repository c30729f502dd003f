import Article

// What a block is by its words.
extension RoleAssignment {
    func verdict(_ index: Int, _ position: BlockContext.Position) -> ApparatusVerdict? {
        guard reading.remembered.contains(index) else { return verdictOfWords(index, position) }
        return verdictOfWords(index, position)
            ?? .recurring(
                guess: classifier.guess(texts[index], context: context(index, position)),
                linkShare: reading.text.blocks[index].linkShare)
    }

    private func verdictOfWords(_ index: Int, _ position: BlockContext.Position) -> ApparatusVerdict? {
        // Within the text a line counts by its wording alone.
        if position == .unknown || position == .within, let known = unplaced[index] { return known }
        return classifier.classify(text(index), context: context(index, position))
    }

    func context(_ index: Int, _ position: BlockContext.Position) -> BlockContext {
        let block = reading.text.blocks[index]
        return BlockContext(
            language: metadata.language, position: position,
            isLinkOnly: block.linkShare > 0.95, links: links(block), siteName: metadata.publisher,
            title: metadata.title, authors: metadata.authors)
    }

    /// The role of a block that its zone has made apparatus: by its words where they say something, else by the zone.
    func apparatus(_ index: Int, _ zone: Zone, _ role: Role) -> BlockDecision {
        if let guess = classifier.guess(text(index), context: context(index, .unknown)) { return .worded(guess) }
        // Other articles are linked by their headlines; a box with other words asks for something.
        let isPlea = role == .related && reading.text.blocks[index].linkShare < 0.7
        return .kept(isPlea ? .appeal : role, "zone:\(zone.purpose)")
    }

    func worded(_ index: Int, _ position: BlockContext.Position) -> BlockDecision? {
        let block = reading.text.blocks[index]
        guard block.kind != .preformatted, block.kind != .tableRow, let verdict = verdict(index, position) else {
            return nil
        }
        guard block.isHeading else { return .worded(verdict) }
        // A heading may have the words of a plea as its subject; one that names what follows heads no text of the article.
        switch verdict.role {
        case .byline, .dateline, .related, .navigation, .separator:
            return block.words <= 12 ? .leftOut(verdict.rule) : nil
        case .appeal, .disclaimer: return position == .afterBody ? .leftOut(verdict.rule) : nil
        case .notice: return isLabel(index, verdict) && verdict.sort?.isGrave == true ? .worded(verdict) : nil
        default: return nil
        }
    }

    /// The links of a block with absolute addresses.
    func links(_ block: PageBlock) -> [Link] {
        block.links.compactMap { run in
            guard let href = reading.dom.attribute(.href, of: run.element),
                let url = PageAddress.absolute(href, base: base)
            else { return nil }
            let words = reading.text.string(run.text).trimmed
            return words.isEmpty ? nil : Link(text: words, url: url)
        }
    }
}
