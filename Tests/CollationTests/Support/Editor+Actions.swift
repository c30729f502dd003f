extension Editor {
    /// Carries out an action on the paragraphs from a place on.
    mutating func apply(_ action: Action, at place: Int) {
        switch action {
        case .edit: edit(place, every: 12)
        case .editHeavily: edit(place, every: 5)
        case .insert: insert()
        case .insertBeforeEdit:
            insert()
            edit(place, every: 8)
        case .insertTwoBeforeTwoEdits:
            insert()
            insert()
            edit(place, every: 8)
            edit(place + 1, every: 8)
        case .delete: delete(place)
        case .deleteBeforeEdit:
            delete(place)
            edit(place + 1, every: 8)
        case .split, .moveSplit: split(place, sizes: [2, 2])
        case .splitInThree: split(place, sizes: [2, 2, 2])
        case .splitUnequally: split(place, sizes: source.dice.happens(0.5) ? [1, 4] : [4, 1])
        case .splitAndEdit: split(place, sizes: [2, 3], every: 10)
        case .splitAroundInsertion: splitAroundInsertion(place)
        case .merge, .moveMerge: merge(place, count: 2)
        case .mergeThree: merge(place, count: 3)
        case .mergeAndEdit: merge(place, count: 2, every: 10)
        case .regroup: regroup(place, [3, 2], into: [2, 3])
        case .regroupIntoThree: regroup(place, [3, 3], into: [2, 2, 2])
        case .regroupThree: regroup(place, [2, 2, 2], into: [3, 3])
        case .repeatElsewhere: repeatElsewhere(place)
        case .migrateSentence: migrateSentence(place)
        case .move: keep(place, source.paragraph())
        case .moveAndEdit: edit(place, every: 9)
        case .moveBlock: for offset in 0..<3 { keep(place + offset, source.paragraph()) }
        }
    }

    private mutating func keep(_ place: Int, _ text: [[String]]) {
        steps.append(Step(from: [place], before: [text], after: [text]))
    }

    private mutating func insert() {
        let text = source.paragraph()
        steps.append(Step(after: [text], words: .init(added: text.joined().count)))
    }

    private mutating func delete(_ place: Int) {
        let text = source.paragraph()
        steps.append(Step(from: [place], before: [text], after: [], words: .init(removed: text.joined().count)))
    }

    private mutating func edit(_ place: Int, every distance: Int) {
        let text = source.paragraph()
        var words = Revision.Words()
        let after = edited(text, every: distance, &words)
        steps.append(Step(from: [place], before: [text], after: [after], words: words))
    }

    private mutating func split(_ place: Int, sizes: [Int], every distance: Int? = nil) {
        regroupInto(sizes, from: [place], [sentences(sizes.reduce(0, +))], every: distance)
    }

    private mutating func merge(_ place: Int, count: Int, every distance: Int? = nil) {
        let parts = (0..<count).map { _ in source.paragraph() }
        regroupInto([parts.joined().count], from: Array(place..<place + count), parts, every: distance)
    }

    private mutating func regroup(_ place: Int, _ sizes: [Int], into others: [Int]) {
        regroupInto(others, from: Array(place..<place + sizes.count), sizes.map { sentences($0) })
    }

    /// The same sentences in paragraphs of other sizes.
    private mutating func regroupInto(_ sizes: [Int], from: [Int], _ before: [[[String]]], every distance: Int? = nil) {
        var words = Revision.Words()
        var rest = Array(before.joined())[...]
        var after: [[[String]]] = []
        for size in sizes {
            after.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        if let distance { for part in after.indices { after[part] = edited(after[part], every: distance, &words) } }
        steps.append(Step(from: from, before: before, after: after, words: words))
    }

    private mutating func splitAroundInsertion(_ place: Int) {
        split(place, sizes: [2, 2])
        let stranger = source.paragraph()
        steps[steps.count - 1].after.insert(stranger, at: 1)
        steps[steps.count - 1].stranger = 1
        steps[steps.count - 1].words.added += stranger.joined().count
    }

    /// Repeats a paragraph that is kept far above.
    private mutating func repeatElsewhere(_ place: Int) {
        keep(place, source.paragraph())
        let earlier = steps.indices.dropLast(3).filter { steps[$0].isKept && !wanderers.joined().contains($0) }
        guard !earlier.isEmpty else { return }
        let text = steps[source.dice.pick(Array(earlier))].after
        steps.append(Step(after: text, words: .init(added: text.joined().joined().count)))
    }

    /// Takes a sentence out of one paragraph into the next but one.
    private mutating func migrateSentence(_ place: Int) {
        let (one, between, other) = (sentences(4), source.paragraph(), sentences(3))
        steps.append(Step(from: [place], before: [one], after: [[one[0], one[1], one[3]]]))
        keep(place + 1, between)
        steps.append(Step(from: [place + 2], before: [other], after: [[other[0], one[2], other[1], other[2]]]))
    }

    private mutating func sentences(_ count: Int) -> [[String]] { (0..<count).map { _ in source.sentence() } }

    /// The text with a word exchanged, put in or taken out at about every so many words, at least one.
    private mutating func edited(_ text: [[String]], every distance: Int, _ words: inout Revision.Words) -> [[String]] {
        var result = text
        var isDone = false
        for sentence in text.indices {
            var place = text[sentence].count - 3
            while place > 1 {
                if !isDone || source.dice.happens(0.6) {
                    change(&result[sentence], at: place, &words)
                    isDone = true
                }
                place -= Int.random(in: max(4, distance / 2)...distance * 3 / 2, using: &source.dice)
            }
        }
        return isDone ? result : [result[0] + [source.newWord()]] + result.dropFirst()
    }

    private mutating func change(_ sentence: inout [String], at place: Int, _ words: inout Revision.Words) {
        switch Int.random(in: 0..<3, using: &source.dice) {
        case 0:
            sentence[place] = source.newWord()
            words.removed += 1
            words.added += 1
        case 1:
            sentence.insert(source.newWord(), at: place)
            words.added += 1
        default:
            sentence.remove(at: place)
            words.removed += 1
        }
    }
}
