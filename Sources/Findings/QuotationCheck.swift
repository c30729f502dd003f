import Article
import Collation

/// Whether the quotations that a copy carries are word for word.
struct QuotationCheck {
    let original: Article
    let copy: Article

    var check: CopyComparison.Check {
        let quotations = original.blocks(in: .body).flatMap { Quotations.find(in: $0.text) }
        guard !quotations.isEmpty else { return result(.ok, "the original has none") }
        let text = Self.comparable(copy.blocks(in: .body).map(\.text).joined(separator: " "))
        let verbatim = quotations.filter { text.contains(Self.comparable($0)) }
        if verbatim.count == quotations.count {
            return result(.ok, "\(verbatim.count) of \(quotations.count) word for word")
        }
        // What is not there word for word was either changed or left out with its paragraph.
        let copied = copy.blocks(in: .body).flatMap { Quotations.find(in: $0.text) }.map(Self.words)
        let changed = quotations.filter { quotation in
            !text.contains(Self.comparable(quotation)) && copied.contains { Self.isVariant(Self.words(quotation), $0) }
        }
        let dropped = quotations.count - verbatim.count - changed.count
        var detail = "\(verbatim.count) of \(quotations.count) word for word"
        if !changed.isEmpty { detail += ", \(changed.count) changed: “\(changed[0].folded)”" }
        if dropped > 0 { detail += ", \(dropped) left out" }
        if verbatim.isEmpty && changed.isEmpty { return result(.missing, "all \(quotations.count) left out") }
        return result(changed.isEmpty ? .ok : .changed, detail)
    }

    private func result(_ state: CopyComparison.Check.State, _ detail: String) -> CopyComparison.Check {
        CopyComparison.Check(name: .quotations, state: state, detail: detail)
    }

    /// A text as two settings of the same words are alike: quotation marks, apostrophes and dashes in one style, breaks folded.
    private static func comparable(_ text: String) -> String {
        String(
            text.folded.map { character in
                switch character {
                case "“", "”", "„", "«", "»", "‘", "’", "‚", "'", "「", "」", "『", "』": "\""
                case "–", "—", "‑": "-"
                default: character
                }
            })
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(comparable(text).lowercased().split { !$0.isLetter && !$0.isNumber })
    }

    /// Whether two quotations share at least half of their words.
    private static func isVariant(_ left: Set<Substring>, _ right: Set<Substring>) -> Bool {
        let shared = left.intersection(right).count
        return shared > 0 && shared * 2 >= max(left.count, right.count)
    }
}
