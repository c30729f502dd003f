import Article

/// Compares what two articles say of themselves.
struct FieldComparison {
    /// The fields that differ, in the order of ``Collation/Field``.
    private(set) var changes: [Collation.FieldChange] = []

    /// Compares two articles.
    init(_ from: Article, _ to: Article, _ options: Collation.Options, labeller: Labeller) {
        for field in Collation.Field.allCases {
            let (one, other) = (Self.value(of: field, in: from), Self.value(of: field, in: to))
            guard one.map(\.folded) != other.map(\.folded) else { continue }
            // A language that one side does not tell is no change of language.
            if field == .language, one == nil || other == nil { continue }
            guard let one, let other, Self.isProse(field) else {
                changes.append(Collation.FieldChange(field: field, from: one, to: other))
                continue
            }
            let spans = Self.spans(one, other, options)
            // What the options ignore leaves no difference.
            guard spans.contains(where: { $0.op != .same }) else { continue }
            let found = labeller.assess(spans: spans, from: one, to: other, linksFrom: [], linksTo: [])
            changes.append(
                Collation.FieldChange(
                    field: field, from: one, to: other, spans: spans, labels: found.labels,
                    significance: found.significance))
        }
    }

    private static func value(of field: Collation.Field, in article: Article) -> String? {
        let value: String? =
            switch field {
            case .title: article.title
            case .subtitle: article.subtitle
            case .byline: article.authors.joined(separator: ", ")
            case .published: article.published
            case .modified: article.modified
            case .publisher: article.publisher
            case .canonicalURL: article.canonicalURL
            case .declaredSource: article.declaredSource?.name ?? article.declaredSource?.url
            case .leadImage: article.leadImage?.url
            case .leadImageCredit: article.leadImage?.credit
            case .language: article.language
            }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a field is read word by word; addresses, moments and language tags are not.
    private static func isProse(_ field: Collation.Field) -> Bool {
        switch field {
        case .title, .subtitle, .byline, .publisher, .declaredSource, .leadImageCredit: true
        case .published, .modified, .canonicalURL, .leadImage, .language: false
        }
    }

    private static func spans(_ from: String, _ to: String, _ options: Collation.Options) -> [Collation.Span] {
        let isMirrored = CanonicalOrder.precedes(to, from)
        var corpus = Corpus(options: options, count: 2, size: from.utf8.count + to.utf8.count)
        let (one, other) = (corpus.read(from), corpus.read(to))
        let (left, right) = (Wording([one], in: corpus), Wording([other], in: corpus))
        var comparison = isMirrored ? WordingComparison(right, left) : WordingComparison(left, right)
        var matcher = WordMatcher()
        comparison.alignWords(&matcher)
        comparison.finish(&matcher)
        return SpanBuilder(left, right, isMirrored ? comparison.alignment.mirrored : comparison.alignment).spans
    }
}
