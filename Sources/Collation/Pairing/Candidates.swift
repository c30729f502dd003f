/// Two unmatched blocks that may belong together.
struct Candidate {
    var left: Int
    var right: Int
    /// How alike they are, 0 to 1.
    var similarity: Double
    /// The share of the left block's words, by weight, that the right one has.
    var leftShare: Double
    /// The share of the right block's words, by weight, that the left one has.
    var rightShare: Double
}

/// Suggests pairs from an inverted index over runs of one, two and three words, without looking at every pair.
struct CandidateIndex {
    /// Open addressing; a power of two, and at least half of it empty.
    private var slots: [Feature]
    private var postings: [Posting] = []
    private let known: FeatureFilter

    /// A run of words and the right blocks that have it.
    private struct Feature {
        var hash: UInt64 = 0
        /// The count of blocks, 0 in an empty slot.
        var count: Int32 = 0
        /// The place of the latest block among the postings, -1 for none.
        var head: Int32 = -1
    }

    private struct Posting {
        var block: Int32
        /// The place of the posting before, -1 for none.
        var next: Int32
    }

    /// Indexes those features of right blocks that a left block may have too; in rewritten text most have none in common.
    init<Failure: Error>(
        _ rightBlocks: [Int], of right: WordBags, for leftBlocks: [Int], of left: WordBags,
        checkpoint: () throws(Failure) -> Void
    ) throws(Failure) {
        var asked = FeatureFilter(capacity: leftBlocks.reduce(0) { $0 + left.size($1) } * 3)
        for block in leftBlocks {
            try checkpoint()
            Self.forEachFeature(of: left.of(block)) { asked.insert($0) }
        }
        var found: [(hash: UInt64, block: Int32)] = []
        for block in rightBlocks {
            try checkpoint()
            Self.forEachFeature(of: right.of(block)) { hash in
                if asked.contains(hash) { found.append((hash, Int32(block))) }
            }
        }
        var known = FeatureFilter(capacity: found.count)
        slots = Array(repeating: Feature(), count: (max(8, found.count) * 2).nextPowerOfTwo)
        postings.reserveCapacity(found.count)
        for (hash, _) in found { known.insert(hash) }
        try checkpoint()
        self.known = known
        for (hash, block) in found { add(hash, block) }
    }

    private mutating func add(_ hash: UInt64, _ block: Int32) {
        let slot = slot(of: hash)
        let head = slots[slot].head
        if slots[slot].count > 0, postings[Int(head)].block == block { return }
        slots[slot].hash = hash
        slots[slot].count += 1
        guard slots[slot].count <= Threshold.commonFeature else { return }
        slots[slot].head = Int32(postings.count)
        postings.append(Posting(block: block, next: head))
    }

    /// The slot that a feature stands in or would stand in.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].count > 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always)
    private static func forEachFeature(of words: ArraySlice<UInt32>, _ body: (UInt64) -> Void) {
        var (before, last): (UInt64, UInt64) = (0, 0)
        var length = 0
        for word in words {
            let value = UInt64(word) + 1
            body(Hashing.mix(1, value))
            if length > 0 { body(Hashing.mix(2, last << 32 | value)) }
            if length > 1 { body(Hashing.mix(Hashing.mix(3, before), last << 32 | value)) }
            (before, last) = (last, value)
            length += 1
        }
    }

    /// The right blocks that share the most and rarest features with `words`, at most ``Threshold/candidates``.
    func suggestions(for words: ArraySlice<UInt32>, scores: inout [Double]) -> [Int] {
        var touched: [Int] = []
        Self.forEachFeature(of: words) { hash in
            guard known.contains(hash) else { return }
            let feature = slots[slot(of: hash)]
            guard feature.count > 0, feature.count <= Threshold.commonFeature else { return }
            let weight = 1 / Double(feature.count)
            var entry = feature.head
            while entry >= 0 {
                let posting = postings[Int(entry)]
                let block = Int(posting.block)
                if scores[block] == 0 { touched.append(block) }
                scores[block] += weight
                entry = posting.next
            }
        }
        defer { for block in touched { scores[block] = 0 } }
        return Self.best(of: touched, scores).sorted()
    }

    /// The blocks with the highest scores, at most ``Threshold/candidates``; of equals the earlier ones.
    private static func best(of touched: [Int], _ scores: [Double]) -> [Int] {
        guard touched.count > Threshold.candidates else { return touched }
        func isBetter(_ one: Int, _ other: Int) -> Bool {
            scores[one] != scores[other] ? scores[one] > scores[other] : one < other
        }
        // Kept in order, the best first; most blocks lose against the last at once.
        var best: [Int] = []
        best.reserveCapacity(Threshold.candidates + 1)
        for block in touched {
            if best.count == Threshold.candidates, !isBetter(block, best[best.count - 1]) { continue }
            var place = best.count
            while place > 0, isBetter(block, best[place - 1]) { place -= 1 }
            best.insert(block, at: place)
            if best.count > Threshold.candidates { best.removeLast() }
        }
        return best
    }
}
