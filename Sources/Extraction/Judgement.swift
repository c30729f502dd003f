import Article

/// How sure extraction is of its result, why, and what speaks against it.
struct Judgement {
    private(set) var confidence: Double
    /// What the confidence rests on, in the order of the arithmetic.
    private(set) var reasons: [ConfidenceReason]
    private(set) var warnings: [String]

    /// The warning about a page that says so itself.
    static let notFree = "the page says that it is not free to read; the text may be cut short"

    init(_ draft: PageDraft) {
        let (reading, decisions, metadata) = (draft.reading, draft.decisions, draft.metadata)
        let evidence = Evidence(reading, decisions: decisions, opinion: SecondOpinion(reading))
        let suspicions = Self.suspicions(reading, evidence, decisions, metadata)
        let trust = Confidence(evidence, extent: reading.extent, suspicions: suspicions)
        confidence = trust.value
        reasons = trust.reasons
        warnings = suspicions.map(\.warning)
        if metadata.isPaywalled, !suspicions.contains(.paywallStub) {
            warnings.append(Self.notFree)
        }
    }

    private static func suspicions(
        _ reading: PageReading, _ evidence: Evidence, _ decisions: [BlockDecision], _ metadata: PageMetadata
    ) -> [Suspicion] {
        let blocks = reading.text.blocks
        let body = decisions.indices.filter { decisions[$0].role == .body }
        let texts = body.filter { !blocks[$0].isHeading }.map {
            (text: reading.text.string(blocks[$0]), words: blocks[$0].words)
        }
        var suspicions: [Suspicion] = []
        let words = evidence.words
        let excuses = words < 25 ? NoScriptText.texts(reading.dom) : []
        if let sign = PagePurpose(title: metadata.title, body: texts.map(\.text) + excuses, words: words).sign() {
            return [.purpose(sign)]
        }
        if evidence.linkShare > 0.5 { suspicions.append(.mostlyLinks) }
        if words < 200, let last = body.last,
            words < 60 && metadata.isPaywalled || PaywallSigns.stand(after: last + 1, reading)
        {
            suspicions.append(.paywallStub)
        } else if words < 25 {
            suspicions.append(.short(words: words))
        }
        if evidence.isCollapsed { suspicions.append(.collapsed(kept: words, of: words + evidence.wordsLeftOut)) }
        let languages = BodyLanguages.several(in: texts, declared: metadata.language)
        if !languages.isEmpty { suspicions.append(.languages(languages)) }
        return suspicions
    }

    /// What a page without an article is instead; nil where its words do not say.
    static func excuse(_ reading: PageReading, _ metadata: PageMetadata) -> Suspicion? {
        let blocks = reading.text.blocks
        let words = blocks.reduce(0) { $0 + $1.words }
        let texts = blocks.prefix(40).map(reading.text.string) + NoScriptText.texts(reading.dom)
        return PagePurpose(title: metadata.title, body: texts, words: words).sign().map(Suspicion.purpose)
    }
}
