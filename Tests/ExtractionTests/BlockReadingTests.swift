import Article
import Testing

@testable import Extraction

/// How a page's markup becomes typed blocks.
struct BlockReadingTests {
    @Test("headings keep their level")
    func headings() throws {
        let page = try extract(TestPage.article(within: "<h3>The bill</h3>"))
        let heading = try #require(page.block("The bill"))
        #expect(heading.kind == .heading)
        #expect(heading.level == 3)
        #expect(heading.role == .body)
    }

    @Test("list items keep depth and order")
    func lists() throws {
        let page = try extract(
            TestPage.article(
                within: "<ol><li>Wind the clockwork before dusk<ul><li>and oil the second wheel</li></ul></li></ol>"))
        let outer = try #require(page.block("Wind"))
        #expect(outer.kind == .listItem && outer.depth == 1 && outer.ordered == true)
        let inner = try #require(page.block("and oil"))
        #expect(inner.kind == .listItem && inner.depth == 2 && inner.ordered == false)
    }

    @Test("a block quotation is a quotation")
    func quotation() throws {
        let page = try extract(
            TestPage.article(within: "<blockquote><p>A lamp is a promise to people you cannot see.</p></blockquote>"))
        #expect(page.block("A lamp is")?.kind == .quotation)
    }

    @Test("the rows of a table of data are blocks, its cells divided by bars")
    func table() throws {
        let page = try extract(
            TestPage.article(
                within: """
                    <table><tr><th>Year</th><th>Lamps lit</th></tr><tr><td>1931</td><td>340</td></tr>
                    <tr><td>1932</td><td>351</td></tr></table>
                    """))
        #expect(
            page.article.blocks.filter { $0.kind == .tableRow }.map(\.text) == [
                "Year | Lamps lit", "1931 | 340", "1932 | 351",
            ])
    }

    @Test("a table that only arranges the page leaves paragraphs")
    func layoutTable() throws {
        let rows = TestPage.paragraphs.map { "<tr><td><p>\($0)</p></td></tr>" }.joined()
        let page = try extract("<html><body><h1>Old lamp stays</h1><table>\(rows)</table></body></html>")
        #expect(page.body == TestPage.paragraphs)
        #expect(page.article.blocks.allSatisfy { $0.kind == .paragraph })
    }

    @Test("preformatted text keeps its lines")
    func preformatted() throws {
        let page = try extract(TestPage.article(within: "<pre>\n  lamp   on\nlamp off\n</pre>"))
        #expect(page.article.blocks.first { $0.kind == .preformatted }?.text == "  lamp   on\nlamp off")
    }

    @Test("lines divided by line breaks are blocks of their own")
    func lineBreaks() throws {
        let page = try extract(
            TestPage.article(
                within: """
                    <p>Lamp hours:<br>Monday, dusk to dawn<br/>Sunday, all day</p>
                    <div>The wheel turned once an hour.<br><br>The lamp turned with it.</div>
                    """))
        #expect(
            page.body[2...6] == [
                "Lamp hours:", "Monday, dusk to dawn", "Sunday, all day", "The wheel turned once an hour.",
                "The lamp turned with it.",
            ])
    }

    @Test("a line wrapped in mid-sentence goes on with the next")
    func wrappedLines() throws {
        let page = try extract(
            TestPage.article(
                within: "<p>The wheel behind the lamp turned once an hour, day and<br>night, for ninety years.</p>"))
        #expect(page.body.contains("The wheel behind the lamp turned once an hour, day and night, for ninety years."))
    }

    @Test("a heading over two lines is one heading")
    func brokenHeading() throws {
        let page = try extract(TestPage.article(within: "<h2>The bill<br>for the cable</h2>"))
        #expect(page.block("The bill for the cable")?.kind == .heading)
    }

    @Test("a line break in preformatted text is a line end")
    func preformattedBreaks() throws {
        let page = try extract(TestPage.article(within: "<pre>lamp on<br>lamp off</pre>"))
        #expect(page.article.blocks.first { $0.kind == .preformatted }?.text == "lamp on\nlamp off")
    }

    @Test("a drop capital is part of its word, however it is set apart")
    func dropCapital() throws {
        for opening in [
            "<p><span class=\"dropcap\">F</span> or eleven years nobody had looked at the wheel behind the lamp in the tower.</p>",
            "<p><span class=\"first-letter\">F</span>or eleven years nobody had looked at the wheel behind the lamp in the tower.</p>",
            "<div class=\"initial\">F</div><p>or eleven years nobody had looked at the wheel behind the lamp in the tower.</p>",
        ] {
            let page = try extract(TestPage.article(within: opening))
            #expect(
                page.body.contains("For eleven years nobody had looked at the wheel behind the lamp in the tower."),
                "\(opening)")
        }
    }

    @Test("a word that stands alone as one letter stays one")
    func articleIsNoDropCapital() throws {
        let page = try extract(
            TestPage.article(
                within: "<p><span class=\"dropcap\">A</span> lamp is a promise to people you cannot see at all.</p>"))
        #expect(page.body.contains { $0.hasPrefix("A lamp is") })
    }

    @Test("soft hyphens and zero-width spaces go, no-break spaces are spaces")
    func invisible() throws {
        let page = try extract(
            TestPage.article(
                within: "<p>The light&shy;house keeper drew 31&nbsp;crowns and was con\u{200B}tent with it.</p>"))
        #expect(page.body.contains("The lighthouse keeper drew 31 crowns and was content with it."))
    }

    @Test("hidden elements are no text")
    func hidden() throws {
        let page = try extract(
            TestPage.article(
                within: """
                    <p style="display: none">This sentence is hidden from every reader of the page by its style.</p>
                    <p hidden>This sentence is hidden from every reader of the page by an attribute.</p>
                    <p aria-hidden="true">This sentence is hidden from every reader who listens to the page.</p>
                    """))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("links are absolute and stand in reading order; those that lead nowhere are none")
    func links() throws {
        let page = try extract(
            TestPage.article(
                within: """
                    <p>The <a href="/board">board</a> put the <a href="https://cable.example/bill?y=1">bill</a> on the table and
                    <a href="#top">went</a> <a href="javascript:void(0)">home</a> before it was dark.</p>
                    """))
        #expect(
            page.block("The board put")?.links == [
                Link(text: "board", url: "https://molegazette.example/board"),
                Link(text: "bill", url: "https://cable.example/bill?y=1"),
            ])
    }

    @Test("ranges lead back to the bytes of the page")
    func ranges() throws {
        let html = TestPage.article(
            within: "<!-- a note --><script>var p = '<p>no</p>';</script><p>The <b>wheel</b> turned.</p>")
        let block = try #require(try extract(html).block("The wheel turned"))
        let range = try #require(block.range)
        #expect(String(decoding: Array(html.utf8)[range], as: UTF8.self) == "The <b>wheel</b> turned.")
    }

    @Test("the same bytes give the same article")
    func deterministic() throws {
        let html = TestPage.article(within: "<ul><li>one thing</li><li>another thing</li></ul>")
        #expect(try extract(html) == extract(html))
    }
}
