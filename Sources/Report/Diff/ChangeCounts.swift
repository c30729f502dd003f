import Article
public import Collation

extension Collation {
    /// How many paragraphs of the body a reader of the right side meets changed, plus those that are gone.
    ///
    /// A split paragraph counts once for every part, a merged one once; an unchanged paragraph that moved counts.
    public var changedParagraphs: Int {
        units(in: .body).reduce(0) { count, unit in
            unit.isUntouched ? count : count + max(unit.to.count, unit.op == .removed ? unit.from.count : 0)
        }
    }

    /// `8 of 16 paragraphs changed`; where more changed than are left, as in a rewritten text, `32 paragraphs changed`.
    public var changedPhrase: String {
        let changed = changedParagraphs
        if changed == 0 { return "no paragraph changed" }
        if changed > to.paragraphs { return count(changed, "paragraph") + " changed" }
        return "\(changed) of \(count(to.paragraphs, "paragraph")) changed"
    }

    /// `58 words in, 72 out`.
    public var wordsPhrase: String {
        "\(count(summary.wordsAdded, "word")) in, \(summary.wordsRemoved) out"
    }

    /// What happened to the body's paragraphs, each with its count, none that did not happen, in the order of a report.
    public var counts: [(word: String, count: Int)] {
        // What went to a field or came from one moved, and is not said to be removed or added as well.
        func stayed(_ op: Operation) -> Int { units.count { $0.scope == .body && $0.op == op && $0.field == nil } }
        return [
            ("edited", summary.edited), ("split", summary.split), ("merged", summary.merged),
            ("regrouped", summary.regrouped), ("moved", summary.moved), ("removed", stayed(.removed)),
            ("added", stayed(.added)),
        ].filter { $0.1 > 0 }
    }

    /// The closing line of a diff, `3 edited, 1 removed. 58 words in, 72 out. Apparatus: 1 added.`.
    var closingLine: String {
        var sentences: [String] = []
        let body = counts
        if body.isEmpty {
            sentences.append(
                isSame
                    ? "The same text: \(count(to.paragraphs, "paragraph")), \(count(to.words, "word"))."
                    : "The body is the same.")
        } else {
            sentences.append(body.map { "\($0.count) \($0.word)" }.joined(separator: ", ") + ".")
            sentences.append(wordsPhrase + ".")
        }
        let apparatus = apparatusCounts
        if !apparatus.isEmpty {
            sentences.append("Apparatus: " + apparatus.map { "\($0.count) \($0.word)" }.joined(separator: ", ") + ".")
        }
        if labelLanguage == nil, changesWords {
            sentences.append("Language unknown: labels by figures and marks alone.")
        }
        return sentences.joined(separator: " ")
    }

    /// Whether there is an edit that could be labelled.
    private var changesWords: Bool {
        units.contains { unit in
            unit.op != .added && unit.op != .removed
                && unit.spans.contains { $0.op == .added || $0.op == .removed }
        }
    }

    private var apparatusCounts: [(word: String, count: Int)] {
        let units = units(in: .apparatus)
        var counts = [Operation.edited, .split, .merged, .regrouped].map { op in
            (word: op.rawValue, count: units.count { $0.op == op })
        }
        counts.append(("moved", units.count { $0.moved }))
        counts += [Operation.removed, .added].map { op in (word: op.rawValue, count: units.count { $0.op == op }) }
        return counts.filter { $0.count > 0 }
    }
}

extension Collation.Unit {
    /// Whether the unit is the same and stayed in its place.
    var isUntouched: Bool { op == .same && !moved }
}

/// A number with its noun, `1 word` or `12 words`, the digits in groups of three where asked.
func count(_ number: Int, _ noun: String, grouped: Bool = false) -> String {
    "\(grouped ? number.grouped : String(number)) \(noun)\(number == 1 ? "" : "s")"
}
