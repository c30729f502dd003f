import Article

extension Collation.Summary {
    /// Counts a unit with its words, if it belongs to the body.
    mutating func add(_ unit: Collation.Unit, _ words: WordTally) {
        guard unit.scope == .body else { return }
        count(unit)
        // What came from a field or went to one stands in the body of one side only.
        wordsSame += words.same + (unit.field == nil ? words.movedOut : 0)
        wordsRemoved += words.removed
        wordsAdded += words.added
        wordsMoved += unit.moved ? max(words.left, words.right) : words.movedOut
        significance = max(significance, unit.significance)
    }

    /// Works out the shares once all units are counted.
    mutating func setShares(from: Collation.Side, to: Collation.Side) {
        kept = from.words == 0 ? 1 : Double(from.words - wordsRemoved) / Double(from.words)
        shared = to.words == 0 ? 1 : Double(to.words - wordsAdded) / Double(to.words)
    }

    private mutating func count(_ unit: Collation.Unit) {
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
}

/// Words counted by what happened to them.
struct WordTally {
    var same = 0
    var removed = 0
    var added = 0
    var movedOut = 0
    var movedIn = 0

    /// The words of the left side.
    var left: Int { same + removed + movedOut }

    /// The words of the right side.
    var right: Int { same + added + movedIn }

    /// Counts words.
    mutating func add(_ count: Int, _ op: Collation.Span.Operation) {
        switch op {
        case .same, .typographic: same += count
        case .removed: removed += count
        case .added: added += count
        case .movedOut: movedOut += count
        case .movedIn: movedIn += count
        }
    }

    /// The share of the words of both sides that are on both, 1 where there are none.
    var similarity: Double { left + right == 0 ? 1 : Double(2 * same) / Double(left + right) }
}
