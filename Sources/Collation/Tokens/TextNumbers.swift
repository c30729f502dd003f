/// Numbers texts, so that two texts that are the same get the same number.
struct TextNumbers {
    private var index: HashIndex
    private var hashes: [UInt64] = []
    /// Where the tokens of one text of each number stand in the corpus.
    private var samples: [Range<Int>] = []

    /// Makes a table with room for `capacity` texts.
    init(capacity: Int) { index = HashIndex(capacity: capacity) }

    /// The count of distinct texts.
    var count: Int { samples.count }

    /// The number of a text by the hash of its tokens, nil where it is new; `isSame` compares with the tokens of a known text.
    func find(_ hash: UInt64, isSame: (Range<Int>) -> Bool) -> UInt32? {
        index.find(hash) { hashes[$0] == hash && isSame(samples[$0]) }.map { UInt32($0) }
    }

    /// Gives the next number to a new text, whose tokens stand in a range of the corpus.
    mutating func add(_ sample: Range<Int>, hash: UInt64) -> UInt32 {
        samples.append(sample)
        hashes.append(hash)
        index.insert(hash, number: samples.count - 1, hashes: hashes)
        return UInt32(samples.count - 1)
    }
}
