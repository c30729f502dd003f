/// A block's text as the row of tokens in which phrases are looked for.
struct TokenRow: Sendable {
    /// The tokens in order.
    private(set) var tokens: [Token] = []
    /// The folded scalars of all tokens, one after another.
    private(set) var folded: [UInt32] = []
    /// The text's UTF-8.
    let bytes: [UInt8]
    /// How many words the text has; two ideographs count as one.
    private(set) var words = 0
    /// How many words each sentence has.
    private(set) var sentenceWords: [Int] = []

    /// Cuts a text into tokens.
    ///
    /// Linear.
    init(_ text: String) {
        bytes = Array(text.utf8)
        var scanner = TokenScanner(bytes: bytes)
        var state = ClauseState()
        var ideographs = 0
        var sentenceHalves: [Int] = []
        tokens.reserveCapacity(bytes.count / 5)
        folded.reserveCapacity(bytes.count)
        while var token = scanner.next(folded: &folded) {
            state.place(&token, scalar: scanner.mark)
            let halves = token.kind == .ideograph ? 1 : token.isWordLike ? 2 : 0
            ideographs += halves == 1 ? 1 : 0
            words += halves == 2 ? 1 : 0
            while sentenceHalves.count <= token.sentence { sentenceHalves.append(0) }
            sentenceHalves[token.sentence] += halves
            tokens.append(token)
        }
        words += (ideographs + 1) / 2
        sentenceWords = sentenceHalves.map { ($0 + 1) / 2 }
    }

    /// The text between two tokens, as written.
    func text(_ range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        return String(decoding: bytes[first.bytes.lowerBound..<last.bytes.upperBound], as: UTF8.self)
    }

    /// The first scalar of a token, folded; 0 past the end.
    func scalar(at index: Int) -> UInt32 {
        guard index < tokens.count, let first = folded[tokens[index].folded].first else { return 0 }
        return first
    }

    /// The first token from `index` on that is no mark, or the number of tokens.
    func skippingMarks(from index: Int) -> Int {
        var index = index
        while index < tokens.count, tokens[index].kind == .mark { index += 1 }
        return index
    }
}

/// Follows sentences and quotation marks along a row of tokens.
private struct ClauseState {
    private var atStart = true
    private var sentence = 0
    private var endedSentence = false
    private var quoteDepth = 0
    private var straightQuote = false

    /// Notes on the token where it stands, and moves on past it.
    mutating func place(_ token: inout Token, scalar: UInt32) {
        if token.isWordLike, endedSentence {
            sentence += 1
            endedSentence = false
        }
        token.sentence = sentence
        token.isQuoted = quoteDepth > 0 || straightQuote
        switch token.kind {
        case .terminator:
            endedSentence = true
            atStart = true
        case .colon: atStart = true
        case .mark: readMark(scalar)
        default:
            token.opensClause = atStart
            atStart = false
        }
    }

    private mutating func readMark(_ scalar: UInt32) {
        switch scalar {
        case 0x22: straightQuote.toggle()
        case 0x201E, 0x201F, 0xAB, 0x300C, 0x300E: quoteDepth += 1
        case 0x201C: quoteDepth = quoteDepth > 0 ? quoteDepth - 1 : 1
        case 0x201D, 0xBB, 0x300D, 0x300F: quoteDepth = max(0, quoteDepth - 1)
        case 0x7C, 0x2022, 0xB7, 0x3B: atStart = true
        default: break
        }
    }
}
