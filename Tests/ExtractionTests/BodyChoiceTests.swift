import Article
import Testing

@testable import Extraction

/// Which of the blocks inside the container are the article's text.
struct BodyChoiceTests {
    private static let links =
        "<ul><li><a href=\"/lamps/mole\">The mole</a></li><li><a href=\"/lamps/spit\">The spit</a></li></ul>"

    @Test("a list of links in mid-text is text, unless it is introduced as something else to read")
    func linkedList() throws {
        let list = try extract(TestPage.article(within: "<p>Three lamps are left:</p>\(Self.links)"))
        #expect(list.block("The mole")?.role == .body)
        let related = try extract(TestPage.article(within: "<p>Read more:</p>\(Self.links)"))
        #expect(related.block("The mole")?.role == .related)
    }

    @Test("a list of links after the last paragraph is none of the text")
    func linkedListAtTheEnd() throws {
        #expect(try extract(TestPage.article(after: Self.links)).body == TestPage.paragraphs)
    }

    @Test("a paragraph that stands twice in a row is read once, one that recurs is said again")
    func repetitions() throws {
        let line = "Wind the clockwork forty times, oil the second wheel and write the hour into the book."
        let twice = try extract(TestPage.article(within: "<p>\(line)</p><p>\(line)</p>"))
        #expect(twice.body.count { $0 == line } == 1)
        let again = try extract(
            TestPage.article(within: "<p>\(line)</p><h3>Sunday</h3><p>Rest if the moon is out, else:</p><p>\(line)</p>")
        )
        #expect(again.body.count { $0 == line } == 2)
    }

    @Test("a second copy of the whole text is left out")
    func copies() throws {
        let paragraphs = (1...12).map {
            "On evening number \($0) the keeper wound the clockwork forty times and wrote the hour into the book."
        }
        let copy = paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = try extract(TestPage.article(within: "<div>\(copy)</div><div>\(copy)</div>"))
        #expect(page.body.filter { $0.hasPrefix("On evening") } == paragraphs)
    }

    @Test("an identifier made of a heading names no zone")
    func headingIdentifier() throws {
        let section =
            "<p>Whoever cooks on a lightship plans for a week and hopes for less, says the cook of the last one.</p>"
        let page = try extract(
            TestPage.article(within: "<div id=\"menu-ideas-for-the-last-lightship\">\(section)</div>"))
        #expect(page.body.count == TestPage.paragraphs.count + 1)
    }

    @Test("an unlinked list in a box for a product is text")
    func productFeatures() throws {
        let page = try extract(
            TestPage.article(
                within: "<div class=\"product-box\"><ul><li>Burns all night</li><li>Heavy glass</li></ul></div>"))
        #expect(page.block("Burns all night")?.role == .body)
    }

    @Test("a standfirst of several sentences is the first paragraph, in the container or above it")
    func lead() throws {
        let lead =
            "The lamp stays. Nobody wanted to pay for the cable. The keeper winds the clockwork for another year."
        let inside = try extract(TestPage.article(before: "<p class=\"standfirst\">\(lead)</p>"))
        #expect(inside.body == [lead] + TestPage.paragraphs)
        let above = TestPage.article().replacing("</h1>", with: "</h1><div class=\"top\"><p>\(lead)</p></div>")
        #expect(try extract(above).body == [lead] + TestPage.paragraphs)
    }

    @Test("the title once more in mid-text cuts nothing off")
    func repeatedTitle() throws {
        let page = try extract(
            TestPage.article().replacing(
                "<p>\(TestPage.paragraphs[1])", with: "<h2>Old lamp stays</h2><p>\(TestPage.paragraphs[1])"))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("a hidden copy of the text for machines is no text")
    func hiddenCopy() throws {
        let copy = TestPage.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = try extract(
            TestPage.article(after: "<div style=\"display:none\"><div>2026-03-03T07:53:00</div>\(copy)</div>"))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("a last paragraph that says what the author does is a note on them")
    func authorNote() throws {
        let head = "<meta name=\"author\" content=\"Orla Hathersage\">"
        for note in [
            "Orla Hathersage has lived on the mole for eleven years and keeps two goats there.",
            "Orla is a printer by trade, and writes on Fridays.",
        ] {
            let page = try extract(TestPage.article(head: head, after: "<p>\(note)</p>"))
            #expect(page.block(note)?.role == .bio)
            #expect(page.body == TestPage.paragraphs)
        }
    }

    @Test("a line below a picture that says whose it is is its caption")
    func creditedLine() throws {
        let page = try extract(
            TestPage.article(
                within: "<div><img src=\"lamp.jpg\"></div><p>The lamp on the mole in winter. © Kestrel Bay Courier</p>")
        )
        #expect(page.block("The lamp on the mole in winter")?.kind == .caption)
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("where all text stands in zones, zones mean nothing; where all are comments, they are the text")
    func onlyZones() throws {
        let comments = TestPage.paragraphs.map { "<div class=\"comment\"><p>\($0)</p></div>" }.joined()
        let forum = try extract("<html><body><h1>Old lamp stays?</h1>\(comments)</body></html>")
        #expect(forum.body == TestPage.paragraphs)
        let stub = try extract(
            "<html><body><h1>Old lamp stays</h1><div class=\"paywall\"><p>\(TestPage.paragraphs[0])</p></div><section class=\"comments\">\(comments)</section></body></html>"
        )
        #expect(stub.body == [TestPage.paragraphs[0]])
    }

    @Test("a line that announces what does not follow is no text")
    func labelAtTheEnd() throws {
        let page = try extract(TestPage.article(after: "<p>More on lamps and moles:</p>"))
        #expect(page.body == TestPage.paragraphs)
    }
}
