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
}
