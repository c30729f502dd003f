import Article
import Testing

@testable import Extraction

/// Where a page says that its text comes from, and what is no such word.
struct SourceEvidenceTests {
    @Test("a credit line with a link is the strongest word")
    func creditLine() throws {
        let line =
            "<p>This article was originally published by the <a href=\"https://lampnews.example/lamp\">Lamp News</a>.</p>"
        let page = try extract(TestPage.article(after: line))
        #expect(page.block("This article was")?.role == .credit)
        #expect(page.article.declaredSource?.url == "https://lampnews.example/lamp")
        #expect(page.article.declaredSource?.name == "Lamp News")
        #expect(page.article.declaredSource?.evidence == "credit_line")
    }

    @Test("a canonical address on another site is evidence")
    func canonical() throws {
        let head = "<link rel=\"canonical\" href=\"https://lampnews.example/2026/lamp\">"
        let source = try extract(TestPage.article(head: head)).article.declaredSource
        #expect(source?.url == "https://lampnews.example/2026/lamp")
        #expect(source?.evidence == "canonical")
    }

    @Test("isBasedOn and provider of the structured data are evidence")
    func structuredData() throws {
        func source(_ member: String) throws -> DeclaredSource? {
            let head =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Old lamp stays\",\(member)}</script>"
            return try extract(TestPage.article(head: head)).article.declaredSource
        }
        #expect(try source("\"isBasedOn\":\"https://lampnews.example/lamp\"")?.url == "https://lampnews.example/lamp")
        #expect(try source("\"provider\":{\"@type\":\"Organization\",\"name\":\"Lamp News\"}")?.name == "Lamp News")
    }

    @Test(
        "a page that names itself declares no source",
        arguments: [
            "<link rel=\"canonical\" href=\"https://www.molegazette.example/2026/03/old-lamp\">",
            "<link rel=\"canonical\" href=\"https://amp.molegazette.example/2026/03/old-lamp\">",
            "<link rel=\"canonical\" href=\"https://.lampnews\">",
            "<link rel=\"canonical\" href=\"https://molegazette.press.example.net/old-lamp\">",
            "<link rel=\"canonical\" href=\"https://molegazette-example.hosting.example.net/old-lamp\">",
            "<meta property=\"og:site_name\" content=\"Mole Gazette\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"provider\":{\"name\":\"The Mole Gazette\"}}</script>",
            "<meta name=\"original-source\" content=\"https://molegazette.example/2026/03/old-lamp\">",
        ])
    func ownName(head: String) throws {
        #expect(try extract(TestPage.article(head: head)).article.declaredSource == nil)
    }
}
