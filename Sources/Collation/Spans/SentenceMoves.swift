import Article

/// Finds the sentences that left one unit for another, or another place in the same one.
///
/// A sentence has moved where that marks fewer words than leaving it in its place does: one that was lightly edited where it stands,
/// while an equal one came in elsewhere, has not.
struct SentenceMoves {
    /// A sentence of one side: the comparison it stands in, and its tokens.
    struct Place {
        var comparison: Int
        var range: Range<Int>
    }

    private var arrivals: [UInt64: [Place]] = [:]
    /// Which right tokens have a partner, by comparison, for those asked about.
    private var matched: [Int: [Bool]] = [:]

    /// Marks the moved sentences in the comparisons of one scope; moves are numbered on from `count`, neighbours as one.
    ///
    /// The words must have been aligned.
    static func mark(_ comparisons: inout [WordingComparison], count: inout Int32, _ matcher: inout WordMatcher) {
        var moves = SentenceMoves()
        for (index, comparison) in comparisons.enumerated() {
            for sentence in comparison.looseRight where comparison.right.isRecognisable(sentence.range) {
                moves.arrivals[sentence.hash, default: []].append(Place(comparison: index, range: sentence.range))
            }
        }
        guard !moves.arrivals.isEmpty else { return }
        moves.pairEqual(&comparisons, count: &count)
        moves.pairAlike(&comparisons, count: &count, &matcher)
    }

    private mutating func pairEqual(_ comparisons: inout [WordingComparison], count: inout Int32) {
        var last: (from: Int, leftEnd: Int, to: Int, rightEnd: Int)?
        for index in comparisons.indices {
            for sentence in comparisons[index].looseLeft {
                guard var list = arrivals[sentence.hash] else { continue }
                // Another place of the same unit is nearer than another unit.
                guard let found = list.firstIndex(where: { $0.comparison == index }) ?? list.indices.first
                else { continue }
                let arrival = list.remove(at: found)
                let there = comparisons[arrival.comparison].right
                let words = comparisons[index].left.words(in: sentence.range)
                guard comparisons[index].isAlike(sentence.range, arrival.range, in: there),
                    wordsKept(comparisons, Place(comparison: index, range: sentence.range), arrival) < words
                else { continue }
                arrivals[sentence.hash] = list
                let here = (index, sentence.range.lowerBound, arrival.comparison, arrival.range.lowerBound)
                let goesOn = last.map { $0 == here } ?? false
                if !goesOn { count += 1 }
                for place in sentence.range { comparisons[index].moveOut(place, move: count) }
                for place in arrival.range { comparisons[arrival.comparison].moveIn(place, move: count) }
                last = (index, sentence.range.upperBound, arrival.comparison, arrival.range.upperBound)
            }
        }
    }

    /// Pairs the sentences that are left and were edited on their way.
    private mutating func pairAlike(
        _ comparisons: inout [WordingComparison], count: inout Int32, _ matcher: inout WordMatcher
    ) {
        var index = SentenceIndex()
        for (number, comparison) in comparisons.enumerated() {
            for sentence in comparison.looseRight where comparison.alignment.rightMoves[sentence.range.lowerBound] == 0
            {
                let place = Place(comparison: number, range: sentence.range)
                if SentenceIndex.takes(sentence.range, in: comparison.right),
                    2 * wordsKept(comparisons, at: place) < comparison.right.words(in: sentence.range)
                {
                    index.add(place, in: comparison.right)
                }
            }
        }
        guard !index.isEmpty else { return }
        for number in comparisons.indices {
            for sentence in comparisons[number].looseLeft {
                let comparison = comparisons[number]
                let from = Place(comparison: number, range: sentence.range)
                guard comparison.alignment.leftMoves[sentence.range.lowerBound] == 0,
                    SentenceIndex.takes(sentence.range, in: comparison.left),
                    2 * wordsKept(comparison, sentence.range) < comparison.left.words(in: sentence.range),
                    let found = index.likest(sentence.range, in: comparison.left, of: number)
                else { continue }
                let to = index[found]
                let pairs = matcher.matches(sentence.range, comparison.left, to.range, comparisons[to.comparison].right)
                let words = pairs.count { comparison.left.tokens[$0.left].isWord }
                let all = comparison.left.words(in: from.range) + comparisons[to.comparison].right.words(in: to.range)
                guard Double(2 * words) >= Threshold.movedSentence * Double(all),
                    wordsKept(comparisons, from, to) < words
                else { continue }
                index.remove(found)
                count += 1
                for place in from.range { comparisons[number].moveOut(place, move: -count) }
                for place in to.range { comparisons[to.comparison].moveIn(place, move: -count) }
                for pair in pairs {
                    comparisons[number].moveOut(pair.left, move: count)
                    comparisons[to.comparison].moveIn(pair.right, move: count)
                }
            }
        }
    }

    /// The words of two sentences that have partners where they are, which a move would cost.
    private mutating func wordsKept(_ comparisons: [WordingComparison], _ from: Place, _ to: Place) -> Int {
        wordsKept(comparisons[from.comparison], from.range) + wordsKept(comparisons, at: to)
    }

    private func wordsKept(_ comparison: WordingComparison, _ range: Range<Int>) -> Int {
        range.count { comparison.left.tokens[$0].isWord && comparison.alignment.partners[$0] >= 0 }
    }

    private mutating func wordsKept(_ comparisons: [WordingComparison], at to: Place) -> Int {
        let comparison = comparisons[to.comparison]
        let taken = matched[to.comparison] ?? comparison.matchedRight
        matched[to.comparison] = taken
        return to.range.count { comparison.right.tokens[$0].isWord && taken[$0] }
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

extension WordMatcher {
    /// The places of two runs of tokens that belong together, in order.
    fileprivate mutating func matches(
        _ one: Range<Int>, _ left: Wording, _ other: Range<Int>, _ right: Wording
    ) -> [(left: Int, right: Int)] {
        removeAll()
        for place in one { addLeft(left.forms[place]) }
        for place in other { addRight(right.forms[place]) }
        match()
        return partners.enumerated().compactMap { offset, partner in
            partner < 0 ? nil : (one.lowerBound + offset, other.lowerBound + Int(partner))
        }
    }
}
