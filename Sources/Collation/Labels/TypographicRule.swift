/// Rule `typographic`: a span differs only in the style of quotation marks, dashes, ellipsis, apostrophes, ligatures or white
/// space, as the word pass marked it. Each sort of difference is told once a unit.
enum TypographicRule {
    static func labels(_ spans: [Collation.Span]) -> [Collation.Label] {
        spans.filter { $0.op == .typographic && $0.from != $0.to }
            .map { Collation.Label(.typographic, from: $0.from, to: $0.to) }
    }
}
