import Article
import Extraction
import Report

extension Explanation {
    /// Extraction's explanation in a report's terms.
    init(_ page: PageExplanation) {
        var counts: [Scope: Int] = [:]
        self.init(
            container: page.container.map { .init(element: $0.element, rule: $0.rule, share: $0.share) },
            site: page.site.map { site in
                Site(
                    host: site.host,
                    rules: site.rules.map { .init(name: $0.name, selector: $0.selector, count: $0.count) })
            },
            blocks: page.blocks.map { explained in
                let traced = explained.block
                if traced.kept { counts[traced.block.scope, default: 0] += 1 }
                return Entry(
                    number: traced.kept ? counts[traced.block.scope] : nil, block: traced.block, score: traced.score,
                    zone: explained.zone.map { Zone($0) })
            })
        let reasons = page.confidence.map { Reason($0) }
        if !reasons.isEmpty { confidence = Confidence(value: 0, reasons: reasons) }
    }

    /// Adds what is known of the article.
    mutating func add(_ article: Article) {
        title = article.title
        confidence = Confidence(value: article.confidence, reasons: confidence?.reasons ?? [])
        warnings = article.warnings
        candidates = article.candidates
        extractor = article.extractor
    }
}

extension Explanation.Zone {
    /// A zone in a report's terms.
    init(_ zone: PageExplanation.ZoneReason) {
        self.init(
            purpose: zone.purpose, strength: zone.strength, sign: zone.sign, element: zone.element,
            isIgnored: zone.isIgnored)
    }
}

extension Explanation.Reason {
    /// A reason in a report's terms.
    init(_ reason: ConfidenceReason) {
        self.init(text: reason.text, factor: reason.factor)
    }
}
