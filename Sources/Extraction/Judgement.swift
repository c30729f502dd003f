import Article

/// How sure extraction is of its result, and what speaks against it.
struct Judgement {
    private(set) var confidence: Double
    private(set) var warnings: [String] = []
    /// What the confidence is made of.
    private(set) var reasons: [ConfidenceReason] = []

    init(_ reading: PageReading, container: Container, decisions: [BlockDecision], metadata: PageMetadata) {
        let blocks = reading.text.blocks
        let body = decisions.indices.filter { decisions[$0].role == .body }
        let words = body.reduce(0) { $0 + blocks[$1].words }
        let characters = body.reduce(0) { $0 + blocks[$1].characters }
        let linked = body.reduce(0) { $0 + blocks[$1].linkCharacters }
        let linkShare = characters == 0 ? 1 : Double(linked) / Double(characters)
        let prose = blocks.indices.filter { blocks[$0].isProse && reading.scores[$0] > 0 }
        let proseWords = prose.reduce(0) { $0 + blocks[$1].words }
        let keptProse = prose.filter { decisions[$0].role == .body }.reduce(0) { $0 + blocks[$1].words }
        let share = proseWords == 0 ? 0 : Double(keptProse) / Double(proseWords)

        confidence = 0
        add(0.25, "something on the page reads like an article")
        add(0.45 * share, "\(Int((share * 100).rounded()))% of the page's prose is in the text")
        add(0.2 * min(1, Double(words) / 120), "the text has \(words) words")
        add(metadata.title == nil ? 0 : 0.1, metadata.title == nil ? "there is no title" : "there is a title")
        if linkShare > 0.5 { warn("suspect: most of the text is links", times: 0.5) }
        if words < 60, metadata.isPaywalled {
            warn("suspect: only the beginning is here, the rest is behind a paywall", times: 0.6)
        } else if metadata.isPaywalled {
            warnings.append("the page says that it is not free to read; the text may be cut short")
        }
        if words < 80,
            let purpose = Self.purpose(title: metadata.title, body.prefix(6).map { reading.text.string(blocks[$0]) })
        {
            warn("suspect: this looks like \(purpose)", times: 0.4)
        } else if words < 25 {
            warn("suspect: the text is very short, \(words) words", times: 0.7)
        }
        confidence = (confidence * 100).rounded() / 100
    }

    private mutating func add(_ share: Double, _ reason: String) {
        confidence += share
        reasons.append(ConfidenceReason(text: reason, effect: .adds(share)))
    }

    private mutating func warn(_ warning: String, times factor: Double) {
        confidence *= factor
        warnings.append(warning)
        reasons.append(ConfidenceReason(text: warning, effect: .times(factor)))
    }

    /// What a page with hardly any text is instead of an article.
    private static func purpose(title: String?, _ text: [String]) -> String? {
        let all = ([title ?? ""] + text).joined(separator: " ").lowercased()
        return pages.first { $0.signs.contains { all.contains($0) } }?.name
    }

    private static let pages: [(name: String, signs: [String])] = [
        (
            "an error page",
            [
                "page not found", "404", "access denied", "403 forbidden", "internal server error", "bad gateway",
                "service unavailable",
                "seite nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata",
                "страница не найдена",
            ]
        ),
        (
            "a check for robots",
            [
                "are you a robot", "not a robot", "captcha", "enable javascript and cookies", "checking your browser",
                "unusual traffic",
            ]
        ),
        (
            "a consent page",
            [
                "we value your privacy", "accept all cookies", "use cookies", "cookies zustimmen",
                "vos données personnelles",
            ]
        ),
        (
            "a paywall",
            [
                "subscribe to continue", "subscribe to read", "to continue reading", "subscribers only",
                "already a subscriber",
            ]
        ),
    ]
}
