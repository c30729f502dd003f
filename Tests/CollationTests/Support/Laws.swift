import Article
import Collation
import Testing

/// The laws that hold for every collation of any two articles.
struct Laws {
    let from: Article
    let to: Article
    let options: Collation.Options

    init(_ from: Article, _ to: Article, options: Collation.Options = .init()) {
        self.from = from
        self.to = to
        self.options = options
    }

    func check(_ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation) {
        let collation = Collation.collate(from, with: to, options: options)
        for scope in Scope.allCases {
            let units = collation.units(in: scope)
            let (left, right) = (from.blocks(in: scope).map(\.text), to.blocks(in: scope).map(\.text))
            #expect(
                units.flatMap(\.from).sorted() == Array(1..<left.count + 1),
                "every left block in one unit: \(comment)", sourceLocation: sourceLocation)
            #expect(
                units.flatMap(\.to).sorted() == Array(1..<right.count + 1),
                "every right block in one unit: \(comment)", sourceLocation: sourceLocation)
            for unit in units { rebuild(unit, left, right, comment, sourceLocation) }
        }
        expectSums(collation, comment, sourceLocation)
        let again = Collation.collate(from, with: to, options: options)
        #expect(again == collation, "determinism: \(comment)", sourceLocation: sourceLocation)
        let mirror = Collation.collate(to, with: from, options: options)
        #expect(
            Set(mirror.units.map(\.mirrored)) == Set(collation.units.map(\.unlabelled)), "mirror: \(comment)",
            sourceLocation: sourceLocation)
        #expect(
            mirror.fields.map(\.mirrored) == collation.fields.map(\.unlabelled), "fields mirror: \(comment)",
            sourceLocation: sourceLocation)
    }

    /// The summary is the sum of the units of the body.
    private func expectSums(_ collation: Collation, _ comment: Comment, _ location: SourceLocation) {
        let (units, summary) = (collation.units(in: .body), collation.summary)
        let counts: [Collation.Operation: Int] = [
            .same: summary.same, .edited: summary.edited, .split: summary.split, .merged: summary.merged,
            .regrouped: summary.regrouped, .added: summary.added, .removed: summary.removed,
        ]
        for (op, count) in counts {
            #expect(units.filter { $0.op == op }.count == count, "\(op): \(comment)", sourceLocation: location)
        }
        #expect(units.filter(\.moved).count == summary.moved, "moved: \(comment)", sourceLocation: location)
        // What went to a field, or came from one, stands in the body of one side only.
        let (out, come) = (wordsOfFields(units, .removed), wordsOfFields(units, .added))
        #expect(
            summary.wordsSame + summary.wordsRemoved + out == collation.from.words, "left words: \(comment)",
            sourceLocation: location)
        #expect(
            summary.wordsSame + summary.wordsAdded + come == collation.to.words, "right words: \(comment)",
            sourceLocation: location)
        #expect(summary.significance >= (units.map(\.significance).max() ?? .none), sourceLocation: location)
    }

    /// The words of the paragraphs that went to a field or came from one.
    private func wordsOfFields(_ units: [Collation.Unit], _ op: Collation.Operation) -> Int {
        units.filter { $0.field != nil && $0.op == op }.reduce(0) { $0 + ($1.text ?? "").wordCount }
    }

    private func rebuild(
        _ unit: Collation.Unit, _ left: [String], _ right: [String], _ comment: Comment, _ location: SourceLocation
    ) {
        guard unit.text == nil else { return }
        let (from, to) = (unit.from.map { left[$0 - 1] }, unit.to.map { right[$0 - 1] })
        #expect(
            unit.spans.compactMap(\.from).joined() == from.joined(separator: "\n"), "left rebuilt: \(comment)",
            sourceLocation: location)
        #expect(
            unit.spans.compactMap(\.to).joined() == to.joined(separator: "\n"), "right rebuilt: \(comment)",
            sourceLocation: location)
        expectWholeClusters(unit.spans.compactMap(\.from), location)
        expectWholeClusters(unit.spans.compactMap(\.to), location)
    }

    /// No span begins inside a grapheme cluster: the clusters of the parts are those of the whole.
    private func expectWholeClusters(_ parts: [String], _ location: SourceLocation) {
        guard parts.reduce(0, { $0 + $1.count }) != parts.joined().count else { return }
        let scalars = parts.map { $0.unicodeScalars.map { String($0.value, radix: 16) } }
        Issue.record("a grapheme cluster is cut: \(scalars)", sourceLocation: location)
    }
}

extension Collation.Unit {
    /// The unit without what is worded for one direction.
    var unlabelled: Collation.Unit {
        var result = self
        result.labels = []
        result.significance = .none
        result.role = .body
        if op == .same { result.text = nil }
        return result
    }

    /// The unit seen from the other side.
    var mirrored: Collation.Unit {
        var result = unlabelled
        result.op =
            switch op {
            case .added: .removed
            case .removed: .added
            case .split: .merged
            case .merged: .split
            default: op
            }
        result.from = to
        result.to = from
        result.spans = Self.mirrored(spans)
        return result
    }

    fileprivate static func mirrored(_ spans: [Collation.Span]) -> [Collation.Span] {
        var result: [Collation.Span] = []
        var added: [Collation.Span] = []
        for span in spans {
            switch span.op {
            case .same, .typographic:
                result += added + [Collation.Span(span.op, from: span.to, to: span.from, link: span.link)]
                added = []
            case .removed: added.append(Collation.Span(.added, from: nil, to: span.from, link: span.link))
            case .movedOut: added.append(Collation.Span(.movedIn, from: nil, to: span.from, link: span.link))
            case .added: result.append(Collation.Span(.removed, from: span.to, to: nil, link: span.link))
            case .movedIn: result.append(Collation.Span(.movedOut, from: span.to, to: nil, link: span.link))
            }
        }
        return result + added
    }
}

extension Collation.FieldChange {
    /// The change without what is worded for one direction.
    var unlabelled: Self {
        var result = self
        (result.labels, result.significance) = ([], onlyMoves ? .minor : .none)
        return result
    }

    /// The change seen from the other side.
    var mirrored: Self {
        var result = unlabelled
        (result.from, result.to) = (to, from)
        (result.movedFrom, result.movedTo) = (movedTo, movedFrom)
        result.spans = Collation.Unit.mirrored(spans)
        return result
    }
}
