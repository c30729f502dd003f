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
    private var table: HashIndex
    private var hashes: [UInt64] = []
    private var counts: [Int32] = []
    private var heads: [Int32] = []
    private var next: [Int32] = []
    private var blocks: [Int32] = []

    /// The longest run of words that is a feature.
    private static let longestRun = 3

    /// Indexes right blocks.
    init(_ places: [Int], of bags: WordBags) {
        let size = places.reduce(0) { $0 + bags.size($1) } * Self.longestRun
        table = HashIndex(capacity: size)
        hashes.reserveCapacity(size)
        for place in places {
            Self.forEachFeature(of: bags.of(place)) { add($0, Int32(place)) }
        }
    }

    private mutating func add(_ hash: UInt64, _ block: Int32) {
        let feature: Int
        if let known = table.find(hash, matches: { hashes[$0] == hash }) {
            feature = known
            if blocks[Int(heads[feature])] == block { return }
        } else {
            feature = hashes.count
            hashes.append(hash)
            counts.append(0)
            heads.append(-1)
            table.insert(hash, number: feature, hashes: hashes)
        }
        counts[feature] += 1
        guard counts[feature] <= Threshold.commonFeature else { return }
        next.append(heads[feature])
        blocks.append(block)
        heads[feature] = Int32(blocks.count - 1)
    }

    private static func forEachFeature(of words: ArraySlice<UInt32>, _ body: (UInt64) -> Void) {
        var (before, last): (UInt64, UInt64) = (0, 0)
        for (offset, word) in words.enumerated() {
            let value = UInt64(word) + 1
            body(Hashing.mix(1, value))
            if offset > 0 { body(Hashing.mix(2, last << 32 | value)) }
            if offset > 1 { body(Hashing.mix(Hashing.mix(3, before), last << 32 | value)) }
            (before, last) = (last, value)
        }
    }

    /// The right blocks that share the most and rarest features with `words`, at most ``Threshold/candidates``.
    func suggestions(for words: ArraySlice<UInt32>, scores: inout [Double]) -> [Int] {
        var touched: [Int] = []
        Self.forEachFeature(of: words) { hash in
            guard let feature = table.find(hash, matches: { hashes[$0] == hash }),
                counts[feature] <= Threshold.commonFeature
            else { return }
            let weight = 1 / Double(counts[feature])
            var entry = heads[feature]
            while entry >= 0 {
                let block = Int(blocks[Int(entry)])
                if scores[block] == 0 { touched.append(block) }
                scores[block] += weight
                entry = next[Int(entry)]
            }
        }
        defer { for block in touched { scores[block] = 0 } }
        guard touched.count > Threshold.candidates else { return touched.sorted() }
        let best = touched.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
        return best.prefix(Threshold.candidates).sorted()
    }
}
