import Article

extension BlockPairing {
    /// The pairs of unmatched blocks that share something, with how alike they are.
    func candidates<Failure: Error>(
        _ likeness: inout Likeness, checkpoint: () throws(Failure) -> Void
    ) throws(Failure) -> [Candidate] {
        let (freeLeft, freeRight) = (free(.left), free(.right))
        let index =
            freeLeft.count * freeRight.count <= Threshold.fewPairs
            ? nil
            : try CandidateIndex(
                freeRight, of: likeness.right, for: freeLeft, of: likeness.left, checkpoint: checkpoint)
        var scores = index == nil ? [] : [Double](repeating: 0, count: right.count)
        var letters = ShortTexts(corpus)
        var result: [Candidate] = []
        for one in freeLeft {
            try checkpoint()
            let words = likeness.left.of(one)
            let others = index?.suggestions(for: words, scores: &scores) ?? freeRight
            guard !others.isEmpty else { continue }
            likeness.load(words)
            for other in others {
                let shared = likeness.overlap(with: likeness.right.of(other))
                let (whole, otherWhole) = (likeness.weight(one, on: .left), likeness.weight(other, on: .right))
                var similarity = Likeness.dice(shared.weight, whole, otherWhole)
                if max(left.words(one), right.words(other)) < Threshold.shortUnit {
                    similarity = max(similarity, letters.likeness(left.passages[one], right.passages[other]))
                }
                guard similarity > 0 else { continue }
                result.append(
                    Candidate(
                        left: one, right: other, similarity: similarity,
                        leftShare: whole > 0 ? shared.weight / whole : 0,
                        rightShare: otherWhole > 0 ? shared.weight / otherWhole : 0))
            }
            likeness.clear(words)
        }
        return result
    }

    private func isShort(_ candidate: Candidate) -> Bool {
        min(left.words(candidate.left), right.words(candidate.right)) < Threshold.shortUnit
    }

    private func threshold(_ candidate: Candidate) -> Double {
        // Apparatus of different roles must be as alike as text that moved.
        let sameRole = left.roles[candidate.left] == right.roles[candidate.right]
        if shareGap(candidate.left, candidate.right), sameRole {
            return isShort(candidate) ? Threshold.editedShort : Threshold.edited
        }
        return isShort(candidate) ? Threshold.movedShort : Threshold.moved
    }

    /// Links the heaviest chain of like blocks that keeps to the order of the equal ones.
    mutating func matchInOrder(_ candidates: [Candidate]) {
        var chosen: [Candidate] = []
        var crossings: [Crossing] = []
        for candidate in candidates where shareGap(candidate.left, candidate.right) {
            let threshold = threshold(candidate)
            guard candidate.similarity >= threshold else { continue }
            let words = max(left.words(candidate.left), right.words(candidate.right), 1)
            let weight =
                (candidate.similarity - threshold / 2) * Double(min(Threshold.chainWords, words)).squareRoot()
            chosen.append(candidate)
            crossings.append(
                Crossing(left: candidate.left, right: candidate.right, weight: Int(weight * 1_000_000)))
        }
        for index in HeaviestChain.indices(of: crossings) { links.join(chosen[index].left, chosen[index].right) }
    }

    /// Links what is left over, the most alike first, wherever it stands.
    mutating func matchRemaining(_ candidates: [Candidate]) {
        let (leftCount, rightCount) = (Double(max(1, left.count)), Double(max(1, right.count)))
        func rank(_ candidate: Candidate) -> Double {
            let distance = abs(Double(candidate.left) / leftCount - Double(candidate.right) / rightCount)
            return candidate.similarity - Threshold.distancePenalty * distance
        }
        let ranked =
            candidates
            .filter { links.isFree($0.left, on: .left) && links.isFree($0.right, on: .right) }
            .filter { $0.similarity >= threshold($0) }
            .map { (candidate: $0, rank: rank($0)) }
            .sorted { one, other in
                if one.rank != other.rank { return one.rank > other.rank }
                let (first, second) = (one.candidate, other.candidate)
                return first.left != second.left ? first.left < second.left : first.right < second.right
            }
        for (candidate, _) in ranked {
            guard links.isFree(candidate.left, on: .left), links.isFree(candidate.right, on: .right) else { continue }
            if !shareGap(candidate.left, candidate.right) {
                // Equal text that was not found to have moved is one of many equal lines.
                guard findsMoves, left.text(candidate.left) != right.text(candidate.right),
                    isRecognisable(left.passages[candidate.left]),
                    isRecognisable(right.passages[candidate.right])
                else { continue }
            }
            links.join(candidate.left, candidate.right)
        }
    }

    /// Links what is left in a small gap between matched neighbours, whose place speaks for it: the only two blocks if they are at
    /// all alike, a few if they are rather alike.
    mutating func matchNeighbours(_ likeness: inout Likeness) {
        var stayed = [(-1, -1)] + stayedPairs()
        stayed.append((left.count, right.count))
        for (before, after) in zip(stayed, stayed.dropFirst()) {
            let ones = free(before.0 + 1..<after.0, on: .left), others = free(before.1 + 1..<after.1, on: .right)
            guard !ones.isEmpty, !others.isEmpty, max(ones.count, others.count) <= Threshold.nearGap else { continue }
            let isAlone = ones.count == 1 && others.count == 1
            // The ends of a text are no neighbours: what stands between one and the only paragraph that stayed is anything.
            let (hasBefore, hasBehind) = (before.0 >= 0, after.0 < left.count)
            guard isAlone || hasBefore && hasBehind else { continue }
            let bytes = min(left.passages[ones[0]].bytes.count, right.passages[others[0]].bytes.count)
            // Between two neighbours, or as all there is.
            let isShort = isAlone && hasBefore == hasBehind && bytes < Threshold.aloneShortBytes
            let least = isShort ? Threshold.aloneShort : isAlone ? Threshold.alone : Threshold.near
            var crossings: [Crossing] = []
            for one in ones {
                for other in others where left.roles[one] == right.roles[other] {
                    let similarity = likeness.between(one, other)
                    guard similarity >= least else { continue }
                    crossings.append(Crossing(left: one, right: other, weight: Int(similarity * 1_000_000)))
                }
            }
            for index in HeaviestChain.indices(of: crossings) {
                links.join(crossings[index].left, crossings[index].right)
            }
        }
    }

    /// The blocks of a range without links, one more than a small gap may have at most.
    private func free(_ range: Range<Int>, on side: Side) -> [Int] {
        var found: [Int] = []
        for block in range where links.isFree(block, on: side) {
            found.append(block)
            if found.count > Threshold.nearGap { break }
        }
        return found
    }

    /// The linked pairs that kept their order, the heaviest set of them.
    private func stayedPairs() -> [(Int, Int)] {
        var pairs: [Crossing] = []
        for block in 0..<left.count {
            guard let other = links.of(block, on: .left).first else { continue }
            pairs.append(Crossing(left: block, right: other, weight: left.passages[block].bytes.count + 1))
        }
        return HeaviestChain.indices(of: pairs).map { (pairs[$0].left, pairs[$0].right) }
    }
}
