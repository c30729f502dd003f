import Article
import Foundation
import Git
import Testing

@testable import Archive

@Suite("article.md and capture.json")
struct StoredFormTests {
    private func record(of article: Article) throws -> CaptureRecord {
        let url = try NormalizedURL("https://courier.example/2026/03/fenwick-bridge")
        let id = ArticleID(hashing: url)
        var claims = article
        claims.blocks = []
        return CaptureRecord(
            id: id, slug: Slug(for: url, headline: nil, id: id), version: 3, cause: .change,
            url: .init(article: url, requested: "https://courier.example/a?b", final: nil),
            capturedAt: Date(timeIntervalSince1970: 1_772_525_040),
            source: .init(
                method: .file, agent: "stemma/0.1.0", operatorName: nil, note: "a \"note\"", tags: ["bridge"]),
            page: .init(
                format: .html, charset: Charset(name: "utf-8", evidence: "bom", replacements: 2), byteCount: 12,
                sha256: SHA256Hex.of("page"), isKept: true),
            text: .init(
                sha256: SHA256Hex.of(article.textForm), contentSHA256: ContentState(article: article).sha256,
                paragraphs: article.blocks(in: .body).count, words: article.wordCount),
            previous: ObjectID(hex: String(repeating: "0a", count: 20)), claims: claims,
            outline: article.blocks.map(BlockOutline.init(of:)))
    }

    @Test("read back as the very article, whatever its texts hold", arguments: 0..<400)
    func roundTrip(seed: Int) throws {
        var random = RandomArticle(seed: UInt64(seed))
        let article = random.article()
        let record = try record(of: article)
        let markdown = Data(ArticleMarkdown.write(article).utf8)
        let file = record.fileContent

        let readRecord = try CaptureRecord(reading: file)
        #expect(readRecord == record)
        #expect(readRecord.fileContent == file)
        let readArticle = try readRecord.article(reading: markdown)
        #expect(readArticle == article)
        // `==` of strings is canonical equivalence; the archive keeps the very bytes.
        #expect(zip(readArticle.blocks, article.blocks).allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) })
        #expect(readArticle.textForm.utf8.elementsEqual(article.textForm.utf8))
    }

    @Test("article.md holds no control characters but line ends outside preformatted blocks", arguments: 0..<100)
    func harmless(seed: Int) {
        var random = RandomArticle(seed: UInt64(seed))
        var article = random.article()
        article.blocks.removeAll { $0.kind == .preformatted }
        let stray = ArticleMarkdown.write(article).unicodeScalars.filter {
            $0.isControlOrBidi && $0 != "\n" && $0 != "\t"
        }
        #expect(stray.isEmpty)
    }

    @Test("article.md reads as Markdown")
    func markdown() {
        let article = Article(
            title: "Bridge *shut* for #2 weeks",
            blocks: [
                Block("Sign up <now>", role: .appeal),
                Block("# not a heading, 3 * 4 & more"),
                Block("The work", kind: .heading, level: 3),
                Block("“Nine weeks,” she said.", kind: .quotation),
                Block("first", kind: .listItem, depth: 1, ordered: false),
                Block("second", kind: .listItem, depth: 2, ordered: true),
                Block("1. is no list", kind: .paragraph),
                Block("a  b\n```\n  c", kind: .preformatted),
                Block("Span · 2 · 40 m", kind: .tableRow),
                Block("Line one\nline two"),
            ])
        #expect(
            ArticleMarkdown.write(article) == ##"""
                # Bridge \*shut\* for #2 weeks

                Sign up \<now>

                \# not a heading, 3 \* 4 & more

                ### The work

                > “Nine weeks,” she said.

                - first

                  1. second

                1\. is no list

                ````
                a  b
                ```
                  c
                ````

                | Span · 2 · 40 m

                Line one\
                line two

                """##)
    }

    @Test("an altered text is found by the hash of its block")
    func altered() throws {
        let article = Article(title: "T", blocks: [Block("nine weeks"), Block("six weeks")])
        let markdown = ArticleMarkdown.write(article).replacing("six", with: "two")
        #expect(throws: FormatError("blocks[1].sha256", "it is not that of the block in article.md")) {
            try record(of: article).article(reading: Data(markdown.utf8))
        }
    }

    @Test(
        "a text with more, fewer or other parts than capture.json lists is refused",
        arguments: [
            "", "# T\n", "# T\n\nnine weeks\n\nmore\n", "# T\nnine weeks\n", "nine weeks\n", "# T\n\nnine weeks",
            "# T\n\nnine weeks\\",
        ])
    func misfits(markdown: String) {
        let article = Article(title: "T", blocks: [Block("nine weeks")])
        #expect(throws: FormatError.self) { try record(of: article).article(reading: Data(markdown.utf8)) }
    }

    @Test("the text form is title and body with blank lines between, without apparatus")
    func textForm() {
        let article = Article(
            title: "Bridge shut",
            blocks: [Block("Sign up", role: .appeal), Block("Nine weeks."), Block("Six.", kind: .quotation)])
        #expect(article.textForm == "Bridge shut\n\nNine weeks.\n\nSix.")
        #expect(article.wordCount == 3)
        #expect(Article(blocks: [Block("橋が閉鎖 it’s 9.5")]).wordCount == 6)
    }

    @Test("numbers that JSON cannot say do not make a record unreadable")
    func notFinite() throws {
        let article = Article(
            declaredSource: DeclaredSource(
                name: nil, url: nil, phrase: nil, evidence: "credit_line", strength: .infinity),
            confidence: .nan, candidates: ["title": [Candidate(value: "T", from: "h1", weight: -.infinity)]])
        let read = try CaptureRecord(reading: try record(of: article).fileContent)
        #expect(read.claims.confidence == 0)
        #expect(read.claims.declaredSource?.strength == 0)
    }

    @Test("a schema of another version is refused by name")
    func schema() throws {
        let file = String(decoding: try record(of: Article()).fileContent, as: UTF8.self)
            .replacing("stemma.capture/1", with: "stemma.capture/2")
        #expect(throws: FormatError("schema", "'stemma.capture/2' is not stemma.capture/1")) {
            try CaptureRecord(reading: Data(file.utf8))
        }
    }
}
