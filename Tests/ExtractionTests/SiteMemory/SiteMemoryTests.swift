import Article
import Foundation
import Testing

@testable import Extraction

@Suite("Site memory")
struct SiteMemoryTests {
    private let line = "The Gazette prints eleven thousand copies on two presses that once belonged to a brewery."

    private func extract(
        _ html: String, as format: InputFormat = .html, remembering texts: String...
    ) throws -> ExtractedPage {
        try PageExtractor(memory: SiteMemory(texts.map { SiteMemory.hash(of: $0) }))
            .extract(Data(html.utf8), as: format, url: TestPage.url)
    }

    @Test("a paragraph that recurs is apparatus, and says by which rule")
    func paragraph() throws {
        let html = TestPage.article(within: "<p>\(line)</p>")
        #expect(try extract(html).block("The Gazette prints")?.role == .body)
        let page = try extract(html, remembering: line)
        let block = try #require(page.block("The Gazette prints"))
        #expect(block.role == .disclaimer)
        #expect(block.rule == "site_memory")
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.extractor.memory.hashes == [SiteMemory.hash(of: line)])
        #expect(page.article.extractor.hasRules(of: try extract(html).article.extractor))
    }

    @Test("its role is what its wording hints at; what has a rule of its own keeps that")
    func role() throws {
        let plea = "Two minutes a day with our letter from the mole is all that it takes to keep up with the harbour."
        let worded = "Sign up to our free newsletter and get the harbour news in your inbox every morning at seven."
        let page = try extract(
            TestPage.article(after: "<p>\(plea)</p><p>\(worded)</p>"), remembering: plea, worded)
        #expect(page.block("Two minutes")?.rule == "site_memory")
        #expect(page.block("Sign up")?.rule.hasPrefix("phrase:en/appeal") == true)
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("quotations, headings and short sentences are never furniture by recurring")
    func guards() throws {
        let short = "The hearing goes on in autumn."
        let heading = "What the board of the harbour said about the old lamp and its keeper"
        let html = TestPage.article(
            within: "<blockquote>\(line)</blockquote><h2>\(heading)</h2><p>\(short)</p>")
        let page = try extract(html, remembering: line, short, heading)
        #expect(page.body.contains(line))
        #expect(page.body.contains(short))
        #expect(page.body.contains(heading))
        #expect(!page.article.blocks.contains { $0.rule == "site_memory" })
    }

    @Test("what recurs does not draw the search for the text to it")
    func container() throws {
        let standing = (1...6).map {
            "Standing text number \($0) of the publisher, which has a good many words in it. \(line)"
        }
        let footer = "<section>" + standing.map { "<p>\($0)</p>" }.joined() + "</section>"
        let html = """
            <html><head><title>Lamp out</title></head><body>
            <section><h1>Lamp out</h1><p>\(TestPage.paragraphs[0])</p></section>\(footer)</body></html>
            """
        let page = try PageExtractor(memory: SiteMemory(standing.map { SiteMemory.hash(of: $0) }))
            .extract(Data(html.utf8), as: .html, url: TestPage.url)
        #expect(page.body == [TestPage.paragraphs[0]])
    }

    @Test("in plain text it is the same")
    func plainText() throws {
        let text = (["Old lamp stays"] + TestPage.paragraphs + [line]).joined(separator: "\n\n")
        #expect(try extract(text, as: .text).body.last == line)
        let page = try extract(text, as: .text, remembering: line)
        #expect(page.body == TestPage.paragraphs)
        #expect(page.block("The Gazette prints")?.rule == "site_memory")
    }

    @Test("a page of nothing but what recurs holds no article")
    func nothing() throws {
        #expect(throws: ExtractionError.self) {
            try extract(
                TestPage.article(), remembering: TestPage.paragraphs[0], TestPage.paragraphs[1],
                TestPage.paragraphs[2], TestPage.paragraphs[3])
        }
    }

    @Test("the hash is the beginning of the SHA-256 that the archive keeps of each block")
    func hash() {
        #expect(SiteMemory.hash(of: "abc") == 0xba78_16bf_8f01_cfea)
    }
}
