import Article

/// First letters that are set apart from the word they begin.
enum DropCaps {
    /// Whether an element is marked as holding a drop capital.
    static func isMarked(_ node: DOM.Node, _ dom: DOM) -> Bool {
        guard dom.tag(node) == .span || dom.tag(node) == .b || dom.tag(node) == .strong,
            let name = dom.attributeBytes(.class, of: node)
        else { return false }
        let words = ClassTokens.words(name)
        return words.contains { vocabulary[$0] != nil }
            || zip(words, words.dropFirst()).contains { $0 == first && $1 == letter }
    }

    private static let first = ByteHash.of("first")
    private static let letter = ByteHash.of("letter")

    /// Whether a capital that a space follows is surely no word of its own, as `A` and `I` are in English, `Y` in Spanish.
    static func isNoWord(_ letter: UInt8) -> Bool {
        letter.isASCIILetter && !"AEIOUYaeiouy".utf8.contains(letter)
    }

    private static let vocabulary = ByteVocabulary(
        ["drop", "dropcap", "dropcaps", "dropped", "firstletter", "initial", "lettrine", "cap"].map { ($0, ()) })

    /// The blocks with single capitals joined to the block that goes on with the rest of the word.
    static func joined(_ text: PageText) -> PageText {
        var result = text
        var index = 0
        while index + 1 < result.blocks.count {
            let (first, second) = (result.blocks[index], result.blocks[index + 1])
            let letter = result.bytes(of: first)
            if letter.count == 1, let byte = letter.first, byte.isASCIILetter, byte.asciiLowercased != byte,
                second.kind == .paragraph, let next = result.bytes(of: second).first, next.isASCIILetter,
                next == next.asciiLowercased, second.words >= 10
            {
                let shift = 1
                let joined = result.store(Array(letter) + Array(result.bytes(of: second)))
                let delta = joined.lowerBound + shift - second.text.lowerBound
                var block = second
                block.text = joined
                block.characters += 1
                block.links = block.links.map {
                    PageBlock.LinkRun(
                        element: $0.element, text: $0.text.lowerBound + delta..<$0.text.upperBound + delta)
                }
                block.source = min(first.source.lowerBound, second.source.lowerBound)..<second.source.upperBound
                result.blocks.replaceSubrange(index...index + 1, with: [block])
            }
            index += 1
        }
        return result
    }
}
