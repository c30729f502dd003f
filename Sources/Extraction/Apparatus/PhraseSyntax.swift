/// A phrase as it is written, before it is compiled.
indirect enum PhraseSyntax {
    /// A step that needs no parts.
    case step(PhraseProgram.Step)
    /// One after another.
    case sequence([PhraseSyntax])
    /// One of several.
    case choice([PhraseSyntax])
    /// May be missing.
    case optional(PhraseSyntax)

    /// Appends the steps; targets are places in `steps`.
    func emit(into steps: inout [PhraseProgram.Step]) {
        switch self {
        case .step(let step): steps.append(step)
        case .sequence(let parts): for part in parts { part.emit(into: &steps) }
        case .optional(let part):
            let split = steps.count
            steps.append(.accept)
            part.emit(into: &steps)
            steps[split] = .split(split + 1, steps.count)
        case .choice(let parts):
            var jumps: [Int] = []
            for (index, part) in parts.enumerated() {
                guard index < parts.count - 1 else {
                    part.emit(into: &steps)
                    break
                }
                let split = steps.count
                steps.append(.accept)
                part.emit(into: &steps)
                jumps.append(steps.count)
                steps.append(.accept)
                steps[split] = .split(split + 1, steps.count)
            }
            for jump in jumps { steps[jump] = .jump(steps.count) }
        }
    }

    /// One of several, with all single words among them in one step.
    static func merging(_ parts: [PhraseSyntax]) -> PhraseSyntax {
        guard parts.count > 1 else { return parts.first ?? .sequence([]) }
        var words: [Symbol] = []
        var others: [PhraseSyntax] = []
        for part in parts {
            switch part {
            case .step(.words(let more)): words += more
            case .sequence(let inner) where inner.count == 1:
                if case .step(.words(let more)) = inner[0] { words += more } else { others.append(part) }
            default: others.append(part)
            }
        }
        return words.isEmpty ? .choice(others) : choosing(words, or: others)
    }

    /// One of several words, or one of several longer alternatives.
    static func choosing(_ words: [Symbol], or others: [PhraseSyntax]) -> PhraseSyntax {
        if others.isEmpty { return words.isEmpty ? .sequence([]) : .step(.words(words)) }
        // Longer alternatives first: `the article` before `the`.
        if !words.isEmpty { return .choice(others + [.step(.words(words))]) }
        return others.count == 1 ? others[0] : .choice(others)
    }
}
