import Article

/// Numbers texts, so that two texts that are the same get the same number.
struct TextNumbers {
    private var index: HashIndex
    private var hashes: [UInt64] = []
    private var samples: [Range<Int>] = []

    /// Makes a table with room for `capacity` texts.
    init(capacity: Int) { index = HashIndex(capacity: capacity) }

    /// The count of distinct texts.
    var count: Int { samples.count }

    /// The number of the text whose tokens stand in a range.
    mutating func number(of range: Range<Int>, in row: TokenRow) -> UInt32 {
        var hash = UInt64(range.count)
        for place in range { hash = Hashing.mix(hash, row.sameness(at: place, first: range.lowerBound)) }
        let known = index.find(hash) { number in
            hashes[number] == hash && Self.equal(samples[number], range, in: row)
        }
        if let known { return UInt32(known) }
        samples.append(range)
        hashes.append(hash)
        index.insert(hash, number: samples.count - 1, hashes: hashes)
        return UInt32(samples.count - 1)
    }

    private static func equal(_ one: Range<Int>, _ other: Range<Int>, in row: TokenRow) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count {
            let first = row.sameness(at: one.lowerBound + offset, first: one.lowerBound)
            let second = row.sameness(at: other.lowerBound + offset, first: other.lowerBound)
            guard first == second else { return false }
        }
        return true
    }
}

/// The tokens of all texts and what they are equal to, as the numbering of texts reads them.
struct TokenRow {
    let tokens: [TextToken]
    let numbers: [UInt32]
    let forms: [Vocabulary.Forms]

    /// What makes two texts the same: the tokens and the white space between them.
    @inline(__always)
    func sameness(at place: Int, first: Int) -> UInt64 {
        UInt64(forms[Int(numbers[place])].same) << 1 | (tokens[place].isSpaced && place > first ? 1 : 0)
    }
}
