import Article
import Testing

@testable import Extraction

@Suite("The vote on dates")
struct DateVoteTests {
    private func page(
        head: String = "", before: String = "", after: String = "",
        url: String? = "https://molegazette.example/old-lamp"
    ) throws -> ExtractedPage {
        try extract(TestPage.article(head: head, before: before, after: after), url: url)
    }

    @Test(
        "a date above the text counts however it is marked up",
        arguments: [
            "<p>3 March 2026</p>", "<time>March 3, 2026</time>", "<time datetime=\"2026-03-03\">yesterday</time>",
            "<span class=\"post-date\">3 March 2026 | Harbour</span>",
            "<abbr class=\"published\" title=\"2026-03-03\">today</abbr>",
            "<span itemprop=\"datePublished\" content=\"2026-03-03\"></span>", "<p>Published: 03/13/2026</p>",
        ])
    func markup(line: String) throws {
        let expected = line.contains("13") ? "2026-03-13" : "2026-03-03"
        #expect(try page(before: line).article.published == expected)
    }

    @Test("figures are read in the order of the page's country")
    func order() {
        let american = DateOrder(language: "en-US", host: "molegazette.example")
        let british = DateOrder(language: "en", host: "molegazette.co.uk")
        #expect(WrittenDate.all(in: "3/5/2026", order: american).map(\.day) == ["2026-03-05"])
        #expect(WrittenDate.all(in: "3/5/2026", order: british).map(\.day) == ["2026-05-03"])
        #expect(WrittenDate.all(in: "3/5/2026", order: nil).isEmpty)
    }

    @Test("the day of the last change is not that of publication")
    func change() throws {
        let article = try page(before: "<p>Published 3 March 2026, updated 5 March 2026</p>").article
        #expect(article.published == "2026-03-03")
        #expect(article.modified == "2026-03-05")
        #expect(article.displayedDate == "Published 3 March 2026, updated 5 March 2026")
        #expect(try page(before: "<p>Last updated 5 March 2026</p>").article.published == nil)
    }

    @Test("the day that most places name wins, with the time and offset as stated")
    func vote() throws {
        let head = """
            <meta property="article:published_time" content="2026-03-03T07:53:00+01:00"><meta name="date" content="2026-03-09">
            """
        #expect(try page(head: head, before: "<p>3 March 2026</p>").article.published == "2026-03-03T07:53:00+01:00")
    }

    @Test(
        "an address may give the day",
        arguments: [
            ("https://a.example/2026/03/09/lamp", "2026-03-09"), ("https://a.example/2026-03-09-lamp", "2026-03-09"),
            ("https://a.example/20260309/lamp", "2026-03-09"), ("https://a.example/2026/03/lamp", nil),
            ("https://a.example/lamp-20261399", nil), ("https://a.example/?d=2026-03-09", nil),
        ])
    func address(url: String, day: String?) {
        #expect(DateVote.inAddress(url) == day)
    }
}
