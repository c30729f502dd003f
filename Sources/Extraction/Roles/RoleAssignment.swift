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
    private var seen: Set<UInt64> = []

    init(_ reading: PageReading, container: Container, region: ArticleRegion, metadata: PageMetadata, base: URL?) {
        self.reading = reading
        self.container = container
        self.region = region
        self.metadata = metadata
        self.base = base
        titles = Set(
            ([metadata.title].compactMap { $0 } + (metadata.candidates["title"] ?? []).map(\.value)).map(TitleText.comparable))
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
        let titles = titles
        titleIndex = inside.first { index in
            blocks[index].isHeading && titles.contains(TitleText.comparable(reading.text.string(blocks[index])))
        }
    }

    /// The decision on each block.
    mutating func decide() -> [BlockDecision] {
        var decisions = [BlockDecision?](repeating: nil, count: reading.text.blocks.count)
        for index in inside { decisions[index] = structural(index) }
        let lead = inside.first { isText(decisions[$0], $0, .beforeBody) } ?? inside.lowerBound
        let tail = inside.last { isText(decisions[$0], $0, .afterBody) } ?? inside.upperBound
        let end = inside.first { $0 > tail && endsArticle($0) } ?? inside.upperBound
        for index in inside {
            let position: BlockContext.Position = index < lead ? .beforeBody : index > tail ? .afterBody : .within
            if let titleIndex, index < titleIndex, titleIndex < lead {
                decisions[index] = .leftOut("before the title")
            } else if index >= end {
                decisions[index] = afterEnd(index, decisions[index])
            } else {
                decisions[index] = decisions[index] ?? worded(index, position) ?? textual(index, position)
                if position == .beforeBody { dropHeaderLine(index, &decisions[index]) }
            }
        }
        for index in decisions.indices where decisions[index] == nil {
            decisions[index] = outside(index, isBefore: index < inside.lowerBound)
        }
        var result = decisions.map { $0 ?? .leftOut("outside") }
        HeadingFilter.apply(to: &result, blocks: reading.text.blocks, from: lead)
        return result
    }

    private func text(_ index: Int) -> String { reading.text.string(reading.text.blocks[index]) }

    /// Whether a block is a paragraph of the text: prose without a structural role, in whose wording nothing speaks against it.
    private func isText(_ decision: BlockDecision?, _ index: Int, _ position: BlockContext.Position) -> Bool {
        guard decision == nil else { return false }
        let block = reading.text.blocks[index]
        guard block.words >= 12, block.linkShare < 0.5, !block.isHeading else { return false }
        if let zone = zones[index], zone.purpose == .author || zone.purpose == .details, block.words < 40 { return false }
        return verdict(index, position) == nil
    }

    // MARK: By structure

    private mutating func structural(_ index: Int) -> BlockDecision? {
        let block = reading.text.blocks[index]
        if let zone = zones[index] {
            if zone.strength == .comments { return .leftOut("zone:comments") }
            if zone.purpose == .hidden { return .leftOut("zone:hidden") }
        }
        if block.level == 1 || block.isHeading && repeatsTitle(index) { return .leftOut("title") }
        let hash = ByteHash.of(reading.text.bytes(of: block))
        if block.words > 3, !seen.insert(hash).inserted { return .leftOut("repeated") }
        if let caption = caption(index) { return caption }
        if reading.teasers.contains(index), block.linkShare > 0.9 || reading.scores[index] <= 0 {
            return block.isHeading || block.linkShare > 0.9 ? .leftOut("teaser") : .kept(.related, "teaser")
        }
        guard trustsZones, let zone = zones[index], zone.strength == .hard else { return nil }
        if let worded = worded(index, .unknown), worded.role == .notice || worded.role == .credit || zone.purpose.role != nil {
            return worded
        }
        guard let role = zone.purpose.role else { return .leftOut("zone:\(zone.purpose)") }
        if block.isHeading || block.words < 4 && block.linkShare > 0.5 { return .leftOut("zone:\(zone.purpose)") }
        return .kept(role, "zone:\(zone.purpose)")
    }

    private func repeatsTitle(_ index: Int) -> Bool {
        let folded = TitleText.comparable(text(index))
        return titles.contains(folded)
    }

    private func caption(_ index: Int) -> BlockDecision? {
        let block = reading.text.blocks[index]
        let isCaption = block.kind == .caption || isInFigure(block.element)
            || zones[index]?.purpose == .caption && zones[index]?.strength == .soft && block.words < 60 && !block.endsSentence
        guard isCaption, !block.isHeading else { return nil }
        if let zone = zones[index], zone.strength == .hard, zone.purpose != .other { return .leftOut("zone:\(zone.purpose)") }
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

    // MARK: By wording

    private func verdict(_ index: Int, _ position: BlockContext.Position) -> ApparatusVerdict? {
        let block = reading.text.blocks[index]
        let context = BlockContext(
            language: metadata.language, position: position,
            isLinkOnly: block.linkShare > 0.95, links: links(block), siteName: metadata.publisher, title: metadata.title)
        return classifier.classify(text(index), context: context)
    }

    private func worded(_ index: Int, _ position: BlockContext.Position) -> BlockDecision? {
        let block = reading.text.blocks[index]
        guard !block.isHeading, block.kind != .preformatted else { return nil }
        return verdict(index, position).map(BlockDecision.worded)
    }

    /// The links of a block with absolute addresses.
    func links(_ block: PageBlock) -> [Link] {
        block.links.compactMap { run in
            guard let href = reading.dom.attribute(.href, of: run.element), let url = PageAddress.absolute(href, base: base)
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
        guard reading.text.bytes(of: block).contains(where: { $0 >= 0x80 || $0.isASCIILetter || $0.isASCIIDigit }) else {
            return .leftOut("no letters")
        }
        if let zone = zones[index], zone.strength == .soft, block.words < 40, !block.isHeading,
            block.linkShare > 0.3 || block.words < 12 && !block.endsSentence
        {
            return zoned(zone, position)
        }
        if block.linkShare > 0.6, block.words < 30, !block.isHeading,
            !(tag == .p && block.words >= 12 && block.endsSentence)
        {
            return position == .within ? .kept(.related, "links") : .leftOut("links")
        }
        if position == .beforeBody {
            if block.isHeading {
                let isLine = block.words >= 10 && titleIndex.map { $0 < index } ?? true
                return isLine ? BlockDecision(fate: .subtitle, rule: "dek") : .kept(.body, container.rule)
            }
            if isDek(index) { return BlockDecision(fate: .subtitle, rule: "dek") }
            guard block.words >= 7, block.endsSentence, block.kind == .paragraph, tag == .p else { return .leftOut("before the text") }
        }
        if position == .afterBody, !block.isHeading, block.words < 8, !block.endsSentence { return .leftOut("after the text") }
        return .kept(.body, container.rule)
    }

    private func zoned(_ zone: Zone, _ position: BlockContext.Position) -> BlockDecision {
        switch zone.purpose {
        case .related where position == .within: .kept(.related, "zone:related")
        case .appeal where position == .within: .kept(.appeal, "zone:appeal")
        default: .leftOut("zone:\(zone.purpose)")
        }
    }

    /// Whether a block is the line under the headline: set apart by its class, or the page's own description.
    private func isDek(_ index: Int) -> Bool {
        let block = reading.text.blocks[index]
        guard block.words >= 4, block.words <= 80, block.linkShare < 0.3 else { return false }
        if Dek.isNamed(block.element, reading.dom, below: container.node) { return true }
        return false
    }

    // MARK: Outside the container

    /// What stands outside the container comes in where it belongs to the article beyond doubt.
    private mutating func outside(_ index: Int, isBefore: Bool) -> BlockDecision {
        let block = reading.text.blocks[index]
        let zone = zones[index]
        if let zone, zone.strength == .comments || zone.purpose == .hidden { return .leftOut("zone:\(zone.purpose)") }
        guard reading.dom.contains(region.surroundings, block.element) else { return farAway(index, zone) }
        if block.isHeading { return .leftOut("outside") }
        if isBefore, Dek.isNamed(block.element, reading.dom, below: region.surroundings), block.words >= 4, block.words <= 80 {
            return BlockDecision(fate: .subtitle, rule: "dek")
        }
        if block.kind == .caption || isInFigure(block.element) {
            if zone?.strength == .hard { return .leftOut("outside") }
            return caption(index) ?? .leftOut("outside")
        }
        guard block.words >= 4, block.linkShare < 0.9, zone?.purpose != .related, zone?.purpose != .navigation,
            let verdict = verdict(index, isBefore ? .beforeBody : .afterBody)
        else { return .leftOut("outside") }
        switch verdict.role {
        case .notice, .credit, .bio, .disclaimer, .imageCredit: return .worded(verdict)
        default: return .leftOut("outside")
        }
    }

    /// Corrections stand in the page's footer now and then, or in a list after everything else.
    private func farAway(_ index: Int, _ zone: Zone?) -> BlockDecision {
        let block = reading.text.blocks[index]
        guard index >= inside.upperBound, block.words >= 8, block.words <= 200, block.linkShare < 0.5, !block.isHeading,
            zone?.purpose != .related, zone?.purpose != .navigation, zone?.purpose != .consent, zone?.purpose != .sidebar,
            let verdict = verdict(index, .afterBody), verdict.role == .notice, let sort = verdict.sort,
            [.correction, .clarification, .retraction, .editorsNote].contains(sort)
        else { return .leftOut("outside") }
        return .worded(verdict)
    }
}
