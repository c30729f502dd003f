import Article

/// The text of an article that a page gives in its structured data, as `articleBody`.
struct LinkedBody {
    /// The text in paragraphs and what else the markup inside it says.
    private(set) var blocks: [Block]
    /// The rule of the blocks.
    static let rule = "json_ld:articleBody"

    /// How sure it is that the blocks are the article: structured data may be cut short, and its paragraphs may run together.
    static let reason = ConfidenceReason(
        text: "the text is not on the page itself, only in its structured data", factor: 0.6)

    /// The characters of all paragraphs.
    var characters: Int { blocks.reduce(0) { $0 + ($1.kind == .heading ? 0 : $1.text.unicodeScalars.count) } }

    /// Cuts a text into paragraphs: by its own markup, by its lines, or where the paragraphs of the page begin.
    ///
    /// Linear.
    init(_ text: String, like page: PageText) {
        let markup = text.contains("&lt;") ? HTMLEntities.unescaped(text) : text
        if ["</p", "<p>", "<br", "</div"].contains(where: { markup.contains($0) }) {
            blocks = Self.blocks(ofMarkup: markup)
        } else {
            let lines = text.split(whereSeparator: \.isNewline).map { HTMLEntities.plainText(String($0)) }
                .filter { !$0.isEmpty }
            let paragraphs = lines.count == 1 ? ParagraphStarts(page).cut(lines[0]) : lines
            blocks = paragraphs.map { Block($0, rule: Self.rule) }
        }
    }

    private static func blocks(ofMarkup markup: String) -> [Block] {
        let bytes = Array(markup.utf8)
        let text = BlockReader.read(
            GumboTreeBuilder().tree(of: MarkupScreen.screen(bytes, limits: .standard)), page: bytes)
        return text.blocks.map { found in
            var block = Block(text.string(found), kind: found.kind, rule: rule)
            block.level = found.level
            if found.kind == .listItem {
                block.depth = found.depth
                block.ordered = found.ordered
            }
            return block
        }
    }

    /// The blocks of a page with these where its body began; what the page had as its body is left out.
    func replacingBody(in trace: [TracedBlock]) -> [TracedBlock] {
        var result = trace
        for index in result.indices where result[index].kept && result[index].block.role == .body {
            result[index].kept = false
        }
        let place = trace.firstIndex { $0.kept && $0.block.role == .body } ?? trace.endIndex
        let body = blocks.map { TracedBlock(block: $0, score: 0, kept: true, rule: $0.rule) }
        result.insert(contentsOf: body, at: place)
        return result
    }
}
