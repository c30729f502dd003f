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
        result.blocks = []
        for block in text.blocks {
            if let first = result.blocks.last, begins(first, block, in: text) {
                result.blocks[result.blocks.count - 1] = join(first, block, in: &result)
            } else {
                result.blocks.append(block)
            }
        }
        return result
    }

    /// Whether a block is the first letter of the next.
    private static func begins(_ first: PageBlock, _ second: PageBlock, in text: PageText) -> Bool {
        guard first.text.count == 1, let letter = text.bytes(of: first).first, letter.isASCIILetter,
            letter.asciiLowercased != letter, second.kind == .paragraph, second.words >= 10,
            let next = text.bytes(of: second).first
        else { return false }
        return next.isASCIILetter && next == next.asciiLowercased
    }

    private static func join(_ first: PageBlock, _ second: PageBlock, in text: inout PageText) -> PageBlock {
        var block = second
        block.text = text.store(Array(text.bytes(of: first)) + Array(text.bytes(of: second)))
        block.characters += 1
        let shift = block.text.lowerBound + 1 - second.text.lowerBound
        block.links = block.links.map {
            PageBlock.LinkRun(element: $0.element, text: $0.text.lowerBound + shift..<$0.text.upperBound + shift)
        }
        block.source = min(first.source.lowerBound, second.source.lowerBound)..<second.source.upperBound
        return block
    }
}
