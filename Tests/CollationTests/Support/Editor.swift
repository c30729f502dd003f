/// An editor who revises invented text at random, in ways that can be told from the result.
///
/// Paragraphs that are touched stand between paragraphs that are not, words that are touched between words that are not, and what
/// is put in stands nowhere else.
struct Editor<Source: TextSource> {
    var source: Source
    var steps: [Step] = []
    /// The places of the steps that are to go elsewhere.
    var wanderers: [Range<Int>] = []

    /// What an editor does.
    enum Action: CaseIterable {
        case edit, editHeavily, insert, insertBeforeEdit, insertTwoBeforeTwoEdits, delete, deleteBeforeEdit
        case split, splitInThree, splitUnequally, splitAndEdit, splitAroundInsertion
        case merge, mergeThree, mergeAndEdit, regroup, regroupIntoThree, regroupThree
        case repeatElsewhere, migrateSentence, move, moveAndEdit, moveBlock, moveSplit, moveMerge

        /// How many neighbouring paragraphs it takes.
        var span: Int {
            switch self {
            case .insert: 0
            case .insertTwoBeforeTwoEdits, .deleteBeforeEdit, .merge, .mergeAndEdit, .regroup, .regroupIntoThree,
                .moveMerge:
                2
            case .mergeThree, .regroupThree, .moveBlock, .migrateSentence: 3
            default: 1
            }
        }

        /// Whether the result goes elsewhere.
        var isMove: Bool { [.move, .moveAndEdit, .moveBlock, .moveSplit, .moveMerge].contains(self) }
    }

    /// Starts with a source of text.
    init(_ source: Source) { self.source = source }

    /// Revises so many paragraphs, of which about a share of places is touched; a line of boilerplate stands every so many.
    mutating func revise(
        _ count: Int, share: Double, boilerplate: (lines: [String], every: Int)? = nil
    ) -> Revision {
        var place = 0
        var isKept = false
        while place < count {
            let action = source.dice.pick(Action.allCases)
            let isLine = boilerplate.map { place % $0.every == $0.every / 2 } ?? false
            if isKept, !isLine, place + action.span < count, source.dice.happens(share) {
                let first = steps.count
                apply(action, at: place)
                if action.isMove { wanderers.append(first..<steps.count) }
                place += action.span
                isKept = false
            } else {
                let line = boilerplate.map {
                    $0.lines[place / $0.every % $0.lines.count].split(separator: " ").map(String.init)
                }
                let text = isLine ? [line ?? []] : source.paragraph()
                steps.append(Step(from: [place], before: [text], after: [text]))
                place += 1
                isKept = !isLine
            }
        }
        moveWanderers()
        return Revision(steps, in: source)
    }
}

extension Editor {
    /// Takes steps to other places between paragraphs that are kept.
    private mutating func moveWanderers() {
        var places: [Int: [Step]] = [:]
        var gone: Set<Int> = []
        let taken = Set(wanderers.joined())
        for range in wanderers {
            let homes = steps.indices.dropFirst().filter { place in
                abs(place - range.lowerBound) > 6 && !taken.contains(place) && !taken.contains(place - 1)
                    && steps[place].isKept && steps[place - 1].isKept && places[place] == nil
            }
            guard !homes.isEmpty else { continue }
            places[source.dice.pick(homes)] = Array(steps[range])
            gone.formUnion(range)
        }
        steps = steps.indices.flatMap { place in (places[place] ?? []) + (gone.contains(place) ? [] : [steps[place]]) }
    }
}
