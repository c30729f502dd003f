import Article
import Foundation
import Testing

@testable import Extraction

@Suite("Extraction by rules for a site")
struct SiteRuleExtractionTests {
    private func extract(
        _ html: String, _ rules: String, url: String? = TestPage.url, explains: Bool = false
    ) throws -> ExtractedPage {
        let rules = try SiteRules(toml: "[publisher.\"molegazette.example\"]\n" + rules)
        return try PageExtractor(rules: rules).extract(Data(html.utf8), as: .html, url: url, explains: explains)
    }

    private static let box =
        "<div class=\"tide\"><p>High water on Wednesday is at seven in the morning and again at half past seven.</p></div>"

    @Test("what is stripped is left out, by the rule that says so")
    func strip() throws {
        let html = TestPage.article(within: Self.box)
        #expect(try ExtractionTests.extract(html).body.count == 5)
        let page = try extract(html, "strip = [\".ebb\", \".tide\"]")
        #expect(page.body == TestPage.paragraphs)
        let trace = try #require(page.trace.first { $0.block.text.hasPrefix("High water") })
        #expect(!trace.kept)
        #expect(trace.rule == "site:molegazette.example/strip[2]")
    }

    @Test("the container that a rule names holds the text and nothing else does")
    func container() throws {
        let html = TestPage.article(
            outside: "<section id=\"log\"><p>\(TestPage.paragraphs[0].uppercased())</p></section>")
        let page = try extract(html, "container = [\"#missing\", \"#log\"]")
        #expect(page.body == [TestPage.paragraphs[0].uppercased()])
        #expect(page.article.blocks.first?.rule == "site:molegazette.example/container[2]")
    }

    @Test("of a container in several parts what stands between them is left out")
    func parts() throws {
        let html = """
            <html><body><div class="part"><p>\(TestPage.paragraphs[0])</p></div>
            <p>\(TestPage.paragraphs[1])</p>
            <div class="part"><div class="part"><p>\(TestPage.paragraphs[2])</p></div></div></body></html>
            """
        #expect(
            try extract(html, "container = \".part\"").body == [TestPage.paragraphs[0], TestPage.paragraphs[2]])
    }

    @Test("where no container of the rules is on the page, it is looked for as ever")
    func missingContainer() throws {
        let page = try extract(TestPage.article(), "container = \"#missing\"", explains: true)
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.blocks.first?.rule == "container:sum")
        #expect(page.explanation?.site?.rules.map(\.count) == [0])
        #expect(
            page.article.warnings == ["the container that the rules for molegazette.example name is not on the page"])
        #expect(try extract(TestPage.article(), "container = \"article\"").article.warnings.isEmpty)
    }

    @Test("a notice is one, with the sort that its words give it and else that of an editors' note")
    func notice() throws {
        let html = TestPage.article(
            after:
                "<p class=\"word\">The lamp was wound by hand until the year before last, as our readers tell us.</p>",
            outside:
                "<div class=\"word\"><p>Correction, 5 March: the keeper has wound it for thirty-one years, not thirteen.</p></div>"
        )
        let notices = try extract(html, "notice = \".word\"").article.blocks.filter { $0.role == .notice }
        #expect(notices.map(\.sort) == [.editorsNote, .correction])
        #expect(notices.map(\.rule) == Array(repeating: "site:molegazette.example/notice[1]", count: 2))
        #expect(try extract(html, "notice = \".word\"").article.corrections.count == 2)
    }

    @Test("what is to be kept is body, whatever its surroundings are called")
    func keep() throws {
        let html = TestPage.article(
            within: "<aside class=\"newsletter\"><p class=\"vote\">For the lamp: seven. Against it: four.</p></aside>")
        #expect(try !ExtractionTests.extract(html).body.contains { $0.hasPrefix("For the lamp") })
        let page = try extract(html, "keep = \".vote\"\nstrip = \".newsletter\"")
        #expect(page.block("For the lamp")?.role == .body)
        #expect(page.block("For the lamp")?.rule == "site:molegazette.example/keep[1]")
    }

    @Test("title, author, date and name outweigh what the page says elsewhere, which stays among the candidates")
    func claims() throws {
        let html = TestPage.article(
            head:
                "<meta name=\"author\" content=\"Web Team\"><meta property=\"article:published_time\" content=\"2020-01-01\">",
            before: """
                <p class="kicker">The lamp on the mole</p><p class="who">By Ada Quill and Bo Marsh</p>
                <span class="when" data-x="1">4 March 2026</span>
                """)
        let article = try extract(
            html,
            """
            name = "The Mole Gazette"
            title = ".none, .kicker"
            author = ".who"
            date = "[data-x='1']"
            """
        ).article
        #expect(article.title == "The lamp on the mole")
        #expect(article.authors == ["Ada Quill", "Bo Marsh"])
        #expect(article.published?.hasPrefix("2026-03-04") == true)
        #expect(article.publisher == "The Mole Gazette")
        #expect(article.candidates["title"]?.first?.from == "site:molegazette.example/title[1]")
        #expect(article.candidates["title"]?.contains { $0.from == "h1" } == true)
        #expect(article.candidates["publisher"]?.first?.from == "site:molegazette.example/name")
        #expect(article.candidates["published"]?.contains { $0.value.hasPrefix("2020-01-01") } == true)
    }

    @Test("the hash of the rules changes with the rules of the page's site and with no other's")
    func hash() throws {
        let html = TestPage.article()
        let plain = try ExtractionTests.extract(html).article.extractor.rules
        let first = try extract(html, "strip = \".a\"").article.extractor.rules
        let second = try extract(html, "strip = \".b\"").article.extractor.rules
        #expect(Set([plain, first, second]).count == 3)
        #expect(first.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
        #expect(
            try extract(html, "strip = \".a\"\n[publisher.\"b.example\"]\nstrip = \"p\"").article.extractor.rules
                == first)
        #expect(try extract(html, "strip = \".a\"", url: "https://b.example/1").article.extractor.rules == plain)
    }

    @Test("without an address the canonical link names the site")
    func canonical() throws {
        let html = TestPage.article(head: "<link rel=\"canonical\" href=\"\(TestPage.url)\">", within: Self.box)
        #expect(try extract(html, "strip = \".tide\"", url: nil).body == TestPage.paragraphs)
    }

    @Test("if everything is stripped there is no article, and an explanation says why")
    func nothingLeft() throws {
        let error = #expect(throws: ExtractionError.self) {
            try extract(TestPage.article(), "strip = \"body\"", explains: true)
        }
        #expect(error?.code == .noArticleText)
        let blocks = try #require(error?.explanation?.blocks)
        #expect(!blocks.isEmpty)
        #expect(blocks.allSatisfy { $0.block.rule == "site:molegazette.example/strip[1]" && !$0.block.kept })
    }
}
