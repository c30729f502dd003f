/// A phrase as it is written, cut at spaces, at brackets, and inside brackets at bars.
enum PhraseItem {
    /// `(`
    case open
    /// `)`, or `)?` where what is in the brackets may be missing.
    case close(isOptional: Bool)
    /// `|` between the choices of a bracket.
    case bar
    /// Anything else; outside brackets with the bars in it.
    case words(ArraySlice<UInt8>)

    /// The items of a phrase in UTF-8.
    static func items(of phrase: ArraySlice<UInt8>) -> [PhraseItem] {
        var items: [PhraseItem] = []
        var depth = 0
        var start = phrase.startIndex
        for index in phrase.indices {
            let byte = phrase[index]
            let follows = start == index
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"): break
            case UInt8(ascii: "|") where depth > 0: break
            case UInt8(ascii: "?") where follows:
                guard case .close = items.last, phrase[index - 1] == UInt8(ascii: ")") else { continue }
                items[items.count - 1] = .close(isOptional: true)
                start = index + 1
                continue
            default: continue
            }
            if !follows { items.append(.words(phrase[start..<index])) }
            start = index + 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                items.append(.open)
            case UInt8(ascii: ")"):
                depth -= 1
                items.append(.close(isOptional: false))
            case UInt8(ascii: "|"): items.append(.bar)
            default: break
            }
        }
        if start < phrase.endIndex { items.append(.words(phrase[start...])) }
        return items
    }
}
