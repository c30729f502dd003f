import Article

/// The words of a body by what happened to them.
struct WordTotals {
    var left = 0
    var right = 0
    var same = 0
    var removed = 0
    var added = 0
    var moved = 0
}

extension Engine {
    /// Counts the words of the body.
    func totals(mirrored: Bool) -> WordTotals {
        guard let pair = witnesses[.body] else { return WordTotals() }
        var totals = WordTotals()
        totals.left = pair.left.words.reduce(0, +)
        totals.right = pair.right.words.reduce(0, +)
        for draft in drafts where draft.scope == .body {
            let leftWords = draft.group.left.reduce(0) { $0 + pair.left.words[$1] }
            let rightWords = draft.group.right.reduce(0) { $0 + pair.right.words[$1] }
            guard !draft.group.left.isEmpty, !draft.group.right.isEmpty else {
                totals.removed += leftWords
                totals.added += rightWords
                continue
            }
            if draft.group.moved { totals.moved += max(leftWords, rightWords) }
            guard let comparison = draft.comparison else {
                totals.same += rightWords
                continue
            }
            let words = SpanBuilder(comparison.left, comparison.right, comparison.alignment).words
            totals.same += words.same + words.movedOut
            totals.removed += words.removed
            totals.added += words.added
            if !draft.group.moved { totals.moved += words.movedOut }
        }
        if mirrored {
            (totals.left, totals.right) = (totals.right, totals.left)
            (totals.removed, totals.added) = (totals.added, totals.removed)
        }
        return totals
    }
}

extension Collation.Summary {
    /// Sums up the units of the body; significance is left to the caller.
    init(units: [Collation.Unit], tallies: WordTotals) {
        self.init()
        for unit in units where unit.scope == .body {
            switch unit.op {
            case .same: same += 1
            case .edited: edited += 1
            case .split: split += 1
            case .merged: merged += 1
            case .regrouped: regrouped += 1
            case .added: added += 1
            case .removed: removed += 1
            }
            if unit.moved { moved += 1 }
        }
        wordsSame = tallies.same
        wordsRemoved = tallies.removed
        wordsAdded = tallies.added
        wordsMoved = tallies.moved
        kept = tallies.left == 0 ? 1 : Double(tallies.left - tallies.removed) / Double(tallies.left)
        shared = tallies.right == 0 ? 1 : Double(tallies.right - tallies.added) / Double(tallies.right)
    }
}
