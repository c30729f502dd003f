import Article

/// Finds the sentences that left one unit for another, or another place in the same one.
///
/// A sentence has moved where that marks fewer words than leaving it in its place does: one that was lightly edited where it stands,
/// while an equal one came in elsewhere, has not.
struct SentenceMoves {
    private var arrivals: [UInt64: [(comparison: Int, range: Range<Int>)]] = [:]
    /// Which right tokens have a partner, by comparison, for those asked about.
    private var matched: [Int: [Bool]] = [:]

    /// Marks the moved sentences in the comparisons of one scope; moves are numbered on from `count`, neighbours as one.
    ///
    /// The words must have been aligned.
    static func mark(_ comparisons: inout [WordingComparison], count: inout Int32) {
        var moves = SentenceMoves()
        for (index, comparison) in comparisons.enumerated() {
            for sentence in comparison.looseRight where comparison.right.isRecognisable(sentence.range) {
                moves.arrivals[sentence.hash, default: []].append((index, sentence.range))
            }
        }
        if !moves.arrivals.isEmpty { moves.pair(&comparisons, count: &count) }
    }

    private mutating func pair(_ comparisons: inout [WordingComparison], count: inout Int32) {
        var last: (from: Int, leftEnd: Int, to: Int, rightEnd: Int)?
        for index in comparisons.indices {
            for sentence in comparisons[index].looseLeft {
                guard var list = arrivals[sentence.hash] else { continue }
                // Another place of the same unit is nearer than another unit.
                guard let found = list.firstIndex(where: { $0.comparison == index }) ?? list.indices.first
                else { continue }
                let arrival = list.remove(at: found)
                let there = comparisons[arrival.comparison].right
                guard comparisons[index].isAlike(sentence.range, arrival.range, in: there),
                    marksLess(comparisons, (index, sentence.range), arrival)
                else { continue }
                arrivals[sentence.hash] = list
                let here = (index, sentence.range.lowerBound, arrival.comparison, arrival.range.lowerBound)
                let goesOn = last.map { $0 == here } ?? false
                if !goesOn { count += 1 }
                comparisons[index].moveOut(sentence.range, move: count)
                comparisons[arrival.comparison].moveIn(arrival.range, move: count)
                last = (index, sentence.range.upperBound, arrival.comparison, arrival.range.upperBound)
            }
        }
    }

    /// Whether a move marks fewer words than it saves: those that have partners where they are against all of the sentence.
    private mutating func marksLess(
        _ comparisons: [WordingComparison], _ sentence: (comparison: Int, range: Range<Int>),
        _ arrival: (comparison: Int, range: Range<Int>)
    ) -> Bool {
        let from = comparisons[sentence.comparison]
        let kept = sentence.range.count { from.left.tokens[$0].isWord && from.alignment.partners[$0] >= 0 }
        let to = comparisons[arrival.comparison]
        let taken = matched[arrival.comparison] ?? to.matchedRight
        matched[arrival.comparison] = taken
        let keptThere = arrival.range.count { to.right.tokens[$0].isWord && taken[$0] }
        return kept + keptThere < from.left.words(in: sentence.range)
    }
}

extension WordingComparison {
    /// Which right tokens have a partner.
    fileprivate var matchedRight: [Bool] {
        var result = Array(repeating: false, count: right.count)
        for partner in alignment.partners where partner >= 0 { result[Int(partner)] = true }
        return result
    }
}
