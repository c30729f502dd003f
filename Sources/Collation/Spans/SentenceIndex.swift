/// Sentences by the words in them, to find the one that another was made of.
struct SentenceIndex {
    /// The words of a sentence that is known again though it was edited: fewer are alike by chance, more are no sentence.
    private static let sizes = 8...200
    /// The most sentences kept for a word.
    private static let mostPostings = 12

    private var sentences: [SentenceMoves.Place] = []
    private var isTaken: [Bool] = []
    /// How many words each sentence has in common with the one asked about; all 0 between two questions.
    private var counts: [Int] = []
    /// The sentences that a word stands in; only the first so many of a common word, since rare words tell sentences apart.
    private var postings: [UInt32: [Int]] = [:]

    /// Whether there is none.
    var isEmpty: Bool { sentences.isEmpty }

    /// Whether a sentence has the words to be known again.
    static func takes(_ range: Range<Int>, in wording: Wording) -> Bool { sizes.contains(wording.words(in: range)) }

    /// Adds a sentence.
    mutating func add(_ place: SentenceMoves.Place, in wording: Wording) {
        for word in Self.words(place.range, in: wording)
        where postings[word, default: []].count < Self.mostPostings {
            postings[word, default: []].append(sentences.count)
        }
        sentences.append(place)
        isTaken.append(false)
        counts.append(0)
    }

    /// Takes a sentence out.
    mutating func remove(_ sentence: Int) { isTaken[sentence] = true }

    /// Where a sentence stands.
    subscript(_ sentence: Int) -> SentenceMoves.Place { sentences[sentence] }

    /// The number of the sentence with the most words in common, of equals one of the comparison asked about, then the first.
    mutating func likest(_ range: Range<Int>, in wording: Wording, of comparison: Int) -> Int? {
        var met: [Int] = []
        for word in Self.words(range, in: wording) {
            for sentence in postings[word] ?? [] where !isTaken[sentence] {
                if counts[sentence] == 0 { met.append(sentence) }
                counts[sentence] += 1
            }
        }
        let best = met.max { rank($0, comparison) < rank($1, comparison) }
        for sentence in met { counts[sentence] = 0 }
        return best
    }

    private func rank(_ sentence: Int, _ comparison: Int) -> (Int, Int, Int) {
        (counts[sentence], sentences[sentence].comparison == comparison ? 1 : 0, -sentence)
    }

    /// The distinct words of a sentence that carry something on their own.
    private static func words(_ range: Range<Int>, in wording: Wording) -> Set<UInt32> {
        Set(
            range.lazy.filter { wording.forms[$0].isWord && !wording.forms[$0].isLight }.map { wording.forms[$0].alike }
        )
    }
}
