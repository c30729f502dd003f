import Article

extension Engine {
    /// The units in reading order of the right side, or of the left one where the articles came the other way round.
    func units(mirrored: Bool) -> [Collation.Unit] {
        let assembly = UnitAssembly(self, mirrored: mirrored)
        return ReadingOrder(self, mirrored: mirrored).sorted(drafts).map { assembly.unit($0) }
    }

    /// The figures of one side.
    func side(_ article: Article, isLeft: Bool) -> Collation.Side {
        func witness(_ scope: Scope) -> Witness? { isLeft ? witnesses[scope]?.left : witnesses[scope]?.right }
        return Collation.Side(
            title: article.title, paragraphs: witness(.body)?.count ?? 0, apparatus: witness(.apparatus)?.count ?? 0,
            words: witness(.body)?.words.reduce(0, +) ?? 0, language: article.language)
    }
}

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
        labeller = Labeller(language: to.language ?? from.language)
    }

    /// The unit of a draft.
    func unit(_ draft: Engine.Draft) -> Collation.Unit {
        let (fromBlocks, toBlocks) = (blocks(of: draft, onFrom: true), blocks(of: draft, onFrom: false))
        let (fromNumbers, toNumbers) =
            isMirrored ? (draft.group.right, draft.group.left) : (draft.group.left, draft.group.right)
        var unit = Collation.Unit(
            op: operation(fromBlocks.count, toBlocks.count), scope: draft.scope,
            role: (toBlocks.first ?? fromBlocks.first)?.role ?? .body, from: fromNumbers.map { $0 + 1 },
            to: toNumbers.map { $0 + 1 }, moved: draft.group.moved, similarity: 0)
        unit.approximate = draft.isApproximate
        if let comparison = draft.comparison {
            describe(&unit, comparison, fromBlocks, toBlocks)
        } else if unit.op == .edited {
            describeSame(&unit, fromBlocks, toBlocks)
        } else {
            let text = (toBlocks.first ?? fromBlocks.first)?.text ?? ""
            unit.text = text
            // A separator that comes or goes says nothing; any words do.
            unit.significance = text.wordCount == 0 ? .minor : .substantive
        }
        return unit
    }

    private func blocks(of draft: Engine.Draft, onFrom: Bool) -> [Block] {
        guard let pair = engine.witnesses[draft.scope] else { return [] }
        let isLeft = onFrom != isMirrored
        let (numbers, places) =
            isLeft ? (draft.group.left, pair.left.places) : (draft.group.right, pair.right.places)
        return numbers.map { (onFrom ? from : to).blocks[places[$0]] }
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
    ) {
        let (one, other) = isMirrored ? (comparison.right, comparison.left) : (comparison.left, comparison.right)
        let builder = SpanBuilder(
            one, other, isMirrored ? comparison.alignment.mirrored : comparison.alignment)
        unit.spans = builder.spans
        unit.similarity = builder.words.similarity
        label(&unit, one.text, other.text, fromBlocks, toBlocks)
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

/// Compares where links lead.
enum LinkTargets {
    /// Whether linked words that both sides have lead elsewhere. A link that only came or went changed no target: copies as a rule
    /// drop or add links.
    static func differ(_ from: [Link], _ to: [Link]) -> Bool {
        guard !from.isEmpty, !to.isEmpty else { return false }
        var targets: [String: [String]] = [:]
        for link in to { targets[link.text.folded, default: []].append(link.url) }
        var seen: [String: Int] = [:]
        for link in from {
            let text = link.text.folded
            let occurrence = seen[text, default: 0]
            seen[text] = occurrence + 1
            guard let urls = targets[text], occurrence < urls.count else { continue }
            if urls[occurrence] != link.url { return true }
        }
        return false
    }
}
