import Article

/// The conditions on a phrase, as ``PhraseFile`` describes them.
struct PhraseConditions {
    /// How many words the block may have.
    var maximalWords: Int
    /// How many words the block must have.
    var minimalWords = 1
    /// Whether the phrase counts before and after the body only.
    var isWeak = false
    /// Whether the phrase only hints.
    var isCue = false
    /// Where the phrase is looked for.
    var positions: Set<BlockContext.Position> = [.beforeBody, .within, .afterBody, .unknown]
    /// How strong a source is that the phrase names.
    var strength = 0.9
    /// The phrases that make it void.
    var exceptions: [PhraseProgram] = []

    /// Conditions that ask for a block of at most so many words.
    init(maximalWords: Int) {
        self.maximalWords = maximalWords
    }

    /// The longest blocks of each role seen on pages, with room to spare.
    static func maximalWords(of role: Role) -> Int {
        switch role {
        case .disclaimer: 250
        case .notice: 150
        case .bio: 110
        case .appeal, .credit: 80
        case .imageCredit, .related, .caption: 30
        case .byline, .dateline: 25
        case .navigation: 15
        case .separator, .body: 0
        }
    }

    /// Reads conditions off a line.
    mutating func read(_ text: Substring, _ vocabulary: inout Vocabulary) throws(PhraseCompiler.Failure) {
        var words = text.split(separator: " ")[...]
        while let word = words.popFirst() {
            switch word {
            case "weak": isWeak = true
            case "cue": isCue = true
            case "before": positions = [.beforeBody]
            case "after": positions = [.afterBody]
            case "max", "min":
                guard let number = words.popFirst().flatMap({ Int($0) }) else {
                    throw .init(reason: "\(word) without a number")
                }
                if word == "max" { maximalWords = number } else { minimalWords = number }
            case "strength":
                guard let number = words.popFirst().flatMap({ Double($0) }) else {
                    throw .init(reason: "strength without a number")
                }
                strength = number
            case "unless":
                let phrase = Array("(\(words.joined(separator: " ")))".utf8)
                let program = try PhraseCompiler.compile(phrase[...], vocabulary: &vocabulary)
                guard program.firstWords != nil else { throw .init(reason: "unless has to begin with a word") }
                exceptions.append(program)
                words = []
            default: throw .init(reason: "unknown condition \(word)")
            }
        }
    }
}
