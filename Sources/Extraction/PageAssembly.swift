import Article
import Foundation

/// Puts an article together from a decoded page.
struct PageAssembly {
    private let page: DecodedPage
    private let url: String?
    private let limits: Limits
    private let rules: SiteRules
    private let explains: Bool

    init(_ page: DecodedPage, url: String?, limits: Limits, rules: SiteRules, explains: Bool) {
        self.page = page
        self.url = url
        self.limits = limits
        self.rules = rules
        self.explains = explains
    }

    /// The article, the trace of all blocks, and an explanation if one is wanted.
    func article() throws(ExtractionError) -> (Article, [TracedBlock], PageExplanation?) {
        let markup = MarkupScreen.screen(page.bytes, limits: limits)
        let dom = GumboTreeBuilder(asked: rules.askedNames).tree(of: markup)
        let claims = HeadReader.read(dom, limits: limits)
        let ownAddress = url.flatMap { URL(string: $0) }
        let base =
            claims.base.flatMap { URL(string: $0, relativeTo: ownAddress) } ?? ownAddress
            ?? claims.canonical.flatMap { URL(string: $0) }
        let clues = PageReading.Clues(
            anchors: anchors(claims), titles: titles(claims),
            leadsElsewhere: InternalLinks(dom, pageURL: url ?? claims.canonical).leadElsewhere,
            siteRule: rules.rule(for: url ?? claims.canonical ?? claims.contents("og:url").first))
        let reading = PageReading(dom, page: page.bytes, clues: clues)
        guard let container = reading.container else { throw noArticle(reading, unread(reading)) }

        let region = ArticleRegion(dom, container: container.node, titles: claims.headings.map(\.node))
        var metadata = PageMetadata(claims, pageURL: url, base: base) { dom.contains(region.surroundings, $0) }
        if let site = reading.site { metadata.adopt(site, dom) }
        var roles = RoleAssignment(reading, container: container, region: region, metadata: metadata, base: base)
        let decisions = roles.decide()
        let trace = zip(reading.text.blocks.indices, decisions).map { index, decision in
            traced(reading, index, decision, roles)
        }
        let judgement = Judgement(reading, container: container, decisions: decisions, metadata: metadata)
        let article = compose(reading, judgement, metadata, decisions, trace)
        guard article.blocks.contains(where: { $0.role == .body }) else { throw noArticle(reading, trace) }
        return (article, trace, explains ? PageExplanation(reading, trace: trace, judgement: judgement) : nil)
    }

    private func noArticle(_ reading: PageReading, _ trace: [TracedBlock]) -> ExtractionError {
        var error = ExtractionError.noArticle(words: looseWords(reading))
        if explains { error.explanation = PageExplanation(reading, trace: trace, judgement: nil) }
        return error
    }

    /// The blocks of a page of which none looks like text.
    private func unread(_ reading: PageReading) -> [TracedBlock] {
        guard explains else { return [] }
        return zip(reading.text.blocks, reading.scores).map { block, score in
            let rule = reading.site?.mark(around: block.element, reading.dom)?.rule ?? "no container"
            let text = Block(reading.text.string(block), role: .navigation, kind: block.kind, rule: rule)
            return TracedBlock(block: text, score: score, kept: false, rule: rule)
        }
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
        _ reading: PageReading, _ judgement: Judgement, _ metadata: PageMetadata, _ decisions: [BlockDecision],
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
            // A word to the readers says nothing of the article.
            guard let sort = decision.sort, sort != .readerNote else { return nil }
            return CorrectionNote(sort: sort, date: decision.verdict?.date, text: traced.block.text)
        }
        for note in metadata.corrections where !article.corrections.contains(where: { $0.text.contains(note.text) }) {
            article.corrections.append(note)
        }
        let credit =
            metadata.leadImageCredit
            ?? zip(decisions, trace).first { $0.0.role == .imageCredit }
            .map { $0.0.verdict?.names.first ?? $0.1.block.text }
        if metadata.leadImage != nil || credit != nil {
            article.leadImage = LeadImage(url: metadata.leadImage, credit: credit)
        }
        article.confidence = judgement.confidence
        article.extractor = .stemma(with: reading.site?.site)
        article.warnings = judgement.warnings
        return article
    }
}
