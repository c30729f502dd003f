/// A phrase compiled to steps that ``PhraseMatcher`` takes along a row of tokens.
struct PhraseProgram: Sendable {
    /// One step of a phrase.
    enum Step: Sendable, Hashable {
        /// One of these words.
        case words([Symbol])
        /// Up to so many tokens of the same sentence, as few as will do.
        case gap(Int)
        /// A person's name.
        case name
        /// The name of a publication: captured.
        case source
        /// Whatever stands up to the end of the sentence: captured.
        case rest
        /// A date, with or without day and year.
        case date
        /// Dates, times, weekdays and their small words, to the end of the block.
        case moment
        /// A web address.
        case address
        /// An e-mail address.
        case mail
        /// A number.
        case number
        /// A colon.
        case colon
        /// The end of a sentence or of the block.
        case stop
        /// The end of the block.
        case end
        /// Go on at either of two steps, the first first.
        case split(Int, Int)
        /// Go on at a step.
        case jump(Int)
        /// The words that name a source begin here.
        case sourceStart
        /// The words that name a source end here.
        case sourceEnd
        /// The words that are quoted as the phrase begin here.
        case quoteStart
        /// The words that are quoted as the phrase end here.
        case quoteEnd
        /// The phrase is complete.
        case accept
    }

    /// The steps; the last is `.accept`.
    let steps: [Step]
    /// The words that the phrase can begin with; nil when it can begin with a name, a gap or anything else open.
    let firstWords: [Symbol]?

    /// A program of steps.
    init(steps: [Step]) {
        self.steps = steps
        firstWords = Self.firstWords(of: steps)
    }

    private static func firstWords(of steps: [Step]) -> [Symbol]? {
        var words: Set<Symbol> = []
        var open = [0]
        var seen: Set<Int> = []
        while let index = open.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch steps[index] {
            case .words(let symbols): words.formUnion(symbols)
            case .split(let first, let second): open += [first, second]
            case .jump(let target): open.append(target)
            case .quoteStart, .quoteEnd, .sourceStart, .sourceEnd: open.append(index + 1)
            default: return nil
            }
        }
        return words.sorted()
    }
}
