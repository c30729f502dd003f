import Article

// What becomes of a block by its place before, within or after the text.
extension RoleAssignment {
    /// Whether a block after the text begins what follows the article on the page: other articles, comments, the site's footer.
    func endsArticle(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        if block.isHeading {
            let verdict = verdict(index, .afterBody)
            return !isLabel(index, verdict) || verdict?.sort?.isGrave != true
        }
        guard trustsZones, let zone = zones[index], zone.strength != .soft else { return false }
        switch zone.purpose {
        case .related, .comments, .navigation, .sidebar, .footer: return true
        default: return false
        }
    }

    /// After the article only a word from the editors still belongs to it.
    func afterEnd(_ index: Int, _ decision: BlockDecision?) -> BlockDecision {
        if let decision, decision.role == nil || decision.sort != nil { return decision }
        if let worded = worded(index, .afterBody), let sort = worded.sort, sort != .readerNote { return worded }
        return .leftOut("after the article")
    }

    /// Bylines, dates and buttons under the headline are no blocks: they are fields, or nothing to read.
    func dropHeaderLine(_ index: Int, _ decision: inout BlockDecision?) {
        let block = reading.text.blocks[index]
        switch decision?.role {
        case .byline, .dateline: decision = .leftOut("header line")
        case .appeal, .navigation, .related:
            if block.words <= 4 && block.linkShare > 0.9 { decision = .leftOut("control") }
        default: break
        }
    }

    func textual(_ index: Int, _ position: BlockContext.Position) -> BlockDecision {
        let block = reading.text.blocks[index]
        let tag = reading.dom.tag(block.element)
        guard reading.text.bytes(of: block).contains(where: { $0 >= 0x80 || $0.isASCIILetter || $0.isASCIIDigit })
        else {
            return .leftOut("no letters")
        }
        if let zone = zones[index], zone.strength == .soft, !isEmbeddedPost(block, zone), block.words < 40,
            !block.isHeading, !isProductFeature(block, zone),
            block.linkShare > 0.3 || block.words < 12 && !block.endsSentence
        {
            return zoned(index, zone, position)
        }
        if reading.teasers.contains(index), index > lastProse || !isLongTeaser(block) {
            return block.isHeading ? .leftOut("teaser") : .kept(.related, "teaser")
        }
        if block.linkShare > 0.6, block.words < 30, !block.isHeading,
            !(tag == .p && block.words >= 12 && block.endsSentence), !isItemOfText(block), !isListed(index)
        {
            return position == .within ? .kept(.related, "links") : .leftOut("links")
        }
        if position == .beforeBody {
            if block.isHeading {
                if isLead(index) { return .kept(.body, "lead", kind: .paragraph) }
                let isLine = block.words >= 10 && titleIndex.map { $0 < index } ?? true
                return isLine ? BlockDecision(fate: .subtitle, rule: "dek") : .kept(.body, container.rule)
            }
            if isWrapped, let guess = classifier.guess(text(index), context: context(index, position)) {
                return .worded(guess)
            }
            guard isLead(index) || block.words >= 7 && block.endsSentence && block.kind == .paragraph && tag == .p
            else {
                return .leftOut("before the text")
            }
        }
        if position == .afterBody, !block.isHeading, isWrapped,
            let guess = classifier.guess(text(index), context: context(index, position))
        {
            return .worded(guess)
        }
        if position == .afterBody, !block.isHeading, block.words < 8, !block.endsSentence {
            return .leftOut("after the text")
        }
        return .kept(.body, container.rule)
    }

    func zoned(_ index: Int, _ zone: Zone, _ position: BlockContext.Position) -> BlockDecision {
        switch zone.purpose {
        case .related where position == .within: apparatus(index, zone, .related)
        case .appeal where position != .beforeBody: apparatus(index, zone, .appeal)
        default: .leftOut("zone:\(zone.purpose)")
        }
    }

    /// Whether a block is an item of an unlinked list in a box that is named after a product, as reviews have them.
    func isProductFeature(_ block: PageBlock, _ zone: Zone) -> Bool {
        zone.purpose == .advert && block.kind == .listItem && block.linkShare < 0.1
    }

    /// Whether what stands beside a linked headline is no summary of another article but an entry of this one.
    func isLongTeaser(_ block: PageBlock) -> Bool {
        !block.isHeading && block.linkShare < 0.9 && (block.kind == .listItem || block.words >= Self.wordsOfEntry)
    }

    /// Summaries of other articles are shorter; of the paragraphs beside linked headlines in mid-text 64 are text and 20 are not.
    private static let wordsOfEntry = 30

    /// Whether a block is an item of a list of links inside the text that is no list of other articles.
    func isListed(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard block.kind == .listItem, index < lastProse, let list = reading.dom.parent(block.element) else {
            return false
        }
        return !otherReading.contains(list)
    }

    /// The lists below a line that says that other things to read follow.
    func listsOfOtherReading() -> Set<DOM.Node> {
        var seen: Set<DOM.Node> = []
        var result: Set<DOM.Node> = []
        for index in inside.dropFirst() where reading.text.blocks[index].kind == .listItem {
            guard let list = reading.dom.parent(reading.text.blocks[index].element), seen.insert(list).inserted else {
                continue
            }
            if verdict(index - 1, .within)?.role == .related { result.insert(list) }
        }
        return result
    }

    /// Whether a block is an item of a list that is not a list of links.
    func isItemOfText(_ block: PageBlock) -> Bool {
        guard block.kind == .listItem, let list = reading.dom.parent(block.element) else { return false }
        return linkCharacters[list] < 0.5 * characters[list]
    }

    /// Whether a block is the line under the headline: named so, or the page's own summary set apart from the text.
    func isDek(_ index: Int, below limit: DOM.Node) -> Bool {
        let block = reading.text.blocks[index]
        guard block.words >= 4, block.words <= 80, block.linkShare < 0.3, block.level != 1, !repeatsTitle(index) else {
            return false
        }
        let dom = reading.dom
        if isLead(index) { return false }
        if Dek.isNamed(block.element, dom, below: limit) { return true }
        let words = TitleText.comparable(text(index))
        if let headline = metadata.alternativeHeadline, TitleText.comparable(headline) == words { return true }
        guard let description = metadata.description, TitleText.comparable(description) == words else { return false }
        if block.isHeading { return true }
        // Descriptions are taken from the first paragraph more often than written; that one stands among others.
        let next = reading.text.blocks.dropFirst(index + 1).first { $0.isProse }
        return next.map {
            dom.parent($0.element) != dom.parent(block.element) || $0.element == dom.parent(block.element)
        } ?? false
    }
}
