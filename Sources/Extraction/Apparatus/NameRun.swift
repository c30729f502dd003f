/// Finds how far a name reaches along a row of tokens.
enum NameRun {
    /// The ends of a person's name that begins at a token, the likeliest first: two to six capitalised words, with initials and
    /// particles; two to eight characters in scripts without spaces; two to five words in scripts without capitals.
    static func personEnds(in matcher: PhraseMatcher, from start: Int) -> [Int] {
        let tokens = matcher.row.tokens
        guard start < tokens.count else { return [] }
        if tokens[start].kind == .ideograph {
            return ideographEnds(tokens, from: start, longest: 10).filter { $0 - start >= 2 }
        }
        guard tokens[start].kind == .word else { return [] }
        guard hasCase(matcher, tokens[start]) else { return caselessEnds(matcher, from: start, longest: 5) }
        guard tokens[start].isCapitalised else { return [] }
        let (end, words) = capitalised(matcher, from: start, longest: 6, digits: false)
        return words >= 2 ? [end] : []
    }

    /// The ends of a publication's name that begins at a token, the likeliest first.
    static func sourceEnds(in matcher: PhraseMatcher, from start: Int) -> [Int] {
        let tokens = matcher.row.tokens
        guard start < tokens.count, tokens[start].isWordLike else { return [] }
        // "Originally published in March 2022" names a date, no publication.
        if matcher.dates.date(in: matcher, at: start) != nil { return [] }
        if start > 0, let end = closingQuote(matcher, from: start) { return [end] }
        if tokens[start].kind == .ideograph || !hasCase(matcher, tokens[start]) {
            return caselessEnds(matcher, from: start, longest: 16, shortest: 1)
        }
        // "the Harbour Review", "il Corriere": an article before the name.
        var first = start
        if !tokens[first].isCapitalised, isArticle(matcher, first), first + 1 < tokens.count {
            first = matcher.row.skippingMarks(from: first + 1)
            guard first < tokens.count else { return [] }
        }
        guard tokens[first].isCapitalised || tokens[first].kind == .number else { return [] }
        if tokens[first].kind == .number, first + 1 >= tokens.count || !tokens[first + 1].isCapitalised { return [] }
        let (end, _) = capitalised(matcher, from: first, longest: 9, digits: true)
        var ends = [end]
        // A capitalised word after the name may belong to the sentence; then the phrase goes on there.
        var shorter = end - 1
        while shorter > first {
            ends.append(shorter)
            shorter -= 1
        }
        return ends
    }

    private static func isArticle(_ matcher: PhraseMatcher, _ index: Int) -> Bool {
        matcher.dates.lexicon.contains(matcher.dates.lexicon.articles, matcher, index)
    }

    /// Whether a word is in a script that has capital letters.
    static func hasCase(_ matcher: PhraseMatcher, _ token: Token) -> Bool {
        if token.isCapitalised { return true }
        guard let first = matcher.row.folded[token.folded].first else { return false }
        return first < 0x530 || (0x10A0...0x1FFF).contains(first)
    }

    /// The end of a run of capitalised words, with the small words that names hold, and how many words it has.
    private static func capitalised(
        _ matcher: PhraseMatcher, from start: Int, longest: Int, digits: Bool
    ) -> (end: Int, words: Int) {
        let tokens = matcher.row.tokens
        var end = start
        var words = 0
        var index = start
        scan: while index < tokens.count, words < longest {
            let token = tokens[index]
            switch token.kind {
            case .word where token.isCapitalised, .address where digits:
                words += 1
                end = index + 1
            case .number where digits && words > 0 && end == index:
                end = index + 1
            case .word where words > 0 && matcher.dates.lexicon.isParticle(matcher, at: index):
                break
            case .terminator:
                // The full stop of an initial or a title; no other.
                let before = index > start ? tokens[index - 1] : token
                let isShort = before.kind == .word && before.folded.count <= 3 && before.isCapitalised
                guard isShort, matcher.row.scalar(at: index) == 0x2E, index + 1 < tokens.count else { break scan }
                guard tokens[index + 1].isCapitalised else { break scan }
            case .mark:
                // Hyphens and apostrophes in a name, an ampersand in a firm's; not a comma, bracket or dash between phrases.
                let scalar = matcher.row.scalar(at: index)
                guard scalar == 0x2D || scalar == 0x27 || scalar == 0x26 || scalar == 0x2E || scalar == 0x2F && digits,
                    scalar == 0x26 || isTight(tokens, index)
                else { break scan }
            default: break scan
            }
            index += 1
        }
        return (end, words)
    }

    /// Whether a mark stands between two tokens without spaces.
    private static func isTight(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        return tokens[index - 1].bytes.upperBound == tokens[index].bytes.lowerBound
            && tokens[index].bytes.upperBound == tokens[index + 1].bytes.lowerBound
    }

    /// The end of what stands in the quotation marks that open right before a token.
    private static func closingQuote(_ matcher: PhraseMatcher, from start: Int) -> Int? {
        let opening = matcher.row.scalar(at: start - 1)
        guard let closing = quotes[opening] else { return nil }
        var end = start
        while end < matcher.row.tokens.count, end - start <= 40 {
            if closing.contains(matcher.row.scalar(at: end)), matcher.row.tokens[end].kind == .mark { return end }
            end += 1
        }
        return nil
    }

    private static let quotes: [UInt32: [UInt32]] = [
        0x22: [0x22], 0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB], 0x300A: [0x300B], 0x300C: [0x300D],
        0x300E: [0x300F], 0x3010: [0x3011],
    ]

    private static func ideographEnds(_ tokens: [Token], from start: Int, longest: Int) -> [Int] {
        var end = start
        var ends: [Int] = []
        while end < tokens.count, end - start < longest {
            let token = tokens[end]
            let isDot = token.kind == .mark && token.bytes.count >= 2 && end > start
            guard token.kind == .ideograph || isDot && end + 1 < tokens.count && tokens[end + 1].kind == .ideograph
            else {
                break
            }
            end += 1
            ends.append(end)
        }
        return ends
    }

    /// The ends of words without capitals, shortest last where nothing follows: all up to the clause's end, longest first.
    private static func caselessEnds(
        _ matcher: PhraseMatcher, from start: Int, longest: Int, shortest: Int = 2
    ) -> [Int] {
        let tokens = matcher.row.tokens
        var end = start
        var ends: [Int] = []
        while end < tokens.count, end - start < longest {
            guard tokens[end].isWordLike || tokens[end].kind == .mark && !isBreak(matcher.row.scalar(at: end)) else {
                break
            }
            end += 1
            if tokens[end - 1].isWordLike, end - start >= shortest { ends.append(end) }
        }
        return ends.reversed()
    }

    /// Whether a mark ends the name before it: commas, brackets, quotation marks, bars.
    private static func isBreak(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x27, 0x26, 0x2E, 0xB7, 0x30FB: false
        default: true
        }
    }
}
