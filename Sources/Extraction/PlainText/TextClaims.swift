import Article

/// What a text says of itself, gathered from its lines.
struct TextClaims {
    /// The paragraphs with what was decided on them.
    let reading: TextReading

    /// The article with its claims; what the text does not state is missing.
    func article() -> Article {
        var article = Article()
        article.title = reading.title.map { reading.paragraphs[$0].text }
        article.subtitle = reading.subtitle.map { reading.paragraphs[$0].text }
        article.language = reading.language
        article.blocks = reading.decisions.filter(\.isBlock).map(\.block)
        var candidates: [String: [Candidate]] = [:]
        for decision in reading.decisions {
            guard let verdict = decision.verdict, !decision.isLabel else { continue }
            read(decision.block, verdict, into: &article, &candidates)
        }
        if let title = article.title {
            candidates["title"] = [Candidate(value: title, from: "text:title", weight: 1)]
        }
        article.candidates = candidates
        judge(&article)
        return article
    }

    private func read(
        _ block: Block, _ verdict: ApparatusVerdict, into article: inout Article,
        _ candidates: inout [String: [Candidate]]
    ) {
        switch block.role {
        case .byline where verdict.rule.hasSuffix("/by"):
            for name in verdict.names where !article.authors.contains(name) { article.authors.append(name) }
            candidates["authors", default: []] += verdict.names.map { Candidate(value: $0, from: "byline", weight: 1) }
        case .bio:
            candidates["authors", default: []] += verdict.names.map { Candidate(value: $0, from: "bio", weight: 0.5) }
        case .dateline:
            if verdict.rule.hasSuffix("/updated") {
                article.modified = article.modified ?? verdict.date
            } else if article.published == nil {
                article.published = verdict.date
                article.displayedDate = block.text
            }
        case .credit:
            guard let source = verdict.source else { return }
            if source.strength > article.declaredSource?.strength ?? 0 { article.declaredSource = source }
            candidates["declared_source", default: []].append(
                Candidate(value: source.name ?? source.url ?? "", from: "credit_line", weight: source.strength))
        case .imageCredit:
            guard article.leadImage == nil, let credit = verdict.names.first else { return }
            article.leadImage = LeadImage(url: nil, credit: credit)
        case .notice:
            guard let sort = verdict.sort, sort != .readerNote else { return }
            article.corrections.append(CorrectionNote(sort: sort, date: verdict.date, text: block.text))
        case .disclaimer:
            article.copyrightHolder = article.copyrightHolder ?? verdict.names.first
        default: break
        }
    }

    /// Confidence and warnings.
    private func judge(_ article: inout Article) {
        let body = article.blocks(in: .body)
        let words = body.reduce(0) { $0 + TokenRow($1.text).words }
        guard words > 0 else {
            article.confidence = 0
            article.warnings.append("The text has no paragraph that reads as an article's.")
            return
        }
        var confidence = 0.95
        if article.title == nil {
            confidence -= 0.15
            article.warnings.append("No line of the text reads as a title.")
        }
        if words < 60 {
            confidence -= 0.2
            article.warnings.append("The body is only \(words) words long.")
        }
        let outside = body.count { $0.rule == "text:outside" }
        if outside > 0 {
            confidence -= 0.1
            article.warnings.append(
                "\(outside) of the paragraphs kept as body stand\(outside == 1 ? "s" : "") among lines of the wrapper.")
        }
        confidence -= min(0.2, 0.03 * Double(reading.guesses))
        article.confidence = max(0.1, (confidence * 100).rounded() / 100)
    }
}
