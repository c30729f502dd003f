import Article
import Collation

/// Whether the figures that a copy carries are the original's.
struct FigureCheck {
    let original: Witness
    let copy: Article
    /// The original against the copy.
    let collation: Collation

    var check: CopyComparison.Check {
        func result(_ state: CopyComparison.Check.State, _ detail: String) -> CopyComparison.Check {
            CopyComparison.Check(name: .figures, state: state, detail: detail)
        }
        let figures = original.article.blocks(in: .body).flatMap {
            Figures.find(in: $0.text, language: original.article.language)
        }
        guard !figures.isEmpty else { return result(.ok, "the original has none") }
        var left = Dictionary(
            copy.blocks(in: .body).flatMap { Figures.find(in: $0.text, language: copy.language) }.map { ($0, 1) },
            uniquingKeysWith: +)
        var missing: [String] = []
        for figure in figures {
            if let count = left[figure], count > 0 { left[figure] = count - 1 } else { missing.append(figure) }
        }
        let version = original.version.map { "as in v\($0)" } ?? "as in the original"
        let detail = "\(figures.count - missing.count) of \(figures.count) \(version)"
        if missing.isEmpty { return result(.ok, detail) }
        let changed = collatedChanges
        if changed.isEmpty { return result(.ok, detail + ", \(missing.count) left out with the text around") }
        return result(.changed, detail + "; " + changed.prefix(3).joined(separator: ", "))
    }

    /// The figures that took the place of others, `six → nine`.
    private var collatedChanges: [String] {
        collation.units(in: .body).flatMap(\.labels).compactMap { label in
            guard label.kind == .number, let from = label.from, let to = label.to else { return nil }
            return "\(from.folded) → \(to.folded)"
        }
    }
}
