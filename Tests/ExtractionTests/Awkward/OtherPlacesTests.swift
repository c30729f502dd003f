import Article
import Testing

@testable import Extraction

/// Articles whose text is not where a reader's browser shows it.
struct OtherPlacesTests {
    private static func page(_ body: String, articleBody: String? = nil) -> String {
        let data = articleBody.map {
            """
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Old lamp stays",\
            "articleBody":"\($0)"}</script>
            """
        }
        return """
            <!DOCTYPE html><html lang="en"><head><title>Old lamp stays - Mole Gazette</title>\(data ?? "")</head>
            <body><h1>Old lamp stays</h1>\(body)</body></html>
            """
    }

    @Test("where the page has no text of its own, that of the structured data counts, a paragraph a line")
    func linkedLines() throws {
        let text = TestPage.paragraphs.joined(separator: "\\n\\n")
        let page = try extract(Self.page("<div id=\"root\"></div>", articleBody: text))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.title == "Old lamp stays")
        #expect(page.article.blocks.allSatisfy { $0.rule == "json_ld:articleBody" })
        #expect(page.article.confidence < 0.7)
        #expect(page.confidenceReasons == ["the text is not on the page itself, only in its structured data"])
    }

    @Test("markup in the structured data gives its paragraphs and headings")
    func linkedMarkup() throws {
        let text =
            "<p>\(TestPage.paragraphs[0])</p><h2>The keeper</h2><p>\(TestPage.paragraphs[1])</p><p>\(TestPage.paragraphs[2])</p>"
        for text in [text, text.replacing("<", with: "&lt;").replacing(">", with: "&gt;")] {
            let page = try extract(Self.page("<p>Loading the article …</p>", articleBody: text))
            #expect(
                page.body == [TestPage.paragraphs[0], "The keeper", TestPage.paragraphs[1], TestPage.paragraphs[2]])
            #expect(page.block("The keeper")?.kind == .heading)
            #expect(page.block("The keeper")?.level == 2)
        }
    }

    @Test("a text without line ends is cut where the page's few paragraphs begin and end")
    func linkedRun() throws {
        let text = TestPage.paragraphs.joined(separator: " ")
        let page = try extract(
            Self.page(
                "<article><p>\(TestPage.paragraphs[0])</p><p class=\"paywall\">Subscribe to read on.</p></article>",
                articleBody: text))
        #expect(page.body == [TestPage.paragraphs[0], TestPage.paragraphs[1...].joined(separator: " ")])
        #expect(page.block(TestPage.paragraphs[0])?.rule == "json_ld:articleBody")
        #expect(page.trace.contains { !$0.kept && $0.block.text == TestPage.paragraphs[0] })
    }

    @Test("structured data never counts where the page has the text")
    func ownText() throws {
        let head = """
            <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\((0..<20).map { "Sentence \($0) of another text altogether. " }.joined())"}</script>
            """
        let page = try extract(TestPage.article(head: head))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.confidence > 0.8)
    }

    @Test("text for readers without scripts counts where there is no other", arguments: ["noscript", "template"])
    func unscripted(tag: String) throws {
        let text = TestPage.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = try extract(Self.page("<div id=\"app\"></div><\(tag)><div>\(text)</div></\(tag)>"))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.blocks.allSatisfy { $0.rule == tag })
        #expect(page.article.confidence < 0.9)
    }

    @Test("a lazy picture's noscript and an unused template say nothing where the page has its text")
    func unusedTemplates() throws {
        let page = try extract(
            TestPage.article(
                within: """
                    <noscript><img src="/lamp.jpg" alt="The lamp"><p>Please turn on scripts, dear reader, so that the picture of the lamp can be seen here.</p></noscript>
                    <template><p>A comment by NAME, written on DATE, with a text that somebody will fill in when the page is shown.</p></template>
                    """))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("a list alone is an article of short lines")
    func shortLines() throws {
        let lines = (1...20).map { "Lamp \($0) on the outer mole, white" }
        let list = try extract(Self.page("<ul>\(lines.map { "<li>\($0)</li>" }.joined())</ul>"))
        #expect(list.body == lines)
        #expect(list.confidenceReasons.contains("the text is a list or table of short lines"))
    }

    @Test(
        "text in other places never breaks extraction",
        arguments: [
            String(repeating: "word ", count: 20_000), "\\u0000 \\ud800 " + String(repeating: "<p>x", count: 1_000),
            String(repeating: "&lt;", count: 10_000),
        ])
    func hostile(text: String) throws {
        let page = Self.page(String(repeating: "<template><p>short", count: 300), articleBody: text)
        let article = try extract(page).article
        #expect(!article.blocks.isEmpty)
    }
}
