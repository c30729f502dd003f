import Article

/// Finds the sentences that left one unit for another, or another place in the same one.
enum SentenceMoves {
    /// Marks the moved sentences in the comparisons of one scope; moves are numbered on from `count`, neighbours as one.
    static func mark(_ comparisons: inout [WordingComparison], count: inout Int32) {
        var arrivals: [UInt64: [(comparison: Int, range: Range<Int>)]] = [:]
        for (index, comparison) in comparisons.enumerated() {
            for sentence in comparison.looseRight where comparison.right.isRecognisable(sentence.range) {
                arrivals[sentence.hash, default: []].append((index, sentence.range))
            }
        }
        guard !arrivals.isEmpty else { return }
        var last: (from: Int, leftEnd: Int, to: Int, rightEnd: Int)?
        for index in comparisons.indices {
            for sentence in comparisons[index].looseLeft {
                guard var list = arrivals[sentence.hash] else { continue }
                // Another place of the same unit is nearer than another unit.
                let found = list.firstIndex { $0.comparison == index } ?? list.indices.first
                guard let found else { continue }
                let arrival = list.remove(at: found)
                let other = comparisons[arrival.comparison].right
                guard comparisons[index].isAlike(sentence.range, arrival.range, in: other) else { continue }
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
}
