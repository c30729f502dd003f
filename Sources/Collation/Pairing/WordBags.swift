import Article

/// The words of every block of one side, without case and typography, for counting what two blocks share.
struct WordBags {
    private var starts: [Int] = [0]
    private var words: [UInt32] = []

    /// Gathers the words of a witness.
    init(_ witness: Witness, in corpus: Corpus) {
        starts.reserveCapacity(witness.count + 1)
        words.reserveCapacity(witness.passages.reduce(0) { $0 + $1.words })
        for passage in witness.passages {
            for place in passage.tokens where corpus.tokens[place].isWord {
                words.append(corpus.forms(at: place).loose)
            }
            starts.append(words.count)
        }
    }

    /// The count of blocks.
    var count: Int { starts.count - 1 }

    /// The words of a block in order.
    func of(_ block: Int) -> ArraySlice<UInt32> { words[starts[block]..<starts[block + 1]] }

    /// The count of words of a block.
    func size(_ block: Int) -> Int { starts[block + 1] - starts[block] }
}
