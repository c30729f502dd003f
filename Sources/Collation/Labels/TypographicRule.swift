/// Rule `typographic`: a span was marked by the word pass as different in style only.
///
/// Style is that of quotation marks, dashes, ellipsis, apostrophes, ligatures and white space. Each sort of difference is told once a unit.
enum TypographicRule {
    static func labels(_ spans: [Collation.Span]) -> [Collation.Label] {
        spans.filter { $0.op == .typographic && $0.from != $0.to }
            .map { Collation.Label(.typographic, from: $0.from, to: $0.to) }
    }
}
