import Article
import Foundation

/// Gives every block of a page its role, or leaves it out.
///
/// Structure decides first (zones, captions, links), then the wording, then the place before, within or after the text.
struct RoleAssignment {
    private let reading: PageReading
    private let container: Container
    private let region: ArticleRegion
    private let metadata: PageMetadata
    private let base: URL?
    private let classifier = ApparatusClassifier.shared
    private let titles: Set<String>
    private let authors: Set<String>
    /// The zone around each block, below the container for those inside.
    private let zones: [Zone?]
    private let trustsZones: Bool
    private let inside: Range<Int>
    /// The heading inside the container that is the title; blocks before it are the site's.
    private let titleIndex: Int?
    /// How much of each element's text is links, to tell lists of links from lists with links.
    private let linkCharacters: SubtreeSums
    private let characters: SubtreeSums
    private let prose: SubtreeSums
    /// Whether so much around the text is apparatus that single words are enough to take what stands among it for more.
    private var isWrapped = false

    init(_ reading: PageReading, container: Container, region: ArticleRegion, metadata: PageMetadata, base: URL?) {
        self.reading = reading
        self.container = container
        self.region = region
        self.metadata = metadata
        self.base = base
        titles = Set(
            ([metadata.title].compactMap { $0 } + (metadata.candidates["title"] ?? []).map(\.value)).map(
                TitleText.comparable))
        authors = Set(metadata.authors.map { $0.lowercased() })
        let blocks = reading.text.blocks
        let indices = blocks.indices.filter { reading.dom.contains(container.node, blocks[$0].element) }
        inside = (indices.first ?? 0)..<((indices.last ?? -1) + 1)
        zones = blocks.map { block in
            let isInside = reading.dom.contains(container.node, block.element)
            return reading.zones.zone(around: block.element, upTo: isInside ? container.node : -1)
        }
        // Where most of the text stands in zones, their names mean something else on this site.
        var prose = 0
        var zoned = 0
        for index in inside where blocks[index].isProse {
            prose += blocks[index].words
            if zones[index]?.strength == .hard { zoned += blocks[index].words }
        }
        trustsZones = Double(zoned) < 0.6 * Double(prose)
        linkCharacters = SubtreeSums(reading.dom, blocks: blocks) { Double($1.linkCharacters) }
        characters = SubtreeSums(reading.dom, blocks: blocks) { Double($1.characters) }
        self.prose = SubtreeSums(reading.dom, blocks: blocks) { $1.isProse ? 1 : 0 }
        let titles = titles
        let words = inside.reduce(0) { $0 + (blocks[$1].isProse ? blocks[$1].words : 0) }
        var above = 0
        titleIndex = inside.first { index in
            if blocks[index].isProse { above += blocks[index].words }
            // A heading below half of the text is a repetition of the title: over the comments, in a box for sharing.
            return blocks[index].isHeading && above * 2 < words
                && titles.contains(TitleText.comparable(reading.text.string(blocks[index])))
        }
    }

    /// The decision on each block.
    mutating func decide() -> [BlockDecision] {
        var decisions = [BlockDecision?](repeating: nil, count: reading.text.blocks.count)
        for index in inside { decisions[index] = structural(index) }
        let body = bodySpan(decisions)
        let end = inside.first { $0 >= body.upperBound && endsArticle($0) } ?? inside.upperBound
        for index in inside {
            if let titleIndex, index < titleIndex, titleIndex < body.lowerBound {
                decisions[index] = .leftOut("before the title")
            } else if index >= end {
                decisions[index] = afterEnd(index, decisions[index])
            } else if index < body.lowerBound {
                decisions[index] = decisions[index] ?? worded(index, .beforeBody) ?? textual(index, .beforeBody)
                dropHeaderLine(index, &decisions[index])
            } else {
                let position: BlockContext.Position = index < body.upperBound ? .within : .afterBody
                decisions[index] = decisions[index] ?? worded(index, position) ?? textual(index, position)
            }
        }
        for index in decisions.indices where decisions[index] == nil {
            decisions[index] = outside(index, isBefore: index < inside.lowerBound)
        }
        var result = decisions.map { $0 ?? .leftOut("outside") }
        dropRepetitions(&result)
        HeadingFilter.apply(to: &result, blocks: reading.text.blocks, from: body.lowerBound)
        return result
    }

    /// Leaves out paragraphs that stand in the text a second time, as pages for small and large screens have them.
    private func dropRepetitions(_ decisions: inout [BlockDecision]) {
        var seen: Set<UInt64> = []
        for index in inside where decisions[index].role == .body && reading.text.blocks[index].words >= 12 {
            let hash = ByteHash.of(reading.text.bytes(of: reading.text.blocks[index]))
            if !seen.insert(hash).inserted { decisions[index] = .leftOut("repeated") }
        }
    }

    /// From the first to the last paragraph of the text, by the balance of what is and what is not apparatus.
    private mutating func bodySpan(_ decisions: [BlockDecision?]) -> Range<Int> {
        let start = max(inside.lowerBound, titleIndex ?? 0)
        let open = inside.filter { $0 >= start && decisions[$0] == nil && !reading.text.blocks[$0].isHeading }
        var kinds = open.map { kind($0, .unknown) }
        // What stands at the ends is read once more, as what can stand there.
        let edge = 24
        isWrapped = Self.isWrapped(kinds)
        for place in kinds.indices where place < edge || place >= kinds.count - edge {
            if case .text(let words) = kinds[place], words <= 90 {
                kinds[place] = edgeKind(open[place], isHead: place < kinds.count - 1 - place)
            }
        }
        let span = BodySpan.find(in: kinds)
        guard let first = span.first, let last = span.last else { return inside }
        return open[first]..<open[last] + 1
    }

    private static func isWrapped(_ kinds: [BodySpan.Kind]) -> Bool {
        let apparatus = kinds.count { if case .apparatus = $0 { true } else { false } }
        let separators = kinds.count { if case .separator = $0 { true } else { false } }
        return apparatus >= 4 || separators > 0 && apparatus >= 2
    }

    private func kind(_ index: Int, _ position: BlockContext.Position) -> BodySpan.Kind {
        let block = reading.text.blocks[index]
        if let verdict = verdict(index, position) { return verdict.role == .separator ? .separator : .apparatus }
        // A line that is no sentence opens and closes no text; neither does a row of links.
        guard block.words >= 12, block.linkShare < 0.5 else {
            return block.linkShare > 0.6 ? .suspect : .text(words: 0)
        }
        if let zone = zones[index], zone.purpose == .author || zone.purpose == .details, block.words < 40 {
            return .suspect
        }
        return .text(words: block.words)
    }

    private func edgeKind(_ index: Int, isHead: Bool) -> BodySpan.Kind {
        let placed = kind(index, isHead ? .beforeBody : .afterBody)
        if case .text = placed, isWrapped, classifier.guess(text(index), context: context(index, .unknown)) != nil {
            return .suspect
        }
        return placed
    }

    private func text(_ index: Int) -> String { reading.text.string(reading.text.blocks[index]) }

    // MARK: By structure

    private func structural(_ index: Int) -> BlockDecision? {
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
        if let caption = caption(index) { return caption }
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

    /// A paragraph in a box for the author that begins with an author's name.
    private func isAuthorNote(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard zones[index]?.purpose == .author, block.words >= 6, block.words <= 90, !block.isHeading else {
            return false
        }
        let words = text(index).lowercased()
        return authors.contains { words.hasPrefix($0) }
    }

    /// A post from elsewhere that the article quotes: its box is named after the network.
    private func isEmbeddedPost(_ block: PageBlock, _ zone: Zone) -> Bool {
        block.kind == .quotation && (zone.purpose == .share || zone.purpose == .sidebar || zone.purpose == .media)
    }

    /// Whether a block set apart repeats words of a paragraph near it.
    private func isPullQuote(_ index: Int) -> Bool {
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

    private func repeatsTitle(_ index: Int) -> Bool {
        let folded = TitleText.comparable(text(index))
        return titles.contains(folded)
    }

    private func caption(_ index: Int) -> BlockDecision? {
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

    private func isInFigure(_ node: DOM.Node) -> Bool {
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
    private func isBesidePicture(_ block: PageBlock) -> Bool {
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

    // MARK: By wording

    private func verdict(_ index: Int, _ position: BlockContext.Position) -> ApparatusVerdict? {
        classifier.classify(text(index), context: context(index, position))
    }

    private func context(_ index: Int, _ position: BlockContext.Position) -> BlockContext {
        let block = reading.text.blocks[index]
        return BlockContext(
            language: metadata.language, position: position,
            isLinkOnly: block.linkShare > 0.95, links: links(block), siteName: metadata.publisher, title: metadata.title
        )
    }

    /// The role of a block that its zone has made apparatus: by its words where they say something, else by the zone.
    private func apparatus(_ index: Int, _ zone: Zone, _ role: Role) -> BlockDecision {
        if let guess = classifier.guess(text(index), context: context(index, .unknown)) { return .worded(guess) }
        // Other articles are linked by their headlines; a box with other words asks for something.
        let isPlea = role == .related && reading.text.blocks[index].linkShare < 0.7
        return .kept(isPlea ? .appeal : role, "zone:\(zone.purpose)")
    }

    private func worded(_ index: Int, _ position: BlockContext.Position) -> BlockDecision? {
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

    // MARK: By place

    /// Whether a block after the text begins what follows the article on the page: other articles, comments, the site's footer.
    private func endsArticle(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        if block.isHeading { return true }
        guard trustsZones, let zone = zones[index], zone.strength != .soft else { return false }
        switch zone.purpose {
        case .related, .comments, .navigation, .sidebar, .footer: return true
        default: return false
        }
    }

    /// After the article only a word from the editors still belongs to it.
    private func afterEnd(_ index: Int, _ decision: BlockDecision?) -> BlockDecision {
        if let decision, decision.role == nil || decision.sort != nil { return decision }
        if let worded = worded(index, .afterBody), let sort = worded.sort, sort != .readerNote { return worded }
        return .leftOut("after the article")
    }

    /// Bylines, dates and buttons under the headline are no blocks: they are fields, or nothing to read.
    private func dropHeaderLine(_ index: Int, _ decision: inout BlockDecision?) {
        let block = reading.text.blocks[index]
        switch decision?.role {
        case .byline, .dateline: decision = .leftOut("header line")
        case .appeal, .navigation, .related:
            if block.words <= 4 && block.linkShare > 0.9 { decision = .leftOut("control") }
        default: break
        }
    }

    private func textual(_ index: Int, _ position: BlockContext.Position) -> BlockDecision {
        let block = reading.text.blocks[index]
        let tag = reading.dom.tag(block.element)
        guard reading.text.bytes(of: block).contains(where: { $0 >= 0x80 || $0.isASCIILetter || $0.isASCIIDigit })
        else {
            return .leftOut("no letters")
        }
        if let zone = zones[index], zone.strength == .soft, !isEmbeddedPost(block, zone), block.words < 40,
            !block.isHeading,
            block.linkShare > 0.3 || block.words < 12 && !block.endsSentence
        {
            return zoned(index, zone, position)
        }
        if block.linkShare > 0.6, block.words < 30, !block.isHeading,
            !(tag == .p && block.words >= 12 && block.endsSentence), !isItemOfText(block)
        {
            return position == .within ? .kept(.related, "links") : .leftOut("links")
        }
        if position == .beforeBody {
            if block.isHeading {
                let isLine = block.words >= 10 && titleIndex.map { $0 < index } ?? true
                return isLine ? BlockDecision(fate: .subtitle, rule: "dek") : .kept(.body, container.rule)
            }
            if isWrapped, let guess = classifier.guess(text(index), context: context(index, position)) {
                return .worded(guess)
            }
            guard block.words >= 7, block.endsSentence, block.kind == .paragraph, tag == .p else {
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

    private func zoned(_ index: Int, _ zone: Zone, _ position: BlockContext.Position) -> BlockDecision {
        switch zone.purpose {
        case .related where position == .within: apparatus(index, zone, .related)
        case .appeal where position != .beforeBody: apparatus(index, zone, .appeal)
        default: .leftOut("zone:\(zone.purpose)")
        }
    }

    /// Whether a block is an item of a list that is not a list of links.
    private func isItemOfText(_ block: PageBlock) -> Bool {
        guard block.kind == .listItem, let list = reading.dom.parent(block.element) else { return false }
        return linkCharacters[list] < 0.5 * characters[list]
    }

    /// Whether a block is the line under the headline: named so, or the page's own summary set apart from the text.
    private func isDek(_ index: Int, below limit: DOM.Node) -> Bool {
        let block = reading.text.blocks[index]
        guard block.words >= 4, block.words <= 80, block.linkShare < 0.3, block.level != 1, !repeatsTitle(index) else {
            return false
        }
        let dom = reading.dom
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

    // MARK: Outside the container

    /// What stands outside the container comes in where it belongs to the article beyond doubt.
    private func outside(_ index: Int, isBefore: Bool) -> BlockDecision {
        let block = reading.text.blocks[index]
        let zone = zones[index]
        if let zone, zone.strength == .comments || zone.purpose == .hidden { return .leftOut("zone:\(zone.purpose)") }
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
    private func farAway(_ index: Int, _ zone: Zone?) -> BlockDecision {
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
