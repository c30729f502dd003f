import Article

/// Writes units in the direction asked for.
struct UnitAssembly {
    private let engine: Engine
    private let isMirrored: Bool
    private let from: Article
    private let to: Article
    private let labeller: Labeller

    /// Writes the units of an engine, mirrored or not.
    init(_ engine: Engine, mirrored: Bool) {
        self.engine = engine
        isMirrored = mirrored
        from = mirrored ? engine.right : engine.left
        to = mirrored ? engine.left : engine.right
        labeller = Labeller(language: LanguageGuess.language(of: from, to))
    }

    /// The unit of a draft, and its words by what happened to them.
    func unit(_ draft: Engine.Draft) -> (unit: Collation.Unit, words: WordTally) {
        let (fromNumbers, toNumbers) =
            isMirrored ? (draft.group.right, draft.group.left) : (draft.group.left, draft.group.right)
        let fromBlocks = places(fromNumbers, draft.scope, isLeft: !isMirrored).map { from.blocks[$0] }
        let toBlocks = places(toNumbers, draft.scope, isLeft: isMirrored).map { to.blocks[$0] }
        var unit = Collation.Unit(
            op: operation(fromBlocks.count, toBlocks.count), scope: draft.scope,
            role: (toBlocks.first ?? fromBlocks.first)?.role ?? .body, from: fromNumbers.map { $0 + 1 },
            to: toNumbers.map { $0 + 1 }, moved: draft.group.moved, similarity: 0)
        if let comparison = draft.comparison {
            let words = describe(&unit, engine.comparisons[comparison], fromBlocks, toBlocks)
            return (unit, words)
        }
        var words = WordTally()
        words.add(wordCount(draft), unit.op == .edited ? .same : unit.op == .added ? .added : .removed)
        if unit.op == .edited {
            describeSame(&unit, fromBlocks, toBlocks)
        } else {
            unit.text = (toBlocks.first ?? fromBlocks.first)?.text ?? ""
            // A separator that comes or goes says nothing; any words do.
            unit.significance = wordCount(draft) == 0 ? .minor : .substantive
        }
        return (unit, words)
    }

    private func places(_ numbers: [Int], _ scope: Scope, isLeft: Bool) -> [Int] {
        let pair = engine.witnesses(scope)
        return numbers.map { isLeft ? pair.left.places[$0] : pair.right.places[$0] }
    }

    /// The words of a draft with one block on a side.
    private func wordCount(_ draft: Engine.Draft) -> Int {
        let pair = engine.witnesses(draft.scope)
        if let block = draft.group.right.first { return pair.right.words(block) }
        return draft.group.left.first.map { pair.left.words($0) } ?? 0
    }

    private func operation(_ left: Int, _ right: Int) -> Collation.Operation {
        switch (left, right) {
        case (_, 0): .removed
        case (0, _): .added
        case (1, 1): .edited
        case (1, _): .split
        case (_, 1): .merged
        default: .regrouped
        }
    }

    private func describe(
        _ unit: inout Collation.Unit, _ comparison: WordingComparison, _ fromBlocks: [Block], _ toBlocks: [Block]
    ) -> WordTally {
        let (one, other) = isMirrored ? (comparison.right, comparison.left) : (comparison.left, comparison.right)
        let builder = SpanBuilder(
            one, other, isMirrored ? comparison.alignment.mirrored : comparison.alignment)
        unit.spans = builder.spans
        unit.similarity = builder.words.similarity
        unit.approximate = comparison.alignment.isApproximate
        label(&unit, one.text, other.text, fromBlocks, toBlocks)
        return builder.words
    }

    /// A pair whose texts are the same: `same`, or `edited` where a link leads elsewhere.
    private func describeSame(_ unit: inout Collation.Unit, _ fromBlocks: [Block], _ toBlocks: [Block]) {
        unit.similarity = 1
        guard let one = fromBlocks.first, let other = toBlocks.first else { return }
        guard LinkTargets.differ(one.links, other.links) else {
            unit.op = .same
            unit.text = other.text
            unit.significance = unit.moved ? .minor : .none
            return
        }
        unit.spans = [Collation.Span(.same, from: one.text, to: other.text)]
        label(&unit, one.text, other.text, fromBlocks, toBlocks)
    }

    private func label(
        _ unit: inout Collation.Unit, _ one: String, _ other: String, _ fromBlocks: [Block], _ toBlocks: [Block]
    ) {
        let found = labeller.assess(
            spans: unit.spans, from: one, to: other, linksFrom: fromBlocks.flatMap(\.links),
            linksTo: toBlocks.flatMap(\.links))
        unit.labels = found.labels
        // A paragraph break or a place that changed is minor by itself.
        unit.significance = unit.op == .edited && !unit.moved ? found.significance : max(.minor, found.significance)
    }
}
