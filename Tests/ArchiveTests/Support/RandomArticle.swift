import Article

/// Articles whose texts hold whatever could be taken for markup, line ends or the end of something.
struct RandomArticle {
    var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    private static let pieces = [
        "bridge", "nine", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\\", "\\\n", "`", "```", "````", "\n```\n", "*", "_",
        "# ", "## ", "> ", "- ",
        "1. ", "12) ", "|", "&", "&#x1B;", "&amp;", "<b>", "[a](b)", "\u{1B}[31m", "\u{0}", "\u{202E}", "\u{2028}", "é",
        "e\u{301}", "橋", "😀",
        "=", "---", "~~~", "+", "\u{85}", "\u{FEFF}", "\"", "{\"a\":1}", "",
    ]

    mutating func text(upTo count: Int = 6) -> String {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in pick(Self.pieces) }.joined()
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func maybe<Value>(_ value: (inout RandomArticle) -> Value) -> Value? {
        Bool.random(using: &random) ? value(&self) : nil
    }

    mutating func block() -> Block {
        let kind = pick(Block.Kind.allCases)
        return Block(
            text(upTo: 8), role: pick(Role.allCases), kind: kind,
            level: maybe { Int.random(in: 0...9, using: &$0.random) },
            depth: maybe { Int.random(in: 0...40, using: &$0.random) },
            ordered: maybe { Bool.random(using: &$0.random) },
            sort: maybe { $0.pick(NoticeSort.allCases) },
            links: (0..<Int.random(in: 0...2, using: &random)).map { _ in Link(text: text(), url: text()) },
            range: maybe { _ in 5..<70_000 }, rule: text())
    }

    mutating func article() -> Article {
        Article(
            title: maybe { $0.text() }, subtitle: maybe { $0.text() },
            authors: (0..<Int.random(in: 0...2, using: &random)).map { _ in text() }, publisher: maybe { $0.text() },
            section: maybe { $0.text() }, language: maybe { $0.text() }, published: maybe { $0.text() },
            modified: maybe { $0.text() }, displayedDate: maybe { $0.text() }, canonicalURL: maybe { $0.text() },
            licence: maybe { $0.text() }, copyrightHolder: maybe { $0.text() },
            declaredSource: maybe {
                DeclaredSource(name: $0.text(), url: nil, phrase: $0.text(), evidence: $0.text(), strength: 0.1 + 0.2)
            },
            leadImage: maybe { LeadImage(url: $0.text(), credit: nil) },
            corrections: (0..<Int.random(in: 0...2, using: &random)).map { _ in
                CorrectionNote(sort: pick(NoticeSort.allCases), date: maybe { $0.text() }, text: text())
            },
            blocks: (0..<Int.random(in: 0...8, using: &random)).map { _ in block() },
            confidence: Double.random(in: 0...1, using: &random), warnings: [text()],
            candidates: ["title": [Candidate(value: text(), from: text(), weight: 2.2)], "published": []],
            extractor: Extractor(name: text(), version: "1", rules: "sha256:", siteMemory: [random.next()]))
    }
}
