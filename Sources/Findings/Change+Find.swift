public import Article
import Collation

extension Change {
    /// What a version changed against the one before it.
    public init(from earlier: Article, to later: Article) {
        let collation = Collation.collate(earlier, with: later)
        self.init(
            collation: collation,
            findings: Finding.find(in: collation, from: earlier, to: later),
            notes: Note.new(in: later, since: earlier))
    }
}

extension Finding {
    /// What a reader may want to look at in a change: fields first, then the body in reading order, each finding once.
    static func find(in collation: Collation, from earlier: Article, to later: Article) -> [Finding] {
        let headline = collation.fields
            .filter { $0.field == .title && $0.significance == .substantive }
            .map { Finding(kind: .headline, from: $0.from, to: $0.to, paragraph: nil) }
        var seen = Set<Finding>()
        return (headline + collation.units(in: .body).flatMap(find)).filter { finding in
            // The same words changed in several paragraphs are one finding, at the first.
            var key = finding
            key.paragraph = nil
            return seen.insert(key).inserted
        }
    }

    private static func find(in unit: Collation.Unit) -> [Finding] {
        if unit.op == .removed {
            guard unit.labels.contains(where: { $0.kind == .attribution }) else { return [] }
            return [Finding(kind: .attribution, from: unit.text, to: nil, paragraph: unit.from.first)]
        }
        return unit.labels.compactMap { label in
            guard let kind = Kind(label.kind), unit.op != .added else { return nil }
            return Finding(kind: kind, from: label.from, to: label.to, paragraph: unit.to.first ?? unit.from.first)
        }
    }
}

extension Finding.Kind {
    /// The kind of finding that a label gives rise to; the lighter labels give rise to none.
    init?(_ label: Collation.Label.Kind) {
        switch label {
        case .number: self = .figure
        case .quotation: self = .quotation
        case .name: self = .name
        case .negation: self = .negation
        case .attribution: self = .attribution
        case .hedge: self = .hedge
        case .link, .spelling, .punctuation, .typographic, .case: return nil
        }
    }
}
