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
    private var texts: TextNumbers
    private var canonicalTexts = CanonicalTexts()
    /// Whether texts are cut into tokens only when asked for.
    private let isLazy: Bool
    private var passages: [Passage] = []
    private var index: HashIndex
    private var hashes: [UInt64] = []
    private let ignoresPunctuation: Bool
    /// Whether white space makes no difference.
    let ignoresSpace: Bool

    /// One token in so many bytes is a fair guess for prose, one distinct token in so many more; both only size the tables.
    private static let bytesPerToken = 5, bytesPerDistinctToken = 40

    /// Makes a corpus with room for `count` texts of `size` bytes in all.
    init(options: Collation.Options, count: Int, size: Int) {
        // What the options ignore shows in tokens alone.
        isLazy = options.ignoring.isEmpty && count > Threshold.fewBlocks
        texts = TextNumbers(capacity: isLazy ? 0 : count)
        index = HashIndex(capacity: count)
        ignoresPunctuation = options.ignoring.contains(.punctuation)
        ignoresSpace = !options.ignoring.isDisjoint(with: [.punctuation, .whitespace, .typography])
        vocabulary = Vocabulary(ignoring: options.ignoring, capacity: max(64, size / Self.bytesPerDistinctToken))
        bytes.reserveCapacity(size)
        if isLazy { return }
        tokens.reserveCapacity(size / Self.bytesPerToken)
        numbers.reserveCapacity(size / Self.bytesPerToken)
    }

    /// A text in the corpus.
    struct Passage {
        /// Its place among the texts of the corpus that differ by a byte.
        var place: Int
        /// Where its bytes are.
        var bytes: Range<Int>
        /// Where its tokens are; nowhere, as long as it is not cut into tokens.
        var tokens: Range<Int>
        /// The count of its words.
        var words: Int
        /// The number of its text; texts that are the same share one.
        var text: UInt32
    }

    /// Reads a text; one that was read before, byte for byte, is not read again, which halves the work on most revisions.
    ///
    /// In a long article it is only numbered, and its words counted: most of its paragraphs have an equal and are never compared.
    mutating func read(_ text: String) -> Passage {
        let hash = Self.hash(text)
        if let known = find(text, hash) { return passages[known] }
        let passage = isLazy ? number(text) : add(text)
        passages.append(passage)
        hashes.append(hash)
        index.insert(hash, number: passages.count - 1, hashes: hashes)
        return passage
    }

    /// The same text with its tokens.
    mutating func cut(_ passage: Passage) -> Passage {
        guard isLazy, passage.tokens.isEmpty, passages[passage.place].tokens.isEmpty else {
            return passages[passage.place]
        }
        let first = tokens.count
        bytes.withUnsafeBufferPointer { all in
            scanner.scan(
                UnsafeBufferPointer(rebasing: all[passage.bytes]), base: UInt32(passage.bytes.lowerBound), into: &tokens
            )
            for token in tokens[first...] {
                let slice = UnsafeRawBufferPointer(
                    rebasing: UnsafeRawBufferPointer(all)[Int(token.start)..<Int(token.end)])
                numbers.append(vocabulary.intern(slice, kind: token.kind))
            }
        }
        passages[passage.place].tokens = first..<tokens.count
        return passages[passage.place]
    }

    /// A text without its tokens.
    private mutating func number(_ text: String) -> Passage {
        let start = bytes.count
        var plainWords: Int?
        text.withUTF8Bytes { utf8 in
            bytes.append(contentsOf: utf8)
            plainWords = PlainText.words(in: utf8)
        }
        let number: UInt32
        if plainWords == nil {
            let folded = text.folded
            let plain = find(folded, Self.hash(folded)).map { passages[$0].text }
            number = canonicalTexts.number(ofFolded: folded, plain: plain)
        } else {
            number = canonicalTexts.number(ofPlain: text)
        }
        let words = plainWords ?? text.withUTF8Bytes { scanner.words(in: $0) }
        return Passage(
            place: passages.count, bytes: start..<bytes.count, tokens: tokens.count..<tokens.count, words: words,
            text: number)
    }

    private static func hash(_ text: String) -> UInt64 {
        text.withUTF8Bytes { Hashing.bytes(UnsafeRawBufferPointer($0)) }
    }

    /// The place of a text that was read before, byte for byte.
    private func find(_ text: String, _ hash: UInt64) -> Int? {
        text.withUTF8Bytes { utf8 in
            index.find(hash) { number in
                bytes.withUnsafeBytes { all in
                    Hashing.equal(
                        UnsafeRawBufferPointer(rebasing: all[passages[number].bytes]), UnsafeRawBufferPointer(utf8))
                }
            }
        }
    }

    private mutating func add(_ text: String) -> Passage {
        let start = bytes.count
        let first = tokens.count
        text.withUTF8Bytes { utf8 in
            bytes.append(contentsOf: utf8)
            scanner.scan(utf8, base: UInt32(start), into: &tokens)
        }
        if ignoresPunctuation {
            tokens.replaceSubrange(first..., with: tokens[first...].filter(\.isWord))
        }
        if ignoresSpace {
            for place in first..<tokens.count { tokens[place].isSpaced = false }
        }
        var words = 0
        var hash = UInt64(tokens.count - first)
        bytes.withUnsafeBytes { all in
            for place in first..<tokens.count {
                let token = tokens[place]
                let slice = UnsafeRawBufferPointer(rebasing: all[Int(token.start)..<Int(token.end)])
                numbers.append(vocabulary.intern(slice, kind: token.kind))
                words += token.isWord ? 1 : 0
                hash = Hashing.mix(hash, sameness(at: place, first: first))
            }
        }
        let range = first..<tokens.count
        return Passage(
            place: passages.count, bytes: start..<bytes.count, tokens: range, words: words,
            text: number(ofText: range, hash: hash))
    }

    private mutating func number(ofText range: Range<Int>, hash: UInt64) -> UInt32 {
        texts.find(hash) { isSame($0, range) } ?? texts.add(range, hash: hash)
    }

    /// Whether two runs of tokens are the same text.
    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy {
                sameness(at: $0, first: one.lowerBound) == sameness(at: $1, first: other.lowerBound)
            }
    }

    /// The count of different texts.
    var textCount: Int { isLazy ? canonicalTexts.count : texts.count }

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
    private func sameness(at place: Int, first: Int) -> UInt64 {
        UInt64(forms(at: place).same) << 1 | (tokens[place].isSpaced && place > first ? 1 : 0)
    }
}
