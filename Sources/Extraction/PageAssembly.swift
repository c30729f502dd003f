import Article

/// Puts an article together from a decoded page.
struct PageAssembly {
    private let request: PageRequest
    private let explains: Bool

    /// What came out of a page.
    struct Result {
        var article: Article
        var trace: [TracedBlock]
        var reasons: [ConfidenceReason]
        var explanation: PageExplanation?
    }

    /// A page whose own text has fewer characters may have its article in another place.
    private static let enoughCharacters = 250

    init(_ request: PageRequest, explains: Bool) {
        self.request = request
        self.explains = explains
    }

    /// The article, the trace of all blocks, and an explanation if one is wanted.
    func article() throws(ExtractionError) -> Result {
        let markup = MarkupScreen.screen(
            request.page.bytes, limits: request.limits, asked: request.rules.askedNames.attributes)
        let dom = GumboTreeBuilder(asked: request.rules.askedNames).tree(of: markup)
        let outcome = PageDraft.draw(request, dom)
        let characters = outcome.draft?.bodyCharacters ?? 0
        guard characters < Self.enoughCharacters else { return try compose(outcome) }

        let enough = max(Self.enoughCharacters, 2 * characters)
        // Each reads the page once more, so the next is asked only where the one before has too little.
        let otherPlaces: [() -> PageDraft.Outcome?] = [
            { Gallery.outcome(request, outcome.reading) }, { ShortLines.outcome(request, outcome.reading) },
            { Unscripted.outcome(request, markup) },
        ]
        for place in otherPlaces {
            if let other = place(), other.draft?.bodyCharacters ?? 0 >= enough { return try compose(other) }
        }
        if let text = outcome.metadata.articleBody {
            let body = LinkedBody(text, like: outcome.reading.text)
            if body.characters >= enough { return compose(outcome, body) }
        }
        return try compose(outcome)
    }

    private func compose(_ outcome: PageDraft.Outcome) throws(ExtractionError) -> Result {
        guard let draft = outcome.draft, draft.decisions.contains(where: { $0.role == .body }) else {
            throw noArticle(outcome)
        }
        var article = ArticleFields.article(draft.metadata, draft.decisions, draft.trace)
        article.blocks = draft.trace.filter(\.kept).map(\.block)
        let judgement = Judgement(draft)
        article.confidence = judgement.confidence
        article.warnings = judgement.warnings
        if let warning = outcome.reading.site?.warning(container: draft.container) { article.warnings.append(warning) }
        return result(article, outcome.reading, draft.trace, judgement.reasons)
    }

    /// The article whose text stands in the structured data; the apparatus that the page shows around its few words stays.
    private func compose(_ outcome: PageDraft.Outcome, _ body: LinkedBody) -> Result {
        let drawn = outcome.draft?.trace ?? []
        var article = ArticleFields.article(outcome.metadata, outcome.draft?.decisions ?? [], drawn)
        let trace = body.replacingBody(in: drawn)
        article.blocks = trace.filter(\.kept).map(\.block)
        article.confidence = LinkedBody.reason.factor
        if outcome.metadata.isPaywalled { article.warnings = [Judgement.notFree] }
        return result(article, outcome.reading, trace, [LinkedBody.reason])
    }

    private func result(
        _ article: Article, _ reading: PageReading, _ trace: [TracedBlock], _ reasons: [ConfidenceReason]
    ) -> Result {
        var result = Result(article: article, trace: trace, reasons: reasons)
        result.article.extractor = .stemma(with: reading.site?.site).remembering(request.memory)
        if explains { result.explanation = PageExplanation(reading, trace: trace, reasons: reasons) }
        return result
    }

    private func noArticle(_ outcome: PageDraft.Outcome) -> ExtractionError {
        let reading = outcome.reading
        var error = ExtractionError.noArticle(
            words: outcome.looseWords, suspicion: Judgement.excuse(reading, outcome.metadata))
        if explains {
            error.explanation = PageExplanation(reading, trace: outcome.draft?.trace ?? unread(reading), reasons: [])
        }
        return error
    }

    /// The blocks of a page of which none looks like text.
    private func unread(_ reading: PageReading) -> [TracedBlock] {
        zip(reading.text.blocks, reading.scores).map { block, score in
            let rule = reading.site?.mark(around: block.element, reading.dom)?.rule ?? "no container"
            let text = Block(reading.text.string(block), role: .navigation, kind: block.kind, rule: rule)
            return TracedBlock(block: text, score: score, kept: false, rule: rule)
        }
    }
}
