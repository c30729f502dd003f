import Article
import Foundation

/// Puts an article together from a decoded page.
struct PageAssembly {
    private let page: DecodedPage
    private let url: String?
    private let limits: Limits

    init(_ page: DecodedPage, url: String?, limits: Limits) {
        self.page = page
        self.url = url
        self.limits = limits
    }

    /// The article without its extractor, and the trace of all blocks.
    func article() throws(ExtractionError) -> (Article, [TracedBlock]) {
        let markup = MarkupScreen.screen(page.bytes, limits: limits)
        let dom = GumboTreeBuilder().tree(of: markup)
        let claims = HeadReader.read(dom, limits: limits)
        let ownAddress = url.flatMap { URL(string: $0) }
        let base =
            claims.base.flatMap { URL(string: $0, relativeTo: ownAddress) } ?? ownAddress
            ?? claims.canonical.flatMap { URL(string: $0) }
        let clues = PageReading.Clues(
            anchors: anchors(claims), titles: titles(claims),
            leadsElsewhere: InternalLinks(dom, pageURL: url ?? claims.canonical).leadElsewhere)
        let reading = PageReading(dom, page: page.bytes, clues: clues)
        guard let container = reading.container else { throw .noArticle(words: looseWords(reading)) }

        let region = ArticleRegion(dom, container: container.node, titles: claims.headings.map(\.node))
        let metadata = PageMetadata(claims, pageURL: url, base: base) { dom.contains(region.surroundings, $0) }
        var roles = RoleAssignment(reading, container: container, region: region, metadata: metadata, base: base)
        let decisions = roles.decide()
        let trace = zip(reading.text.blocks.indices, decisions).map { index, decision in
            traced(reading, index, decision, roles)
        }
        let article = compose(reading, container, metadata, decisions, trace)
        guard article.blocks.contains(where: { $0.role == .body }) else { throw .noArticle(words: looseWords(reading)) }
        return (article, trace)
    }

    private func anchors(_ claims: HeadClaims) -> Anchors {
        let descriptions = claims.contents("og:description") + claims.contents("description")
        let bodies = claims.linkedData.articles.compactMap { claims.linkedData.text("articleBody", of: $0) }
        return Anchors(Array(descriptions.prefix(4) + bodies.prefix(2)), limits: limits)
    }

    /// What the page gives as its title outside its text.
    private func titles(_ claims: HeadClaims) -> [String] {
        var titles =
            claims.contents("og:title") + claims.contents("twitter:title") + [claims.titleElement].compactMap { $0 }
        titles += titles.compactMap(TitleText.withoutLastPart) + titles.flatMap { TitleText.parts($0).prefix(1) }
        return titles + claims.linkedData.articles.prefix(4).compactMap { claims.linkedData.text("headline", of: $0) }
    }

    private func looseWords(_ reading: PageReading) -> Int {
        reading.text.blocks.filter { $0.linkShare < 0.5 && reading.zones.zone(around: $0.element)?.strength != .hard }
            .reduce(0) { $0 + $1.words }
    }

    private func traced(_ reading: PageReading, _ index: Int, _ decision: BlockDecision, _ roles: RoleAssignment)
        -> TracedBlock
    {
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

    private func compose(
        _ reading: PageReading, _ container: Container, _ metadata: PageMetadata, _ decisions: [BlockDecision],
        _ trace: [TracedBlock]
    ) -> Article {
        var article = Article(
            title: metadata.title, authors: metadata.authors, publisher: metadata.publisher, section: metadata.section,
            language: metadata.language, published: metadata.published, modified: metadata.modified,
            displayedDate: metadata.displayedDate, canonicalURL: metadata.canonicalURL, licence: metadata.licence,
            copyrightHolder: metadata.copyrightHolder, candidates: metadata.candidates)
        article.blocks = trace.filter(\.kept).map(\.block)
        article.subtitle = zip(decisions, trace).first { $0.0.fate == .subtitle }?.1.block.text
        article.declaredSource = DeclaredSourceChoice.choose(
            metadata.sources, verdicts: decisions.compactMap(\.verdict))
        article.corrections = zip(decisions, trace).compactMap { decision, traced in
            decision.sort.map { CorrectionNote(sort: $0, date: decision.verdict?.date, text: traced.block.text) }
        }
        for note in metadata.corrections where !article.corrections.contains(where: { $0.text.contains(note.text) }) {
            article.corrections.append(note)
        }
        let credit = metadata.leadImageCredit ?? article.blocks.first { $0.role == .imageCredit }?.text
        if metadata.leadImage != nil || credit != nil {
            article.leadImage = LeadImage(url: metadata.leadImage, credit: credit)
        }
        let judgement = Judgement(reading, container: container, decisions: decisions, metadata: metadata)
        article.confidence = judgement.confidence
        article.warnings = judgement.warnings
        return article
    }
}
