/// Compiles phrases as they are written in the phrase files; ``PhraseFile`` describes the writing.
///
/// It works on bytes: the files are compiled when the first page is read, and a short command waits for that.
struct PhraseCompiler {
    /// Why a phrase cannot be compiled.
    struct Failure: Error, Hashable {
        /// What is wrong, for the one who edits the file.
        var reason: String
    }

    private let items: [PhraseItem]
    private var position = 0

    /// The program of one phrase in UTF-8; its words are added to the vocabulary.
    static func compile(
        _ phrase: ArraySlice<UInt8>, vocabulary: inout Vocabulary
    ) throws(Failure) -> PhraseProgram {
        var compiler = PhraseCompiler(items: PhraseItem.items(of: phrase))
        let syntax = try compiler.alternatives(&vocabulary)
        guard compiler.position == compiler.items.count else { throw Failure(reason: "a ) without its (") }
        var steps: [PhraseProgram.Step] = []
        syntax.emit(into: &steps)
        guard !steps.isEmpty else { throw Failure(reason: "an empty phrase") }
        return PhraseProgram(steps: steps + [.accept])
    }

    private init(items: [PhraseItem]) {
        self.items = items
    }

    private mutating func alternatives(_ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        var parts = [try sequence(&vocabulary)]
        while position < items.count, case .bar = items[position] {
            position += 1
            parts.append(try sequence(&vocabulary))
        }
        return PhraseSyntax.merging(parts)
    }

    private mutating func sequence(_ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        var parts: [PhraseSyntax] = []
        while position < items.count {
            switch items[position] {
            case .bar, .close: return parts.count == 1 ? parts[0] : .sequence(parts)
            case .open:
                position += 1
                let part = try alternatives(&vocabulary)
                guard position < items.count, case .close(let isOptional) = items[position] else {
                    throw Failure(reason: "a ( without its )")
                }
                parts.append(isOptional ? .optional(part) : part)
            case .words(let text): parts.append(try words(text, &vocabulary))
            }
            position += 1
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// One of several words, `story|article`, with `?` after them where they may be missing.
    private func words(_ text: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        let isOptional = text.count > 1 && text.last == UInt8(ascii: "?")
        let end = isOptional ? text.endIndex - 1 : text.endIndex
        var symbols: [Symbol] = []
        var others: [PhraseSyntax] = []
        var start = text.startIndex
        while start < end {
            let bar = text[start..<end].firstIndex(of: UInt8(ascii: "|")) ?? end
            if let symbol = plainWord(text[start..<bar], &vocabulary) {
                symbols.append(symbol)
            } else if start < bar {
                switch try atom(text[start..<bar], &vocabulary) {
                case .step(.words(let more)): symbols += more
                case let other: others.append(other)
                }
            }
            start = bar + 1
        }
        let part = PhraseSyntax.choosing(symbols, or: others)
        return isOptional ? .optional(part) : part
    }

    /// The symbol of a word of ASCII letters, or of the beginning of one; nil for anything else.
    private func plainWord(_ item: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) -> Symbol? {
        let isPrefix = item.last == UInt8(ascii: "*")
        let word = isPrefix ? item.dropLast() : item
        guard !word.isEmpty, word.allSatisfy(\.isASCIILetter) else { return nil }
        return vocabulary.symbol(word.lazy.map { UInt32($0 | 0x20) }, isPrefix: isPrefix)
    }

    private func atom(_ item: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) throws(Failure) -> PhraseSyntax {
        let text = String(decoding: item, as: UTF8.self)
        if let step = Self.classes[text] { return .step(step) }
        if text.hasPrefix("..") {
            guard let length = text.utf8.count == 2 ? 4 : Int(text.dropFirst(2)) else {
                throw Failure(reason: "no number in \(text)")
            }
            return .step(.gap(length))
        }
        let isPrefix = text.last == "*"
        let row = TokenRow(isPrefix ? String(text.dropLast()) : text)
        let tokens = row.tokens.filter(\.isWordLike)
        guard !tokens.isEmpty else { throw Failure(reason: "no word in \(text)") }
        let steps = tokens.enumerated().map { index, token in
            let last = index == tokens.count - 1
            let symbol = vocabulary.symbol(row.folded[token.folded], isPrefix: isPrefix && last)
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
