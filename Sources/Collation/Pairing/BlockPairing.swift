import Article

/// Decides which blocks of one scope belong together.
///
/// From the certain to the doubtful: equal text in order, equal text elsewhere, the heaviest chain of like paragraphs in order,
/// like paragraphs elsewhere, what is left in small gaps, the parts of splits and merges, and the units
/// between which a paragraph break moved.
struct BlockPairing {
    let left: Witness
    let right: Witness
    let corpus: Corpus
    let findsMoves: Bool
    /// The links drawn so far.
    var links: Links

    /// The count of equal, ordered pairs before each left and right block: two blocks with the same count lie in the same gap.
    private let leftGaps: [Int32]
    private let rightGaps: [Int32]

    /// Pairs the blocks of two witnesses of one scope, of which those of `equal` text in order are known and all others are cut
    /// into tokens.
    init<Failure: Error>(
        _ left: Witness, _ right: Witness, equal: EqualText, corpus: Corpus, findsMoves: Bool,
        checkpoint: () throws(Failure) -> Void
    ) throws(Failure) {
        self.left = left
        self.right = right
        self.corpus = corpus
        self.findsMoves = findsMoves
        links = equal.links
        leftGaps = equal.leftGaps
        rightGaps = equal.rightGaps
        try checkpoint()
        if findsMoves { matchMovedEqual() }
        guard hasFree(.left) || hasFree(.right) else { return }
        var runs = CharacterRuns(corpus)
        let few = left.count + right.count <= Threshold.fewBlocks
        let bags = (
            WordBags(left, of: few ? Array(0..<left.count) : free(.left), in: corpus, runs: &runs),
            WordBags(right, of: few ? Array(0..<right.count) : free(.right), in: corpus, runs: &runs)
        )
        var likeness = Likeness(bags.0, bags.1, vocabulary: Int(runs.end))
        try checkpoint()
        let candidates = hasFree(.left) && hasFree(.right) ? try candidates(&likeness, checkpoint: checkpoint) : []
        try checkpoint()
        matchInOrder(candidates)
        // What stands word for word beside its whole belongs there, however like something far off it is.
        attachParts(&likeness, least: Threshold.verbatim)
        matchRemaining(candidates)
        matchNeighbours(&likeness)
        try checkpoint()
        attachParts(&likeness, least: 0)
        joinParts(candidates, &likeness)
        if findsMoves { attachDistantParts(candidates, &likeness) }
        try checkpoint()
        regroup()
    }

    /// Whether a side has blocks without links.
    private func hasFree(_ side: Side) -> Bool {
        (0..<(side == .left ? left : right).count).contains { links.isFree($0, on: side) }
    }

    /// The blocks of a side without links.
    func free(_ side: Side) -> [Int] {
        (0..<(side == .left ? left : right).count).filter { links.isFree($0, on: side) }
    }

    /// Whether two blocks lie between the same equal pairs.
    func shareGap(_ one: Int, _ other: Int) -> Bool { leftGaps[one] == rightGaps[other] }

    /// Whether a block has enough letters and digits to be known again in another place.
    func isRecognisable(_ passage: Corpus.Passage) -> Bool {
        Recognition.isEnough(corpus.tokens[passage.tokens], of: corpus.bytes)
    }

    // MARK: Equal text

    /// Links equal text that left its place, a run of blocks together where it can be.
    private mutating func matchMovedEqual() {
        let freeRight = free(.right)
        guard !freeRight.isEmpty else { return }
        var places: [UInt32: [Int]] = [:]
        for block in freeRight { places[right.text(block), default: []].append(block) }
        let repeated = repeatedTexts()
        var last = (left: -2, right: -2)
        for block in free(.left) {
            let text = left.text(block)
            guard var list = places[text], !list.isEmpty else { continue }
            let follows = last.left == block - 1
            let target = follows ? last.right + 1 : block * right.count / max(1, left.count)
            let index = Self.nearest(to: target, in: list)
            // A short line, or one of many equal ones, that went here and came there moved only if the run around it did.
            guard
                follows && list[index] == target
                    || !repeated[Int(text)] && isRecognisable(left.passages[block])
            else { continue }
            let partner = list.remove(at: index)
            places[left.text(block)] = list
            links.join(block, partner)
            last = (block, partner)
        }
    }

    /// Whether each text stands so often on a side that it is boilerplate.
    private func repeatedTexts() -> [Bool] {
        var repeated = [Bool](repeating: false, count: corpus.textCount)
        for witness in [left, right] {
            var counts = [Int32](repeating: 0, count: corpus.textCount)
            for block in 0..<witness.count {
                let text = Int(witness.text(block))
                counts[text] += 1
                if counts[text] == Threshold.boilerplate { repeated[text] = true }
            }
        }
        return repeated
    }

    private static func nearest(to target: Int, in sorted: [Int]) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < target { low = middle + 1 } else { high = middle }
        }
        if low == sorted.count { return low - 1 }
        if low > 0, target - sorted[low - 1] <= sorted[low] - target { return low - 1 }
        return low
    }
}
