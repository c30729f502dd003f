/// How far an extraction can be trusted, 0 to 1, and what that rests on.
struct Confidence {
    private(set) var value = 1.0
    private(set) var reasons: [ConfidenceReason] = []

    init(_ evidence: Evidence, extent: PageReading.Extent, suspicions: [Suspicion]) {
        weigh(1 - 0.35 * (1 - evidence.keptShare), Self.keptText(evidence))
        weigh(1 - 0.45 * (1 - evidence.agreement), Self.agreementText(evidence))
        weigh(evidence.isBelowTitle ? 1 : 0.95, Self.titleText(evidence))
        if evidence.linkShare > 0.2 {
            weigh(1 - 0.5 * evidence.linkShare, "\(Self.percent(evidence.linkShare)) of the text is links")
        }
        if evidence.fragmentShare > 0.3 {
            weigh(
                1 - 0.3 * evidence.fragmentShare,
                "\(Self.percent(evidence.fragmentShare)) of the text stands in short lines, not in sentences")
        }
        if evidence.words < 80 {
            weigh(0.7 + 0.3 * Double(evidence.words) / 80, "the text has only \(evidence.words) words")
        }
        switch extent {
        case .text: break
        case .lines: weigh(0.8, "the text is a list or table of short lines")
        case .captions: weigh(0.8, "the text is what stands under the page's pictures")
        case .unscripted: weigh(0.8, "the text is what the page keeps for browsers without scripts")
        }
        for suspicion in suspicions { weigh(suspicion.factor, suspicion.sentence) }
        value = (value * 100).rounded() / 100
    }

    private mutating func weigh(_ factor: Double, _ reason: String) {
        value *= factor
        reasons.append(ConfidenceReason(text: reason, factor: factor))
    }

    private static func keptText(_ evidence: Evidence) -> String {
        evidence.keptShare >= 0.995
            ? "all of the page's running text is kept"
            : "\(percent(evidence.keptShare)) of the page's running text is kept"
    }

    private static func agreementText(_ evidence: Evidence) -> String {
        evidence.agreement >= 0.95
            ? "a second reading by another method keeps the same text"
            : "a second reading by another method agrees on \(percent(evidence.agreement)) of the text"
    }

    private static func titleText(_ evidence: Evidence) -> String {
        guard let distance = evidence.titleDistance else { return "no heading of the page is the title" }
        if evidence.isBelowTitle { return "the headline stands directly above the text" }
        return distance < 0
            ? "the headline does not stand above the text" : "\(distance) lines stand between the headline and the text"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
