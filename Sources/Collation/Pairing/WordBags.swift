import Article

/// The words of every block of one side, without case and typography, for counting what two blocks share.
///
/// A character of a script without spaces says as little as a letter does, so runs of them stand in for words.
struct WordBags {
    private var starts: [Int] = []
    private var words: [UInt32] = []

    /// Gathers the words of some blocks of a witness, ascending; `runs` numbers the runs of characters for both sides.
    init(_ witness: Witness, of blocks: [Int], in corpus: Corpus, runs: inout CharacterRuns) {
        filled = blocks.count
        starts.reserveCapacity(witness.count + 1)
        words.reserveCapacity(blocks.reduce(0) { $0 + witness.words($1) })
        for block in blocks {
            starts.append(contentsOf: repeatElement(words.count, count: block + 1 - starts.count))
            let passage = witness.passages[block]
            for place in corpus.behindListMarker(passage.tokens) where corpus.tokens[place].isWord {
                let isCharacter = corpus.tokens[place].kind == .character
                words.append(
                    isCharacter
                        ? runs.number(at: place, first: passage.tokens.lowerBound, in: corpus)
                        : corpus.forms(at: place).loose)
            }
        }
        starts.append(contentsOf: repeatElement(words.count, count: witness.count + 1 - starts.count))
    }

    /// The count of blocks that have words here.
    let filled: Int

    /// The count of blocks.
    var count: Int { starts.count - 1 }

    /// The words of a block in order.
    func of(_ block: Int) -> ArraySlice<UInt32> { words[starts[block]..<starts[block + 1]] }

    /// The count of words of a block.
    func size(_ block: Int) -> Int { starts[block + 1] - starts[block] }
}

extension Corpus {
    /// The tokens of a text behind the marker of a list item (`3.`, `2)`, `a)`): it says where the item stands, not what it says.
    fileprivate func behindListMarker(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 2 else { return range }
        let (sign, stop) = (tokens[range.lowerBound], tokens[range.lowerBound + 1])
        guard stop.end - stop.start == 1, [0x29, 0x2E].contains(bytes[Int(stop.start)]), stop.start == sign.end else {
            return range
        }
        let letters = bytes[Int(sign.start)..<Int(sign.end)]
        let isNumber = letters.count <= 3 && letters.allSatisfy { (0x30...0x39).contains($0) }
        let isLetter = letters.count == 1 && letters.allSatisfy { (0x61...0x7A).contains($0) }
        return isNumber || isLetter ? range.lowerBound + 2..<range.upperBound : range
    }
}

/// Numbers runs of characters behind the numbers of the vocabulary: two where one is Han, else three (kana, Thai, Khmer …).
struct CharacterRuns {
    /// One more than the highest number given.
    private(set) var end: UInt32
    private var numbers: [UInt64: UInt32] = [:]

    /// Numbers from the count of a corpus's tokens on.
    init(_ corpus: Corpus) { end = UInt32(corpus.vocabulary.count) }

    /// The number of the run that ends with the character at a place of a text that begins at `first`; the character's own where
    /// none stands before it.
    mutating func number(at place: Int, first: Int, in corpus: Corpus) -> UInt32 {
        let last = corpus.forms(at: place).loose
        guard place > first, corpus.tokens[place - 1].kind == .character else { return last }
        var run = UInt64(corpus.forms(at: place - 1).loose) << 32 | UInt64(last)
        let isHan = Self.isHan(corpus.tokens[place], corpus) || Self.isHan(corpus.tokens[place - 1], corpus)
        if !isHan, place > first + 1, corpus.tokens[place - 2].kind == .character {
            run = Hashing.mix(run, UInt64(corpus.forms(at: place - 2).loose))
        }
        if let known = numbers[run] { return known }
        numbers[run] = end
        end += 1
        return end - 1
    }

    private static func isHan(_ token: TextToken, _ corpus: Corpus) -> Bool {
        let lead = corpus.bytes[Int(token.start)]
        return (0xE4...0xE9).contains(lead) || lead == 0xF0
            || lead == 0xE3 && corpus.bytes[Int(token.start) + 1] >= 0x90
    }
}
