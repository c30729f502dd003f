internal import Article

/// Says what the changes of a unit or a field mean, by rule and with the evidence, and how much they matter.
///
/// Every variant is put to the rules of meaning (number, quotation, name, negation, attribution, hedge). Only one that none of
/// them holds for can be spelling, punctuation or case. A variant that nothing explains is substantive: no change is made less
/// than it is for want of a rule. Linear in the length of the unit.
struct Labeller: Sendable {
    private let language: LanguageData?
    /// The language whose words are known; without one the rules that need them (negation, attribution, hedge, numbers in words)
    /// are not at work.
    let languageCode: String?

    /// Takes the language as a BCP 47 tag.
    ///
    /// Without one, or without data for it, the rules hold that need no words: numbers in
    /// digits, quotations, names, links, and the surface of the text.
    init(language: String?) {
        self.language = LanguageData.named(language)
        languageCode = self.language == nil ? nil : LanguageData.primarySubtag(of: language)
    }

    /// Labels the changes between two texts; `spans` are those of one unit or field, and rebuild both.
    ///
    /// The labels come in the order of their kinds, the weightiest first, each difference once.
    func assess(
        spans: [Collation.Span], from: String, to: String, linksFrom: [Link], linksTo: [Link]
    ) -> (labels: [Collation.Label], significance: Collation.Significance) {
        let spans = spans.isEmpty && from != to ? Self.replaced(from, to) : spans
        var labels = TypographicRule.labels(spans) + LinkRule.labels(from: linksFrom, to: linksTo)
        var significance = Collation.Significance.none
        if labels.contains(where: { $0.kind == .link }) || Self.isRearranged(spans, from, to) { significance = .minor }
        let comparison = Comparison(spans: spans, language: language)
        if !comparison.variants.isEmpty {
            let quotations = QuotationRule(comparison)
            let requoted = quotations.requoted()
            labels += requoted
            if !requoted.isEmpty { significance = .substantive }
            var names = NameRule(comparison)
            for variant in comparison.variants {
                let found = Self.labels(variant, in: comparison, quotations, &names)
                labels += found.labels
                significance = max(significance, found.significance)
            }
        }
        return (Self.ordered(labels), significance)
    }

    /// The labels of one variant, and how much it matters by itself.
    private static func labels(
        _ variant: Variant, in comparison: Comparison, _ quotations: QuotationRule, _ names: inout NameRule
    ) -> (labels: [Collation.Label], significance: Collation.Significance) {
        let readings = Readings(variant, in: comparison)
        var labels = NumberRule.labels(readings)
        if let label = quotations.label(variant, readings) { labels.append(label) }
        labels += names.labels(readings)
        labels += NegationRule.labels(readings)
        labels += AttributionRule.labels(readings)
        labels += HedgeRule.labels(readings)
        if !labels.isEmpty { return (labels, .substantive) }
        let from = Residue(of: comparison.from, variant.from), to = Residue(of: comparison.to, variant.to)
        if from.scalars.isEmpty, to.scalars.isEmpty, readings.from.changedText == readings.to.changedText {
            return ([], .minor)
        }
        labels = [
            PunctuationRule.label(variant, in: comparison, from, to), CaseRule.label(variant, in: comparison, from, to),
        ].compactMap { $0 }
        if labels.isEmpty { labels = SpellingRule.labels(readings) }
        return (labels, labels.isEmpty ? .substantive : .minor)
    }

    /// One text in the other's place, for a field without spans.
    private static func replaced(_ from: String, _ to: String) -> [Collation.Span] {
        [Collation.Span(.removed, from: from, to: nil), Collation.Span(.added, from: nil, to: to)]
    }

    /// Whether words moved or line breaks came or went, though no word changed.
    private static func isRearranged(_ spans: [Collation.Span], _ from: String, _ to: String) -> Bool {
        if spans.contains(where: { $0.op == .movedOut || $0.op == .movedIn }) { return true }
        return from.utf8.count { $0 == 0x0A } != to.utf8.count { $0 == 0x0A }
    }

    /// The labels by kind, the weightiest first, each once.
    private static func ordered(_ labels: [Collation.Label]) -> [Collation.Label] {
        guard labels.count > 1 else { return labels }
        var seen: Set<Collation.Label> = []
        let single = labels.filter { seen.insert($0).inserted }
        return Collation.Label.Kind.allCases.flatMap { kind in single.filter { $0.kind == kind } }
    }
}
