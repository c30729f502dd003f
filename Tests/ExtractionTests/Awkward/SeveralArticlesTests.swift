import Article
import Testing

@testable import Extraction

/// Pages with more articles than one.
struct SeveralArticlesTests {
    private static let sheep = (0..<10).map {
        "Number \($0) of the paragraphs of another story, which is about sheep and a wall, and this one is not short either."
    }

    private func own(_ tag: String = "div", name: String = "post") -> String {
        let text = TestPage.paragraphs.map { "<p>\($0)</p>" }.joined()
        return
            "<\(tag) class=\"\(name)\"><h1>Old lamp stays</h1><p class=\"byline\">By Ida Fell, <time>3 March 2026</time></p><div class=\"entry-content\">\(text)</div></\(tag)>"
    }

    private func other(_ tag: String = "div", name: String = "post") -> String {
        let text = Self.sheep.map { "<p>\($0)</p>" }.joined()
        return
            "<\(tag) class=\"\(name)\"><h1>Sheep on the wall</h1><p class=\"byline\">By Tom Hurst, <time>2 March 2026</time></p><div class=\"entry-content\">\(text)</div></\(tag)>"
    }

    private func page(_ parts: String...) throws -> ExtractedPage {
        try extract(
            "<html lang=\"en\"><head><title>Old lamp stays - Mole Gazette</title><meta property=\"og:title\" content=\"Old lamp stays\"></head><body><main>\(parts.joined(separator: "\n"))</main></body></html>"
        )
    }

    @Test(
        "the article that the title names counts, before or after a longer one",
        arguments: ["div", "article", "section"])
    func titleNames(tag: String) throws {
        #expect(try page(own(tag), other(tag)).body == TestPage.paragraphs)
        #expect(try page(other(tag), own(tag)).body == TestPage.paragraphs)
        #expect(try page(own(tag), other(tag)).article.title == "Old lamp stays")
    }

    @Test("a next article without an element of its own is cut off at its headline")
    func flat() throws {
        let text = { (paragraphs: [String]) in paragraphs.map { "<p>\($0)</p>" }.joined() }
        let page = try page(
            "<h1>Old lamp stays</h1>", text(TestPage.paragraphs),
            "<h1>Sheep on the wall</h1><p class=\"date\"><time>2 March 2026</time></p>", text(Self.sheep))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.trace.contains { $0.rule == "next article" })
    }

    @Test("headings of the first level inside one article are its sections")
    func sections() throws {
        let page = try page(
            "<h1>Old lamp stays</h1><p>\(TestPage.paragraphs[0])</p><p>\(TestPage.paragraphs[1])</p><h1>The cable</h1><p>\(TestPage.paragraphs[2])</p><p>\(TestPage.paragraphs[3])</p>"
        )
        #expect(page.body.filter { $0 != "The cable" } == TestPage.paragraphs)
    }

    @Test(
        "comments without a name in the markup end the article at their heading",
        arguments: ["Comments", "3 comments", "Leserkommentare (12)", "Commentaires", "Комментарии", "コメント"])
    func comments(heading: String) throws {
        let comments = (0..<40).map {
            "<div><b>Reader \($0)</b><p>I remember lamp number \($0) very well, and so does my aunt, who polished it for years.</p></div>"
        }
        let page = try extract(TestPage.article(after: "<h3>\(heading)</h3>" + comments.joined()))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.trace.contains { $0.rule == "comments" })
        #expect(page.article.warnings.isEmpty)
    }

    @Test("a section about comments is a section")
    func aboutComments() throws {
        let page = try extract(
            TestPage.article(after: "<h3>Comments from the board</h3><p>\(SeveralArticlesTests.sheep[0])</p>"))
        #expect(page.body == TestPage.paragraphs + ["Comments from the board", Self.sheep[0]])
    }

    @Test("a page of pictures has their captions as its text")
    func gallery() throws {
        let figures = TestPage.paragraphs.map { "<figure><img src=\"/a.jpg\"><figcaption>\($0)</figcaption></figure>" }
        let page = try page("<h1>Old lamp stays</h1><div class=\"gallery\">", figures.joined(), "</div>")
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.blocks.allSatisfy { $0.kind == .paragraph && $0.rule == "gallery" })
        #expect(page.confidenceReasons.contains("the text is what stands under the page's pictures"))
    }

    @Test("captions stay captions where there is text beside them")
    func captions() throws {
        let figures = (0..<4).map {
            "<figure><img src=\"/\($0).jpg\"><figcaption>The lamp from side \($0), as seen from the boat.</figcaption></figure>"
        }
        let page = try extract(TestPage.article(within: figures.joined()))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.blocks.count { $0.role == .caption } == 4)
    }

    @Test("an article that is a list keeps its items")
    func list() throws {
        let items = (1...12).map { "Wind the clock number \($0)" }
        let page = try page(
            "<h1>Old lamp stays</h1><p>The keeper's twelve steps to light the lamp are these, in the order of the day.</p><ol>",
            items.map { "<li>\($0)</li>" }.joined(), "</ol>")
        #expect(page.body.suffix(12) == items[...])
        #expect(page.article.blocks.count { $0.kind == .listItem } == 12)
    }

    @Test("an article that is a table keeps its rows")
    func table() throws {
        let rows = (1...12).map { "<tr><td>Lamp \($0)</td><td>\($0 * 7) m</td><td>White</td></tr>" }
        let page = try page(
            "<h1>Old lamp stays</h1><p>All the lamps of the coast with their heights and colours, as of this spring.</p><table><tr><th>Lamp</th><th>Height</th><th>Colour</th></tr>",
            rows.joined(), "</table>")
        #expect(page.article.blocks.count { $0.kind == .tableRow && $0.role == .body } == 13)
        #expect(page.body.contains("Lamp 3 | 21 m | White"))
    }

    @Test("a table alone is an article, too")
    func tableAlone() throws {
        let rows = (1...12).map { "<tr><td>Lamp \($0)</td><td>\($0 * 7) m</td><td>White</td></tr>" }
        let page = try page(
            "<h1>Old lamp stays</h1><table><tr><th>Lamp</th><th>Height</th><th>Colour</th></tr>", rows.joined(),
            "</table>")
        #expect(page.article.blocks.count { $0.kind == .tableRow && $0.role == .body } == 13)
    }

    @Test(
        "a drop capital is joined to its word",
        arguments: [
            "<p><span class=\"dropcap\">T</span>he harbour board met for three hours on Tuesday and decided to keep the old lamp on the mole.</p>",
            "<p><span class=\"first-letter\">T</span> he harbour board met for three hours on Tuesday and decided to keep the old lamp on the mole.</p>",
            "<div><div class=\"drop\">T</div><p>he harbour board met for three hours on Tuesday and decided to keep the old lamp on the mole.</p></div>",
        ])
    func dropCapital(html: String) throws {
        let page = try extract(TestPage.article(before: html))
        #expect(
            page.body.first
                == "The harbour board met for three hours on Tuesday and decided to keep the old lamp on the mole.")
    }

    @Test(
        "lines that lead to other articles stay out of the text",
        arguments: [
            "<p><strong>READ MORE: <a href=\"/2025/cable\">Who pays for the cable?</a></strong></p>",
            "<p>Also read: <a href=\"/2025/cable\">Who pays for the cable under the channel of the harbour</a></p>",
            "<p><a href=\"/2025/cable\">Read more: Who pays for the cable?</a></p>",
            "<div class=\"inline-related\"><p>Related</p><a href=\"/2025/cable\">Who pays for the cable?</a></div>",
        ])
    func readMore(html: String) throws {
        #expect(try extract(TestPage.article(within: html)).body == TestPage.paragraphs)
    }

    @Test(
        "corrections in a list or a footer after the article are notices with sort and date",
        arguments: [
            "<ul class=\"corrections\"><li class=\"correction-item\">Correction, March 5, 2026: An earlier version of this story said that the vote was six to five.</li></ul>",
            "<footer class=\"article-footer\"><p>Correction, March 5, 2026: An earlier version of this story said that the vote was six to five.</p></footer>",
        ])
    func corrections(html: String) throws {
        for page in [TestPage.article(after: html), TestPage.article(outside: html)] {
            let article = try extract(page).article
            #expect(article.corrections.map(\.sort) == [.correction])
            #expect(article.corrections.first?.date == "2026-03-05")
            #expect(article.blocks.last { $0.role == .notice }?.sort == .correction)
        }
    }
}
