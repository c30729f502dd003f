/// Two wordings of one unit on the way to their alignment: sentences first, then the words between them.
struct WordingComparison {
    let left: Wording
    let right: Wording
    private(set) var alignment: Alignment
    /// The sentences without an equal one in order, by side, with the hash of their words.
    private(set) var looseLeft: [Loose] = []
    private(set) var looseRight: [Loose] = []
    private var hasMoves = false

    /// A sentence that stands on one side only.
    struct Loose {
        var range: Range<Int>
        var hash: UInt64
    }

    /// Aligns the sentences that are equal but for typography.
    init(_ left: Wording, _ right: Wording) {
        self.left = left
        self.right = right
        alignment = Alignment(left: left.count, right: right.count)
        alignSentences()
    }

    private mutating func alignSentences() {
        let (leftRanges, rightRanges) = (left.sentences, right.sentences)
        let (leftHashes, rightHashes) = (hashes(of: leftRanges, in: left), hashes(of: rightRanges, in: right))
        // A lone sentence on each side gains nothing from anchors.
        if leftRanges.count == 1, rightRanges.count == 1 {
            if leftHashes == rightHashes { join(leftRanges[0], rightRanges[0]) }
        } else {
            var numbers: [UInt64: UInt32] = [:]
            var weights: [Int] = []
            func number(_ hashes: [UInt64], _ ranges: [Range<Int>]) -> [UInt32] {
                zip(hashes, ranges).map { hash, range in
                    if let known = numbers[hash] { return known }
                    numbers[hash] = UInt32(weights.count)
                    weights.append(range.count)
                    return UInt32(weights.count - 1)
                }
            }
            let (one, other) = (number(leftHashes, leftRanges), number(rightHashes, rightRanges))
            let matching = SequenceMatching(one, other, weights: weights)
            for (index, partner) in matching.partners.enumerated() where partner >= 0 {
                join(leftRanges[index], rightRanges[Int(partner)])
            }
        }
        looseLeft = zip(leftRanges, leftHashes).compactMap { range, hash in
            alignment.partners[range.lowerBound] < 0 ? Loose(range: range, hash: hash) : nil
        }
        var taken = [Bool](repeating: false, count: right.count)
        for partner in alignment.partners where partner >= 0 { taken[Int(partner)] = true }
        looseRight = zip(rightRanges, rightHashes).compactMap { range, hash in
            taken[range.lowerBound] ? nil : Loose(range: range, hash: hash)
        }
    }

    private func hashes(of ranges: [Range<Int>], in wording: Wording) -> [UInt64] {
        ranges.map { range in
            range.reduce(UInt64(range.count)) { Hashing.mix($0, UInt64(wording.forms[$1].alike)) }
        }
    }

    /// Joins two runs of tokens that are alike; a hash collision joins nothing.
    private mutating func join(_ one: Range<Int>, _ other: Range<Int>) {
        guard isAlike(one, other, in: right) else { return }
        for offset in 0..<one.count {
            alignment.partners[one.lowerBound + offset] = Int32(other.lowerBound + offset)
        }
    }

    /// Whether a run of left tokens is alike a run of tokens of another wording.
    func isAlike(_ one: Range<Int>, _ other: Range<Int>, in wording: Wording) -> Bool {
        one.count == other.count
            && (0..<one.count).allSatisfy {
                left.forms[one.lowerBound + $0].alike == wording.forms[other.lowerBound + $0].alike
            }
    }

    /// Marks a left token as part of a moved sentence.
    mutating func moveOut(_ place: Int, move: Int32) {
        alignment.leftMoves[place] = move
        hasMoves = true
    }

    /// Marks a right token as part of a moved sentence.
    mutating func moveIn(_ place: Int, move: Int32) {
        alignment.rightMoves[place] = move
        hasMoves = true
    }

    /// Aligns the words between the sentences already aligned.
    mutating func alignWords(_ matcher: inout WordMatcher) {
        var (start, rightStart) = (0, 0)
        for place in 0...left.count {
            guard place == left.count || alignment.partners[place] >= 0 else { continue }
            let rightEnd = place == left.count ? right.count : Int(alignment.partners[place])
            if start < place, rightStart < rightEnd {
                alignGap(start..<place, rightStart..<rightEnd, &matcher)
            }
            (start, rightStart) = (place + 1, rightEnd + 1)
        }
    }

    private mutating func alignGap(_ leftRange: Range<Int>, _ rightRange: Range<Int>, _ matcher: inout WordMatcher) {
        matcher.removeAll()
        for place in leftRange where alignment.leftMoves[place] == 0 { matcher.addLeft(left.forms[place]) }
        for place in rightRange where alignment.rightMoves[place] == 0 { matcher.addRight(right.forms[place]) }
        matcher.match()
        // Moved sentences were left out; the places are counted past them.
        var (index, rightIndex, rightPlace) = (0, -1, rightRange.lowerBound - 1)
        for place in leftRange where alignment.leftMoves[place] == 0 {
            let partner = Int(matcher.partners[index])
            index += 1
            guard partner >= 0 else { continue }
            while rightIndex < partner {
                rightPlace += 1
                if alignment.rightMoves[rightPlace] == 0 { rightIndex += 1 }
            }
            alignment.partners[place] = Int32(rightPlace)
        }
        alignment.isApproximate = alignment.isApproximate || matcher.isApproximate
    }

    /// Aligns the words again where sentences have moved, and gives the changes the shape that reads best.
    mutating func finish(_ matcher: inout WordMatcher) {
        if hasMoves {
            for sentence in looseLeft {
                for place in sentence.range { alignment.partners[place] = -1 }
            }
            alignWords(&matcher)
        }
        widenToWholeWords()
        absorbIslands()
        slideEdges()
    }
}

extension WordingComparison {
    /// Changes the partner of a left token.
    mutating func setPartner(of place: Int, to partner: Int32) { alignment.partners[place] = partner }
}
