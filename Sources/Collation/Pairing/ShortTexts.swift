import Article

/// How alike short texts are by their letters, where whole words say too little: `Notification` and `Notifications`.
struct ShortTexts {
    private let corpus: Corpus
    private var cache: [Int: [UInt64]] = [:]

    /// Compares texts of a corpus.
    init(_ corpus: Corpus) { self.corpus = corpus }

    /// Dice's coefficient over runs of three letters, spaces included, 0 to 1.
    mutating func likeness(_ one: Corpus.Passage, _ other: Corpus.Passage) -> Double {
        let (first, second) = (runs(one), runs(other))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        var (i, j, shared) = (0, 0, 0)
        while i < first.count, j < second.count {
            if first[i] == second[j] {
                shared += 1
                i += 1
                j += 1
            } else if first[i] < second[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(shared) / Double(first.count + second.count)
    }

    private mutating func runs(_ passage: Corpus.Passage) -> [UInt64] {
        if let known = cache[passage.bytes.lowerBound] { return known }
        let text = String(decoding: corpus.bytes[passage.bytes], as: UTF8.self).folded.lowercased()
        let letters = [0x20] + text.unicodeScalars.map { UInt64($0.value) } + [0x20]
        let runs = (0..<max(0, letters.count - 2)).map {
            letters[$0] << 42 | letters[$0 + 1] << 21 | letters[$0 + 2]
        }.sorted()
        cache[passage.bytes.lowerBound] = runs
        return runs
    }
}
