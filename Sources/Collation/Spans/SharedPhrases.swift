/// Phrases of two texts that stand once in each, as places to hold on to in texts too long to compare word with word.
///
/// Single words repeat in a long text, phrases hardly ever do. A rolling hash finds them in linear time (Karp and Rabin 1987).
enum SharedPhrases {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// Where a phrase has not been met, and where it has been met more than once.
    private static let nowhere: Int32 = -1, manyPlaces: Int32 = -2

    /// A run of words on the left that is repeated on the right.
    struct Phrase {
        var left: Range<Int>
        /// The place of its first word on the right.
        var right: Int
    }

    /// The heaviest set of runs of at least `length` words that do not cross, in order.
    static func inOrder(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, length: Int) -> [Phrase] {
        guard left.count >= length, right.count >= length else { return [] }
        let runs = runs(unique(left, right, length: length), length: length)
        let links = runs.map { Crossing(left: $0.left.lowerBound, right: $0.right, weight: $0.left.count) }
        var result: [Phrase] = []
        for index in HeaviestChain.indices(of: links) {
            var run = runs[index]
            // Two runs of a chain may overlap in their ends.
            if let last = result.last {
                let overlap = max(
                    last.left.upperBound - run.left.lowerBound, last.right + last.left.count - run.right, 0)
                guard overlap < run.left.count else { continue }
                run = Phrase(left: run.left.lowerBound + overlap..<run.left.upperBound, right: run.right + overlap)
            }
            result.append(run)
        }
        return result
    }

    /// The places of the phrases of a length that stand once on each side, by left place.
    private static func unique(
        _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, length: Int
    ) -> [(left: Int, right: Int)] {
        let (one, other) = (hashes(of: left, length: length), hashes(of: right, length: length))
        var index = HashIndex(capacity: one.count)
        var distinct: [UInt64] = []
        var places: [(left: Int32, right: Int32)] = []
        for (place, hash) in one.enumerated() {
            if let known = index.find(hash, matches: { distinct[$0] == hash }) {
                places[known].left = manyPlaces
            } else {
                distinct.append(hash)
                places.append((Int32(place), nowhere))
                index.insert(hash, number: distinct.count - 1, hashes: distinct)
            }
        }
        for (place, hash) in other.enumerated() {
            guard let known = index.find(hash, matches: { distinct[$0] == hash }) else { continue }
            places[known].right = places[known].right == nowhere ? Int32(place) : manyPlaces
        }
        return places.compactMap { place in
            guard place.left >= 0, place.right >= 0 else { return nil }
            let (start, rightStart) = (left.startIndex + Int(place.left), right.startIndex + Int(place.right))
            // Two phrases may share a hash.
            guard left[start..<start + length] == right[rightStart..<rightStart + length] else { return nil }
            return (start, rightStart)
        }
    }

    /// The hash of the phrase that begins at each place.
    private static func hashes(of words: ArraySlice<UInt32>, length: Int) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(words.count - length + 1)
        let gone = (0..<length).reduce(UInt64(1)) { power, _ in power &* multiplier }
        var hash: UInt64 = 0
        for place in words.indices {
            hash = hash &* multiplier &+ Hashing.mix(1, UInt64(words[place]))
            let first = place - length
            if first >= words.startIndex { hash = hash &- gone &* Hashing.mix(1, UInt64(words[first])) }
            if first >= words.startIndex - 1 { result.append(Hashing.mix(hash, multiplier)) }
        }
        return result
    }

    /// Joins phrases that overlap in step into runs.
    private static func runs(_ phrases: [(left: Int, right: Int)], length: Int) -> [Phrase] {
        var result: [Phrase] = []
        for phrase in phrases {
            if let last = result.last, phrase.left <= last.left.upperBound,
                phrase.left - last.left.lowerBound == phrase.right - last.right
            {
                result[result.count - 1].left = last.left.lowerBound..<phrase.left + length
            } else {
                result.append(Phrase(left: phrase.left..<phrase.left + length, right: phrase.right))
            }
        }
        return result
    }
}
