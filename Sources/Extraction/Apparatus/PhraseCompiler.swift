/// Compiles phrases as they are written in the phrase files; ``PhraseFile`` describes the writing.
struct PhraseCompiler {
    /// Why a phrase cannot be compiled.
    struct Failure: Error, Hashable {
        /// What is wrong, for the one who edits the file.
        var reason: String
    }

    private let items: [Substring]
    private var position = 0

    /// The program of one phrase; its words are added to the vocabulary.
    static func compile(_ phrase: Substring, vocabulary: inout Vocabulary) throws(Failure) -> PhraseProgram {
        var compiler = PhraseCompiler(items: items(of: phrase))
        let syntax = try compiler.alternatives(&vocabulary)
        guard compiler.position == compiler.items.count else { throw Failure(reason: "a ) without its (") }
        var steps: [PhraseProgram.Step] = []
        syntax.emit(into: &steps)
        guard !steps.isEmpty else { throw Failure(reason: "an empty phrase") }
        return PhraseProgram(steps: steps + [.accept])
    }

    /// The phrase cut at spaces, at brackets, and inside brackets at bars.
    private static func items(of phrase: Substring) -> [Substring] {
        var items: [Substring] = []
        var depth = 0
        var start = phrase.startIndex
        var index = phrase.startIndex
        func close(_ end: Substring.Index) {
            if start < end { items.append(phrase[start..<end]) }
        }
        while index < phrase.endIndex {
            let next = phrase.index(after: index)
            switch phrase[index] {
            case " ", "(", ")":
                close(index)
                depth += phrase[index] == "(" ? 1 : phrase[index] == ")" ? -1 : 0
                if phrase[index] != " " { items.append(phrase[index..<next]) }
                start = next
            case "|" where depth > 0:
                close(index)
                items.append(phrase[index..<next])
                start = next
            case "?" where start == index && phrase[..<index].last == ")":
                items[items.count - 1] = ")?"
                start = next
            default: break
            }
            index = next
        }
        close(phrase.endIndex)
        return items
    }

    private mutating func alternatives(_ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        var parts = [try sequence(&vocabulary)]
        while position < items.count, items[position] == "|" {
            position += 1
            parts.append(try sequence(&vocabulary))
        }
        return PhraseSyntax.merging(parts)
    }

    private mutating func sequence(_ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        var parts: [PhraseSyntax] = []
        while position < items.count, items[position] != "|", items[position].first != ")" {
            var item = items[position]
            position += 1
            var part: PhraseSyntax
            var isOptional = false
            if item == "(" {
                part = try alternatives(&vocabulary)
                guard position < items.count, items[position].first == ")" else {
                    throw Failure(reason: "a ( without its )")
                }
                isOptional = items[position] == ")?"
                position += 1
            } else {
                isOptional = item.count > 1 && item.last == "?"
                if isOptional { item = item.dropLast() }
                let words = item.split(separator: "|")
                var choices: [PhraseSyntax] = []
                for word in words { choices.append(try atom(word, &vocabulary)) }
                part = PhraseSyntax.merging(choices)
            }
            parts.append(isOptional ? .optional(part) : part)
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private func atom(_ item: Substring, _ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        if let step = Self.classes[String(item)] { return .step(step) }
        if item.hasPrefix("..") {
            guard let length = item.count == 2 ? 4 : Int(item.dropFirst(2)) else {
                throw Failure(reason: "no number in \(item)")
            }
            return .step(.gap(length))
        }
        let isPrefix = item.last == "*"
        let row = TokenRow(String(isPrefix ? item.dropLast() : item))
        let tokens = row.tokens.filter(\.isWordLike)
        guard !tokens.isEmpty else { throw Failure(reason: "no word in \(item)") }
        let steps = tokens.enumerated().map { index, token in
            let last = index == tokens.count - 1
            let symbol = vocabulary.symbol(Array(row.folded[token.folded]), isPrefix: isPrefix && last)
            return PhraseSyntax.step(.words([symbol]))
        }
        return steps.count == 1 ? steps[0] : .sequence(steps)
    }

    private static let classes: [String: PhraseProgram.Step] = [
        "<name>": .name, "<source>": .source, "<rest>": .rest, "<date>": .date, "<moment>": .moment,
        "<address>": .address, "<mail>": .mail, "<number>": .number, ":": .colon, ".": .stop, "?": .stop, "$": .end,
        "{": .quoteStart, "}": .quoteEnd, "<<": .sourceStart, ">>": .sourceEnd,
    ]
}
