import Collation

extension Collation.Unit {
    /// The style of a unit that stands on one side only.
    var wholeStyle: Style? {
        switch op {
        case .added where field != nil, .removed where field != nil: .plain
        case .added: .addedParagraph
        case .removed: .removedParagraph
        default: nil
        }
    }

    /// The text of the left blocks.
    var leftText: String {
        if let text, spans.isEmpty { return op == .added ? "" : text }
        return spans.compactMap(\.from).joined()
    }

    /// The text of the right blocks.
    var rightText: String {
        if let text, spans.isEmpty { return op == .removed ? "" : text }
        return spans.compactMap(\.to).joined()
    }
}
