import Article

/// The texts of both sides, read once into bytes and numbered tokens that every later step shares.
struct Corpus {
    /// The bytes of all texts, one behind the other.
    private(set) var bytes: [UInt8] = []
    /// The tokens of all texts; offsets count from the start of `bytes`.
    private(set) var tokens: [TextToken] = []
    /// The number of each token in the vocabulary.
    private(set) var numbers: [UInt32] = []
    /// The distinct tokens.
    private(set) var vocabulary: Vocabulary

    private var scanner = TextScanner()
    private let ignoresPunctuation: Bool
    /// Whether white space makes no difference.
    let ignoresSpace: Bool

    /// One token in so many bytes is a fair guess for prose, one distinct token in so many more; both only size the tables.
    private static let bytesPerToken = 5, bytesPerDistinctToken = 40

    /// Makes a corpus with room for `size` bytes.
    init(options: Collation.Options, size: Int) {
        ignoresPunctuation = options.ignoring.contains(.punctuation)
        ignoresSpace = !options.ignoring.isDisjoint(with: [.punctuation, .whitespace, .typography])
        vocabulary = Vocabulary(ignoring: options.ignoring, capacity: max(64, size / Self.bytesPerDistinctToken))
        bytes.reserveCapacity(size)
        tokens.reserveCapacity(size / Self.bytesPerToken)
        numbers.reserveCapacity(size / Self.bytesPerToken)
    }

    /// A text in the corpus.
    struct Passage {
        /// Where its bytes are.
        var bytes: Range<Int>
        /// Where its tokens are.
        var tokens: Range<Int>
    }

    /// Reads a text.
    mutating func read(_ text: String) -> Passage {
        let start = bytes.count
        let first = tokens.count
        text.withUTF8Bytes { utf8 in
            bytes.append(contentsOf: utf8)
            scanner.scan(utf8, base: UInt32(start), into: &tokens)
        }
        if ignoresPunctuation {
            tokens.replaceSubrange(first..., with: tokens[first...].filter(\.isWord))
        }
        bytes.withUnsafeBytes { all in
            for token in tokens[first...] {
                let slice = UnsafeRawBufferPointer(rebasing: all[Int(token.start)..<Int(token.end)])
                numbers.append(vocabulary.intern(slice, kind: token.kind))
            }
        }
        if ignoresSpace {
            for place in first..<tokens.count { tokens[place].isSpaced = false }
        }
        return Passage(bytes: start..<bytes.count, tokens: first..<tokens.count)
    }

    /// What the token at a place is equal to.
    @inline(__always)
    func forms(at place: Int) -> Vocabulary.Forms { vocabulary.forms[Int(numbers[place])] }

    /// The count of words among the tokens of a range.
    func words(in range: Range<Int>) -> Int {
        var count = 0
        for place in range where tokens[place].isWord { count += 1 }
        return count
    }

    /// What makes two texts the same: the tokens and the white space between them.
    @inline(__always)
    func sameness(at place: Int, first: Int) -> UInt64 {
        UInt64(forms(at: place).same) << 1 | (tokens[place].isSpaced && place > first ? 1 : 0)
    }
}
