import Article
import Foundation
import Testing

@testable import Extraction

@Suite("Explaining an extraction")
struct ExplanationTests {
    private func explain(_ html: String) throws -> PageExplanation {
        let page = try PageExtractor().extract(Data(html.utf8), as: .html, url: TestPage.url, explains: true)
        return try #require(page.explanation)
    }

    @Test("nothing is explained unless it is asked for")
    func unasked() throws {
        #expect(try extract(TestPage.article()).explanation == nil)
    }

    @Test("the steps lead from the greatest sum to the container, each inside the one before")
    func container() throws {
        let steps = try explain(TestPage.article(head: "", before: "")).container
        #expect(steps.first?.rule == "container:sum")
        #expect(steps.last?.element.hasSuffix("article > div.story-body") == true)
        #expect(steps.allSatisfy { $0.share > 0.9 })
    }

    @Test("the reasons make up the confidence")
    func confidence() throws {
        let page = try PageExtractor().extract(
            Data(TestPage.article().utf8), as: .html, url: TestPage.url, explains: true)
        let product = try #require(page.explanation).confidence.reduce(1.0) { $0 * $1.factor }
        #expect(abs(product - page.article.confidence) <= 0.005)
    }

    @Test(
        "a zone is told with what makes it one",
        arguments: [
            ("<div class=\"box tide-newsletter\">", "newsletter", "hard", "class \"tide-newsletter\""),
            ("<div id=\"disqus_thread\">", "comments", "comments", "id \"disqus_thread\""),
            ("<aside>", "other", "hard", "element aside"),
            ("<div role=\"complementary\">", "sidebar", "hard", "role \"complementary\""),
            ("<div hidden>", "hidden", "hard", "attribute hidden"),
            ("<div style=\"display: none\">", "hidden", "hard", "attribute style"),
        ])
    func zones(_ tag: String, _ purpose: String, _ strength: String, _ sign: String) throws {
        let end = tag.hasPrefix("<aside") ? "</aside>" : "</div>"
        let blocks = try explain(TestPage.article(within: "\(tag)<p>A few words more.</p>\(end)")).blocks
        let zone = try #require(blocks.first { $0.block.block.text == "A few words more." }?.zone)
        #expect(zone.purpose == purpose)
        #expect(zone.strength == strength)
        #expect(zone.sign == sign)
        #expect(!zone.isIgnored)
    }

    @Test("a zone that holds too much of the text is told as ignored")
    func ignored() throws {
        let paragraphs = TestPage.paragraphs.map { "<p>\($0)</p>" }
        let html = """
            <html><body><article><h1>Old lamp stays</h1><div class="promo">\(paragraphs[..<3].joined())</div>
            <div>\(paragraphs[3])</div></article></body></html>
            """
        let block = try #require(explain(html).blocks.first { $0.block.block.text == TestPage.paragraphs[0] })
        #expect(block.block.kept)
        #expect(block.zone?.isIgnored == true)
    }

    @Test("every block of the page is there, in the order of the trace")
    func blocks() throws {
        let page = try PageExtractor().extract(
            Data(TestPage.article().utf8), as: .html, url: TestPage.url, explains: true)
        #expect(page.explanation?.blocks.map(\.block) == page.trace)
        let text = try PageExtractor().extract(
            Data("A title\n\nOne paragraph of a text, with words enough to be one.\n".utf8), as: .text, url: nil,
            explains: true)
        #expect(text.explanation?.blocks.map(\.block) == text.trace)
    }
}
