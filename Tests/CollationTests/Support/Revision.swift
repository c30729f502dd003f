import Collation

/// Paragraphs, what an editor made of them, and the operations and words that this took.
struct Revision {
    private(set) var before: [String] = []
    private(set) var after: [String] = []
    private(set) var expected: Set<Outline> = []
    private(set) var words = Words()

    /// The words that the editor took out and put in, those of whole paragraphs among them.
    struct Words: Hashable {
        var removed = 0
        var added = 0
    }

    /// Carries out a plan.
    init(_ steps: [Step], in source: some TextSource) {
        let stays = Self.staying(steps)
        for (place, step) in steps.enumerated() {
            let to = step.after.indices.map { after.count + $0 + 1 }
            let own = to.indices.filter { $0 != step.stranger }.map { to[$0] }
            after += step.after.map { source.text($0) }
            if !step.from.isEmpty || !own.isEmpty {
                let moved = !step.from.isEmpty && !own.isEmpty && !stays.contains(place)
                expected.insert(
                    Outline(op: step.operation(own.count), moved: moved, from: step.from.map { $0 + 1 }, to: own))
            }
            if let stranger = step.stranger { expected.insert(Outline(op: .added, from: [], to: [to[stranger]])) }
            words.removed += step.words.removed
            words.added += step.words.added
        }
        let left = steps.flatMap { zip($0.from, $0.before) }.sorted { $0.0 < $1.0 }
        before = left.map { source.text($0.1) }
    }

    /// The revision with its right side written in another way.
    func mapped(_ transform: (String) -> String) -> Revision {
        var result = self
        result.after = after.map(transform)
        return result
    }

    /// The places of the steps that keep their order: those of the heaviest increasing subsequence, by the textbook.
    private static func staying(_ steps: [Step]) -> Set<Int> {
        let linked = steps.indices.filter { !steps[$0].from.isEmpty && !steps[$0].after.isEmpty }
        let weights = linked.map { place in
            (steps[place].before + steps[place].after).joined().reduce(0) { $0 + $1.count }
        }
        var best = weights
        var previous = [Int?](repeating: nil, count: linked.count)
        for (end, place) in linked.enumerated() {
            for start in 0..<end where steps[linked[start]].from[0] < steps[place].from[0] {
                guard best[start] + weights[end] > best[end] else { continue }
                best[end] = best[start] + weights[end]
                previous[end] = start
            }
        }
        var result: Set<Int> = []
        var place = best.indices.max { best[$0] < best[$1] }
        while let current = place {
            result.insert(linked[current])
            place = previous[current]
        }
        return result
    }
}

/// One operation of an editor on one or a few neighbouring paragraphs.
struct Step {
    /// The places of the paragraphs on the left.
    var from: [Int] = []
    /// Their sentences.
    var before: [[[String]]] = []
    /// The sentences of the paragraphs on the right.
    var after: [[[String]]]
    /// The place, among those on the right, of a paragraph that was put between the parts of a split.
    var stranger: Int?
    /// The words taken out and put in.
    var words = Revision.Words()

    /// Whether it leaves a paragraph as it is.
    var isKept: Bool { from.count == 1 && before == after }

    fileprivate func operation(_ right: Int) -> Collation.Operation {
        switch (from.count, right) {
        case (0, _): .added
        case (_, 0): .removed
        case (1, 1): before == after ? .same : .edited
        case (1, _): .split
        case (_, 1): .merged
        default: .regrouped
        }
    }
}
