import Article

extension BlockPairing {
    /// Links the unmatched parts of splits and merges to the whole that a neighbour is linked to.
    ///
    /// A part belongs to the whole when the words of the whole that its other parts do not explain contain the part, and when
    /// whole and parts get more alike by it. Twice, since a part found may be the neighbour of another. `least` is the least share
    /// of a part that must be contained.
    mutating func attachParts(_ likeness: inout Likeness, least: Double) {
        for _ in 0..<2 {
            for side in [Side.right, .left] {
                for part in free(side) { attach(part, on: side, &likeness, least: least) }
            }
        }
    }

    private mutating func attach(_ part: Int, on side: Side, _ likeness: inout Likeness, least: Double) {
        guard likeness.size(part, on: side) >= 2 else { return }
        var best: (share: Double, whole: Int)?
        for whole in wholes(near: part, on: side) {
            guard let share = share(of: part, on: side, in: whole, &likeness), share >= least else { continue }
            if share > best?.share ?? 0 { best = (share, whole) }
        }
        if let best { links.join(part, on: side, with: best.whole) }
    }

    /// The blocks of the opposite side that the nearest matched neighbours of a part are linked to.
    private func wholes(near part: Int, on side: Side) -> [Int] {
        let count = (side == .left ? left : right).count
        var found: [Int] = []
        for step in [-1, 1] {
            var place = part + step
            while place >= 0, place < count, abs(place - part) <= Threshold.partDistance {
                let linked = links.of(place, on: side)
                if !linked.isEmpty {
                    for whole in linked where !found.contains(whole) { found.append(whole) }
                    break
                }
                place += step
            }
        }
        return found
    }

    /// The share of a part that the unexplained rest of a whole contains, nil where it is no part of it.
    private func share(of part: Int, on side: Side, in whole: Int, _ likeness: inout Likeness) -> Double? {
        let parts = links.of(whole, on: side.other)
        guard parts.count < Threshold.mostParts, !isSame(whole, on: side.other, as: parts),
            roles(part, side) == roles(whole, side.other),
            parts.allSatisfy({ links.of($0, on: side).count == 1 })
        else { return nil }
        let wholeWords = likeness.words(whole, on: side.other)
        likeness.load(wholeWords)
        var explained = Likeness.Overlap()
        var partsWeight = 0.0
        for other in parts {
            let words = likeness.words(other, on: side)
            let shared = likeness.overlap(with: words)
            explained.weight += shared.weight
            explained.words += shared.words
            likeness.unload(words)
            partsWeight += likeness.weight(other, on: side)
        }
        let found = likeness.overlap(with: likeness.words(part, on: side))
        likeness.clear(wholeWords)
        let weight = likeness.weight(part, on: side)
        let wholeWeight = likeness.weight(whole, on: side.other)
        let plain = Double(found.words) / Double(max(1, likeness.size(part, on: side)))
        let share = max(weight > 0 ? found.weight / weight : 0, plain)
        let before = Likeness.dice(explained.weight, wholeWeight, partsWeight)
        let after = Likeness.dice(explained.weight + found.weight, wholeWeight, partsWeight + weight)
        let most = Likeness.dice(explained.weight + weight, wholeWeight, partsWeight + weight)
        let gain = min(Threshold.partGain, Threshold.partGainShare * (most - before))
        if share >= Threshold.contained, after >= before + gain, after > before { return share }
        // Or the part, though it says more, has nearly all of what the whole has beside its other parts.
        let rest = likeness.size(whole, on: side.other) - explained.words
        let covered = found.weight / max(wholeWeight - explained.weight, .leastNonzeroMagnitude)
        guard !parts.isEmpty, rest >= Threshold.restWords, covered >= Threshold.restCovered,
            share >= Threshold.restShare, after >= before + Threshold.restGain
        else { return nil }
        return share
    }

    private func roles(_ block: Int, _ side: Side) -> Role { side == .left ? left.roles[block] : right.roles[block] }

    private func isSame(_ block: Int, on side: Side, as others: [Int]) -> Bool {
        guard let other = others.first, others.count == 1 else { return false }
        return side == .left ? left.text(block) == right.text(other) : right.text(block) == left.text(other)
    }

    /// Links parts that stand word for word in a whole of which another part is linked, wherever they stand.
    mutating func attachDistantParts(_ candidates: [Candidate], _ likeness: inout Likeness) {
        for side in [Side.right, .left] {
            for candidate in candidates {
                let (part, whole) =
                    side == .left ? (candidate.left, candidate.right) : (candidate.right, candidate.left)
                let contained = side == .left ? candidate.leftShare : candidate.rightShare
                guard contained >= Threshold.verbatim, links.isFree(part, on: side),
                    !links.isFree(whole, on: side.other), isRecognisable(passage(part, side)),
                    let share = share(of: part, on: side, in: whole, &likeness), share >= Threshold.verbatim
                else { continue }
                links.join(part, on: side, with: whole)
            }
        }
    }

    private func passage(_ block: Int, _ side: Side) -> Corpus.Passage {
        side == .left ? left.passages[block] : right.passages[block]
    }

    /// Links whole blocks that nothing is linked to with the unmatched parts they contain, two at least.
    mutating func joinParts(_ candidates: [Candidate], _ likeness: inout Likeness) {
        for side in [Side.left, .right] {
            var parts: [Int: [Int]] = [:]
            for candidate in candidates {
                let (one, other) = (candidate.left, candidate.right)
                let (whole, part) = side == .left ? (one, other) : (other, one)
                let share = side == .left ? candidate.rightShare : candidate.leftShare
                let isNear = shareGap(one, other)
                guard share >= (isNear ? Threshold.contained : Threshold.verbatim), isNear || findsMoves,
                    isNear || isRecognisable(passage(part, side.other)),
                    links.isFree(whole, on: side), links.isFree(part, on: side.other)
                else { continue }
                parts[whole, default: []].append(part)
            }
            for whole in parts.keys.sorted() {
                let free = (parts[whole] ?? []).filter { links.isFree($0, on: side.other) }.sorted()
                join(whole, on: side, with: free, &likeness)
            }
        }
    }

    /// Links a whole with those of its parts, in order, that add something to what the ones before them explain.
    private mutating func join(_ whole: Int, on side: Side, with parts: [Int], _ likeness: inout Likeness) {
        guard parts.count >= 2 else { return }
        let wholeWords = likeness.words(whole, on: side)
        likeness.load(wholeWords)
        var covered = 0.0
        var chosen: [Int] = []
        for part in parts.prefix(Threshold.mostParts) {
            let words = likeness.words(part, on: side.other)
            let shared = likeness.overlap(with: words)
            guard shared.weight >= Threshold.contained * likeness.weight(part, on: side.other) else { continue }
            covered += shared.weight
            chosen.append(part)
            likeness.unload(words)
        }
        likeness.clear(wholeWords)
        guard chosen.count >= 2, covered >= Threshold.contained * likeness.weight(whole, on: side) else { return }
        for part in chosen { links.join(whole, on: side, with: part) }
    }
}
