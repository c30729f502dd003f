public import Article
import Collation

extension Change {
    /// What a version changed against the one before it.
    public init(from earlier: Article, to later: Article) {
        let collation = Collation.collate(earlier, with: later)
        self.init(
            collation: collation,
            findings: Finding.find(in: collation, language: earlier.language ?? later.language),
            notes: Note.new(in: later, since: earlier))
    }
}

extension Finding {
    /// What a reader may want to look at in a change: the headline first, then the body in reading order, each finding once.
    static func find(in collation: Collation, language: String?) -> [Finding] {
        let headline = collation.fields
            .filter { $0.field == .title && $0.significance == .substantive }
            .map { Finding(kind: .headline, from: words($0, .removed), to: words($0, .added), paragraph: nil) }
        var seen = Set<Finding>()
        return (headline + collation.units(in: .body).flatMap { find(in: $0, language: language) }).filter { finding in
            // The same words changed in several paragraphs are one finding, at the first.
            var key = finding
            key.paragraph = nil
            return seen.insert(key).inserted
        }
    }

    /// The words of a headline that came or went, the rest between them shortened to an ellipsis.
    private static func words(_ change: Collation.FieldChange, _ op: Collation.Span.Operation) -> String? {
        let parts = change.spans.filter { $0.op == op }.compactMap { ($0.from ?? $0.to)?.folded }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " … ")
    }

    /// In a paragraph that changed more than this, what came or went without taking another's place is part of its rewriting,
    /// and says no more than the rewriting does.
    private static let lightEdit = 0.8

    private static func find(in unit: Collation.Unit, language: String?) -> [Finding] {
        switch unit.op {
        case .same, .added: return []
        case .removed:
            // Gone is neither what went to a field nor one of two copies.
            guard unit.field == nil, unit.repeats == nil, let text = unit.text,
                Attributions.stand(in: text, language: language)
            else { return [] }
            return [Finding(kind: .attribution, from: text, to: nil, paragraph: unit.from.first)]
        case .edited, .split, .merged, .regrouped:
            return unit.labels.compactMap { label in
                guard let kind = kind(of: label, isLight: unit.similarity >= lightEdit) else { return nil }
                return Finding(kind: kind, from: label.from, to: label.to, paragraph: unit.to.first)
            }
        }
    }

    /// The kind of finding that a label gives rise to; the lighter labels give rise to none.
    private static func kind(of label: Collation.Label, isLight: Bool) -> Kind? {
        let isReplacement = label.from != nil && label.to != nil
        switch label.kind {
        case .number:
            // `both` and `first` come and go with the wording; digits do not.
            let hasDigit = (label.from ?? label.to ?? "").contains(where: \.isNumber)
            return isReplacement || isLight && hasDigit ? .figure : nil
        case .quotation: return isReplacement || isLight ? .quotation : nil
        case .name: return isReplacement ? .name : nil
        case .negation: return .negation
        case .attribution:
            // One verb for another (`said`, `confirmed`) is style; another source is not.
            let namesSource = [label.from, label.to].allSatisfy { $0?.contains(" ") ?? false }
            return namesSource ? .attribution : nil
        case .hedge, .link, .spelling, .punctuation, .typographic, .case: return nil
        }
    }
}
