/// Takes the steps of a phrase along a row of tokens.
///
/// Steps that may end in several places are tried in turn; phrases are short and gaps bounded, so a try costs a constant.
struct PhraseMatcher {
    /// Where a phrase was found.
    struct Match: Sendable {
        /// The tokens of the phrase.
        var tokens: Range<Int>
        /// The tokens that name a source, where the phrase captures one.
        var source: Range<Int>?
        /// The tokens that are quoted as the phrase.
        var quoted: Range<Int>?
        /// The tokens of each person's name.
        var names: [Range<Int>] = []
    }

    /// The tokens.
    let row: TokenRow
    /// The symbols of each token: `symbols[offsets[i]..<offsets[i + 1]]`.
    let symbols: [Symbol]
    /// The bounds of the tokens' symbols.
    let offsets: [Int]
    /// Reads dates in the languages of the phrase files.
    let dates: DateReader

    private var source: Range<Int>?
    private var names: [Range<Int>] = []
    private var quoteStart: Int?
    private var quoteEnd: Int?
    private var budget = 0

    /// A matcher over a row with its symbols.
    init(row: TokenRow, symbols: [Symbol], offsets: [Int], dates: DateReader) {
        self.row = row
        self.symbols = symbols
        self.offsets = offsets
        self.dates = dates
    }

    /// The match of a program that begins at a token, or nil.
    mutating func match(_ program: PhraseProgram, at start: Int) -> Match? {
        source = nil
        names = []
        quoteStart = nil
        quoteEnd = nil
        budget = 2000
        guard let end = run(program.steps, 0, start) else { return nil }
        let quoted = quoteStart.flatMap { first in quoteEnd.map { first..<max(first, $0) } }
        return Match(tokens: start..<max(end, start), source: source, quoted: quoted, names: names)
    }

    /// The token after the last one of the rest of a program, or nil when it does not fit.
    ///
    /// Calls itself at a choice only, so no deeper than a phrase has choices.
    private mutating func run(_ steps: [PhraseProgram.Step], _ first: Int, _ start: Int) -> Int? {
        var step = first
        var index = start
        while true {
            budget -= 1
            guard budget > 0 else { return nil }
            switch steps[step] {
            case .accept: return index
            case .jump(let target):
                step = target
                continue
            case .split(let one, let other):
                let saved = (source, names, quoteStart, quoteEnd)
                if let end = run(steps, one, index) { return end }
                (source, names, quoteStart, quoteEnd) = saved
                step = other
                continue
            case .gap, .name, .source, .rest: return tryEnds(steps, step, index)
            case .sourceStart:
                let first = row.skippingMarks(from: index)
                source = first..<first
            case .sourceEnd: source = (source?.lowerBound ?? index)..<index
            case .quoteStart: quoteStart = row.skippingMarks(from: index)
            case .quoteEnd: quoteEnd = index
            default:
                guard let next = advance(steps[step], index) else { return nil }
                index = next
            }
            step += 1
        }
    }

    /// The token after a step that has one end only.
    private func advance(_ step: PhraseProgram.Step, _ start: Int) -> Int? {
        let index = row.skippingMarks(from: start)
        let token = index < row.tokens.count ? row.tokens[index] : nil
        switch step {
        case .words(let words):
            return token != nil && hasSymbol(of: words, at: index) ? index + 1 : nil
        case .colon: return token?.kind == .colon ? index + 1 : nil
        case .stop: return token == nil || token?.kind == .terminator ? index + (token == nil ? 0 : 1) : nil
        case .end:
            var end = index
            while end < row.tokens.count, !row.tokens[end].isWordLike { end += 1 }
            return end == row.tokens.count ? end : nil
        case .address: return token?.kind == .address ? index + 1 : nil
        case .mail: return token?.kind == .mail ? index + 1 : nil
        case .number: return token?.kind == .number ? index + 1 : nil
        case .date: return dates.date(in: self, at: index)?.end
        case .moment: return dates.isMoment(in: self, from: index) ? row.tokens.count : nil
        default: return nil
        }
    }

    /// Tries the ends of an open step in turn, the likeliest first.
    private mutating func tryEnds(_ steps: [PhraseProgram.Step], _ step: Int, _ start: Int) -> Int? {
        let index = row.skippingMarks(from: start)
        for end in ends(of: steps[step], from: index, then: steps[step + 1]) {
            let saved = (source, names, quoteStart, quoteEnd)
            switch steps[step] {
            case .source, .rest: source = index..<end
            case .name: names.append(index..<end)
            default: break
            }
            if let last = run(steps, step + 1, end) { return last }
            (source, names, quoteStart, quoteEnd) = saved
        }
        return nil
    }

    private func ends(of step: PhraseProgram.Step, from index: Int, then next: PhraseProgram.Step) -> [Int] {
        switch step {
        case .gap(let length): gapEnds(from: index, length: length)
        case .name: NameRun.personEnds(in: self, from: index)
        case .source: NameRun.sourceEnds(in: self, from: index)
        case .rest: [restEnd(from: index)].compactMap { $0 }
        default: []
        }
    }

    private func gapEnds(from index: Int, length: Int) -> [Int] {
        var ends = [index]
        var end = index
        var left = length
        while left > 0, end < row.tokens.count, row.tokens[end].kind != .terminator {
            if row.tokens[end].isWordLike { left -= 1 }
            end += 1
            ends.append(end)
        }
        return ends
    }

    /// The end of at most a dozen words up to the end of the sentence.
    private func restEnd(from index: Int) -> Int? {
        var end = index
        var words = 0
        while end < row.tokens.count, row.tokens[end].kind != .terminator {
            if row.tokens[end].isWordLike { words += 1 }
            end += 1
        }
        return words > 0 && words <= 12 ? end : nil
    }

    /// Whether one of the words stands at a token.
    func hasSymbol(of words: [Symbol], at index: Int) -> Bool {
        for position in offsets[index]..<offsets[index + 1] where words.contains(symbols[position]) { return true }
        return false
    }
}
