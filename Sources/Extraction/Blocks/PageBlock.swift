import Article

/// One run of text of a page between two block boundaries, before anything is known of its role.
struct PageBlock: Sendable {
    /// The innermost block element around the text.
    var element: DOM.Node
    /// Where the text stands in the page's ``PageText``.
    var text: Range<Int>
    var kind: Block.Kind
    var level: Int?
    var depth: Int?
    var ordered: Bool?
    /// The words, by spaces; in unspaced scripts two characters are one.
    var words: Int
    var characters: Int
    /// How many of the characters are inside links.
    var linkCharacters: Int
    var links: [LinkRun]
    /// Where the text came from in the page, in bytes.
    var source: Range<Int>
    /// Whether the text ends as a sentence does, with a full stop, a question mark or a closing quotation mark.
    var endsSentence: Bool

    /// A link inside a block.
    struct LinkRun: Sendable {
        var element: DOM.Node
        /// Where the linked words stand in the page's ``PageText``.
        var text: Range<Int>
    }

    var linkShare: Double {
        characters == 0 ? 0 : min(1, Double(linkCharacters) / Double(characters))
    }

    var isHeading: Bool { kind == .heading }

    /// Whether the block reads like a paragraph of running text, whatever stands around it.
    var isProse: Bool { words >= 10 && linkShare < 0.4 && !isHeading }
}

/// All blocks of a page in document order.
struct PageText: Sendable {
    fileprivate(set) var storage: [UInt8] = []
    var blocks: [PageBlock] = []

    func bytes(of block: PageBlock) -> ArraySlice<UInt8> { storage[block.text] }

    func string(_ block: PageBlock) -> String { string(block.text) }

    func string(_ range: Range<Int>) -> String { String(decoding: storage[range], as: UTF8.self) }

    mutating func store(_ bytes: [UInt8]) -> Range<Int> {
        let start = storage.count
        storage.append(contentsOf: bytes)
        return start..<storage.count
    }
}
