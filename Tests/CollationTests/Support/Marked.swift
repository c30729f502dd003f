import Collation

/// The spans between two paragraphs, as `[-removed-]{+added+}(=typographic=)`.
func marked(_ before: String, _ after: String, options: Collation.Options = .init()) -> String {
    collate([before], [after], options: options).units.map(\.marked).joined()
}

extension Collation.Unit {
    /// The spans as `[-removed-]{+added+}(=typographic=)`, moved sentences as `[<1:out]` and `{>1:in}`.
    var marked: String {
        spans.map { span in
            switch span.op {
            case .same: span.to ?? ""
            case .removed: "[-\(span.from ?? "")-]"
            case .added: "{+\(span.to ?? "")+}"
            case .typographic: "(\(span.from ?? "")=\(span.to ?? ""))"
            case .movedOut: "[<\(span.link ?? 0):\(span.from ?? "")]"
            case .movedIn: "{>\(span.link ?? 0):\(span.to ?? "")}"
            }
        }.joined()
    }
}
