/// Where the paragraphs of a page begin and end in another copy of its text.
struct ParagraphStarts {
    private var starts: Set<UInt64> = []
    private var ends: Set<UInt64> = []

    /// How many words show that two places are the same.
    private static let length = 5

    /// Notes the first and the last words of every paragraph.
    init(_ page: PageText) {
        for block in page.blocks where !block.isHeading {
            let words = WordShingles.words(page.bytes(of: block))
            guard words.count >= Self.length else { continue }
            starts.insert(Self.hash(words.prefix(Self.length)))
            ends.insert(Self.hash(words.suffix(Self.length)))
        }
    }

    /// The paragraphs of a text that has no line ends.
    ///
    /// Linear.
    func cut(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let pieces = bytes.split(separator: 0x20)
        var paragraphs: [[ArraySlice<UInt8>]] = [[]]
        var recent: [UInt64] = []
        let words = pieces.map(WordShingles.words)
        for (index, piece) in pieces.enumerated() {
            let next = words[index...].prefix(Self.length).flatMap { $0 }.prefix(Self.length)
            let isStart = !words[index].isEmpty && next.count == Self.length && starts.contains(Self.hash(next))
            if isStart || recent.count == Self.length && ends.contains(Self.hash(recent[...])), paragraphs.last != [] {
                paragraphs.append([])
                recent = []
            }
            paragraphs[paragraphs.count - 1].append(piece)
            recent = Array((recent + words[index]).suffix(Self.length))
        }
        return paragraphs.map { String(decoding: Array($0.joined(separator: [0x20])), as: UTF8.self) }.filter {
            !$0.isEmpty
        }
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
    }
}
