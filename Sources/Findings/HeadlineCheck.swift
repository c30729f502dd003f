import Article
import Collation

/// Whether a copy kept the headline.
struct HeadlineCheck {
    let original: Article
    let copy: Article
    let collation: Collation

    var check: CopyComparison.Check {
        func result(_ state: CopyComparison.Check.State, _ detail: String) -> CopyComparison.Check {
            CopyComparison.Check(name: .headline, state: state, detail: detail)
        }
        guard let title = original.title else { return result(.ok, "the original has none") }
        guard let copied = copy.title else { return result(.missing, "the copy has none") }
        guard let change = collation.fields.first(where: { $0.field == .title }) else { return result(.ok, "kept") }
        if change.significance == .none { return result(.ok, "kept, in another typographic style") }
        let removed = change.spans.filter { $0.op == .removed }.compactMap { $0.from?.folded }
        let added = change.spans.filter { $0.op == .added }.compactMap { $0.to?.folded }
        let kept = change.spans.contains { $0.op == .same && $0.from?.folded.isEmpty == false }
        switch (removed.count, added.count) {
        case (1..., 0) where kept: return result(.changed, Words.quoted(removed) + " dropped")
        case (0, 1...) where kept: return result(.changed, Words.quoted(added) + " put in")
        default: return result(.changed, "“\(title.folded)” became “\(copied.folded)”")
        }
    }
}
