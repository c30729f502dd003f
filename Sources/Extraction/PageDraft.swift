import Article
import Foundation

/// A page as far as its blocks have their roles.
struct PageDraft {
    let reading: PageReading
    let container: Container
    let metadata: PageMetadata
    let decisions: [BlockDecision]
    let trace: [TracedBlock]

    /// What came out of a page, or all that is known where nothing did.
    struct Outcome {
        var reading: PageReading
        var metadata: PageMetadata
        var draft: PageDraft?

        /// How many words stand outside menus and links.
        var looseWords: Int {
            reading.text.blocks.filter {
                $0.linkShare < 0.5 && reading.zones.zone(around: $0.element)?.strength != .hard
            }
            .reduce(0) { $0 + $1.words }
        }
    }

    /// Reads a page off its tree.
    ///
    /// - Parameter extent: What of the page counts as text.
    static func draw(_ request: PageRequest, _ dom: DOM, reads extent: PageReading.Extent = .text) -> Outcome {
        let (page, url) = (request.page, request.url)
        let claims = HeadReader.read(dom, limits: request.limits)
        let ownAddress = url.flatMap { URL(string: $0) }
        let base =
            claims.base.flatMap { PageAddress.isSensible($0) ? URL(string: $0, relativeTo: ownAddress) : nil }
            ?? ownAddress
            ?? claims.canonical.flatMap { URL(string: $0) }
        let clues = PageReading.Clues(
            anchors: anchors(claims, request.limits), titles: titles(claims),
            leadsElsewhere: InternalLinks(dom, pageURL: url ?? claims.canonical).leadElsewhere,
            siteRule: request.rules.rule(for: url ?? claims.canonical ?? claims.contents("og:url").first),
            memory: request.memory)
        let reading = PageReading(dom, page: page.bytes, clues: clues, extent: extent)
        let surrounded = reading.container?.node ?? 0
        let region = ArticleRegion(dom, container: surrounded, titles: claims.headings.map(\.node))
        let scope = ClaimScope(
            reading, container: surrounded, region: region,
            titles: claims.headings.filter { !$0.isSiteName }.map(\.node),
            lesserTitles: claims.secondHeadings.filter { !$0.isSiteName }.map(\.node))
        var metadata = PageMetadata(claims, pageURL: url, base: base, scope: scope)
        if let site = reading.site { metadata.adopt(site, dom) }
        guard let container = reading.container else { return Outcome(reading: reading, metadata: metadata) }
        var roles = RoleAssignment(reading, container: container, region: region, metadata: metadata, base: base)
        let live = LiveBlog(reading, in: container.node)
        roles.entryTimes = live?.times ?? []
        var decisions = roles.decide()
        NextArticle.cut(&decisions, reading, in: container.node)
        CommentSection.cut(&decisions, reading, in: container.node)
        switch extent {
        case .text, .lines: break
        case .captions: Gallery.mark(&decisions, reading)
        case .unscripted: Unscripted.mark(&decisions, reading)
        }
        let draft = PageDraft(page, reading, container, metadata, decisions, roles, live)
        return Outcome(reading: reading, metadata: metadata, draft: draft)
    }

    private init(
        _ page: DecodedPage, _ reading: PageReading, _ container: Container, _ metadata: PageMetadata,
        _ decisions: [BlockDecision], _ roles: RoleAssignment, _ live: LiveBlog?
    ) {
        self.reading = reading
        self.container = container
        self.metadata = metadata
        self.decisions = decisions
        var trace = zip(reading.text.blocks.indices, decisions).map { index, decision in
            Self.traced(page, reading, index, decision, roles)
        }
        live?.apply(to: &trace)
        self.trace = trace
    }

    private static func anchors(_ claims: HeadClaims, _ limits: Limits) -> Anchors {
        let descriptions = claims.contents("og:description") + claims.contents("description")
        let bodies = claims.linkedData.articles.compactMap { claims.linkedData.text("articleBody", of: $0) }
        return Anchors(Array(descriptions.prefix(4) + bodies.prefix(2)), limits: limits)
    }

    /// What the page gives as its title outside its text.
    private static func titles(_ claims: HeadClaims) -> [String] {
        var titles =
            claims.contents("og:title") + claims.contents("twitter:title") + [claims.titleElement].compactMap { $0 }
        titles += titles.compactMap(TitleText.withoutLastPart) + titles.flatMap { TitleText.parts($0).prefix(1) }
        return titles + claims.linkedData.articles.prefix(4).compactMap { claims.linkedData.text("headline", of: $0) }
    }

    private static func traced(
        _ page: DecodedPage, _ reading: PageReading, _ index: Int, _ decision: BlockDecision, _ roles: RoleAssignment
    ) -> TracedBlock {
        let source = reading.text.blocks[index]
        let isKept = decision.role != nil
        var block = Block(
            roles.text(index), role: decision.role ?? .navigation, kind: decision.kind ?? source.kind,
            sort: decision.sort, links: isKept ? roles.links(source) : [], rule: decision.rule)
        if block.kind == .heading { block.level = source.level }
        if block.kind == .listItem {
            block.depth = source.depth
            block.ordered = source.ordered
        }
        if let start = page.sourceStart, !source.source.isEmpty {
            block.range = source.source.lowerBound + start..<source.source.upperBound + start
        }
        return TracedBlock(block: block, score: reading.scores[index], kept: isKept, rule: decision.rule)
    }

    /// The characters of the body, without headings.
    var bodyCharacters: Int {
        zip(decisions, reading.text.blocks).reduce(0) { sum, pair in
            pair.0.role == .body && !pair.1.isHeading ? sum + pair.1.characters : sum
        }
    }
}
