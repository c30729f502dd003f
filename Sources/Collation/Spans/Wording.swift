import Article

/// What one side reads at one unit: the text of its blocks joined by a newline each, with its tokens.
struct Wording {
    /// The text in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The tokens; offsets count from the start of `bytes`.
    private(set) var tokens: [TextToken] = []
    /// What each token is equal to.
    private(set) var forms: [Vocabulary.Forms] = []
    /// The places of the tokens that begin a block.
    private(set) var blockStarts: [Int] = []

    /// Joins passages of a corpus.
    init(_ passages: [Corpus.Passage], in corpus: Corpus) {
        for (index, passage) in passages.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            let shift = passage.bytes.lowerBound - bytes.count
            bytes.append(contentsOf: corpus.bytes[passage.bytes])
            blockStarts.append(tokens.count)
            for place in passage.tokens {
                var token = corpus.tokens[place]
                token.start = UInt32(Int(token.start) - shift)
                token.end = UInt32(Int(token.end) - shift)
                // A paragraph break is white space, and white space before the first token of a text is none.
                if place == passage.tokens.lowerBound { token.isSpaced = index > 0 && !corpus.ignoresSpace }
                tokens.append(token)
                forms.append(corpus.forms(at: place))
            }
        }
    }

    /// The count of tokens.
    var count: Int { tokens.count }

    /// The text of a range of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The whole text.
    var text: String { text(0..<bytes.count) }

    /// Where a token begins in the text; the end of the text for the place behind the last.
    func start(of place: Int) -> Int { place < tokens.count ? Int(tokens[place].start) : bytes.count }

    /// Where a token ends in the text.
    func end(of place: Int) -> Int { Int(tokens[place].end) }

    /// The count of words among tokens.
    func words(in range: Range<Int>) -> Int {
        var count = 0
        for place in range where tokens[place].isWord { count += 1 }
        return count
    }

    /// Whether a range of tokens has enough letters and digits to be known again in another place.
    func isRecognisable(_ range: Range<Int>) -> Bool {
        Recognition.isEnough(tokens[range], of: bytes)
    }
}
