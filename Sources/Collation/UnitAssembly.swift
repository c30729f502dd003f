import Article

/// Writes units in the direction asked for.
struct UnitAssembly {
    private let engine: Engine
    private let isMirrored: Bool
    private let from: Article
    private let to: Article
    private let labeller: Labeller

    /// Writes the units of an engine, mirrored or not.
    init(_ engine: Engine, mirrored: Bool, labeller: Labeller) {
        self.engine = engine
        isMirrored = mirrored
        from = mirrored ? engine.right : engine.left
        to = mirrored ? engine.left : engine.right
        self.labeller = labeller
    }

    /// The unit of a draft, and its words by what happened to them.
    func unit(_ draft: Engine.Draft) -> (unit: Collation.Unit, words: WordTally) {
        let (fromNumbers, toNumbers) =
            isMirrored ? (draft.group.right, draft.group.left) : (draft.group.left, draft.group.right)
        let (fromSide, toSide): (Side, Side) = isMirrored ? (.right, .left) : (.left, .right)
        let firstFrom = fromNumbers.first.map { place($0, draft.scope, fromSide) }
        let firstTo = toNumbers.first.map { place($0, draft.scope, toSide) }
        var unit = Collation.Unit(
            op: operation(fromNumbers.count, toNumbers.count), scope: draft.scope,
            role: firstTo.map { to.blocks[$0].role } ?? firstFrom.map { from.blocks[$0].role } ?? .body,
            from: fromNumbers.map { $0 + 1 }, to: toNumbers.map { $0 + 1 }, moved: draft.group.moved, similarity: 0)
        if let comparison = draft.comparison {
            let linksFrom = fromNumbers.flatMap { from.blocks[place($0, draft.scope, fromSide)].links }
            let linksTo = toNumbers.flatMap { to.blocks[place($0, draft.scope, toSide)].links }
            let words = describe(&unit, engine.comparisons[comparison], linksFrom, linksTo)
            if unit.op == .edited, let firstFrom, let firstTo,
                let renumbering = Renumbering(from.listMarker(at: firstFrom), to.listMarker(at: firstTo))
            {
                labeller.discount(renumbering, in: &unit, linksFrom: linksFrom, linksTo: linksTo)
            }
            return (unit, words)
        }
        var words = WordTally()
        let count = wordCount(draft)
        words.add(count, unit.op == .edited ? .same : unit.op == .added ? .added : .removed)
        if let fromPlace = firstFrom, let toPlace = firstTo {
            describeSame(&unit, fromPlace, toPlace)
        } else {
            unit.text = firstTo.map { to.blocks[$0].text } ?? firstFrom.map { from.blocks[$0].text } ?? ""
            // A separator that comes or goes says nothing; any words do.
            unit.significance = count == 0 ? .minor : .substantive
        }
        return (unit, words)
    }

    /// The place of a block in the article of its side.
    private func place(_ block: Int, _ scope: Scope, _ side: Side) -> Int {
        switch (scope, side) {
        case (.body, .left): engine.body.left.places[block]
        case (.body, .right): engine.body.right.places[block]
        case (.apparatus, .left): engine.apparatus.left.places[block]
        case (.apparatus, .right): engine.apparatus.right.places[block]
        }
    }

    /// The words of a draft with one block on a side.
    private func wordCount(_ draft: Engine.Draft) -> Int {
        if let block = draft.group.right.first {
            return draft.scope == .body ? engine.body.right.words(block) : engine.apparatus.right.words(block)
        }
        guard let block = draft.group.left.first else { return 0 }
        return draft.scope == .body ? engine.body.left.words(block) : engine.apparatus.left.words(block)
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
        _ unit: inout Collation.Unit, _ comparison: WordingComparison, _ linksFrom: [Link], _ linksTo: [Link]
    ) -> WordTally {
        let (one, other) = isMirrored ? (comparison.right, comparison.left) : (comparison.left, comparison.right)
        let builder = SpanBuilder(
            one, other, isMirrored ? comparison.alignment.mirrored : comparison.alignment)
        unit.spans = builder.spans
        unit.similarity = builder.words.similarity
        unit.approximate = comparison.alignment.isApproximate
        label(&unit, one.text, other.text, linksFrom, linksTo)
        return builder.words
    }

    /// A pair whose texts are the same: `same`, or `edited` where a link leads elsewhere.
    private func describeSame(_ unit: inout Collation.Unit, _ fromPlace: Int, _ toPlace: Int) {
        unit.similarity = 1
        let (linksFrom, linksTo) = (from.blocks[fromPlace].links, to.blocks[toPlace].links)
        guard LinkTargets.differ(linksFrom, linksTo) else {
            unit.op = .same
            unit.text = to.blocks[toPlace].text
            unit.significance = unit.moved ? .minor : .none
            return
        }
        let (one, other) = (from.blocks[fromPlace].text, to.blocks[toPlace].text)
        unit.spans = [Collation.Span(.same, from: one, to: other)]
        label(&unit, one, other, linksFrom, linksTo)
    }

    private func label(
        _ unit: inout Collation.Unit, _ one: String, _ other: String, _ linksFrom: [Link], _ linksTo: [Link]
    ) {
        let found = labeller.assess(
            spans: unit.spans, from: one, to: other, linksFrom: linksFrom, linksTo: linksTo)
        unit.labels = found.labels
        // A paragraph break or a place that changed is minor by itself.
        unit.significance = unit.op == .edited && !unit.moved ? found.significance : max(.minor, found.significance)
    }
}
