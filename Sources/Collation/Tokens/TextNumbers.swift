/// Numbers texts, so that two texts that are the same get the same number.
struct TextNumbers {
    private var index: HashIndex
    private var hashes: [UInt64] = []
    private var samples: [Range<Int>] = []

    /// Makes a table with room for `capacity` texts.
    init(capacity: Int) { index = HashIndex(capacity: capacity) }

    /// The count of distinct texts.
    var count: Int { samples.count }

    /// The number of the text whose tokens stand in a range of the corpus.
    mutating func number(of range: Range<Int>, in corpus: Corpus) -> UInt32 {
        var hash = UInt64(range.count)
        for place in range { hash = Hashing.mix(hash, corpus.sameness(at: place, first: range.lowerBound)) }
        let known = index.find(hash) { number in
            hashes[number] == hash && Self.equal(samples[number], range, in: corpus)
        }
        if let known { return UInt32(known) }
        samples.append(range)
        hashes.append(hash)
        index.insert(hash, number: samples.count - 1, hashes: hashes)
        return UInt32(samples.count - 1)
    }

    private static func equal(_ one: Range<Int>, _ other: Range<Int>, in corpus: Corpus) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count {
            let first = corpus.sameness(at: one.lowerBound + offset, first: one.lowerBound)
            let second = corpus.sameness(at: other.lowerBound + offset, first: other.lowerBound)
            guard first == second else { return false }
        }
        return true
    }
}
