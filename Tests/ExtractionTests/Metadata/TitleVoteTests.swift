import Article
import Testing

@testable import Extraction

@Suite("The vote on titles")
struct TitleVoteTests {
    private let text = TestPage.paragraphs.map { "<p>\($0)</p>" }.joined()

    @Test("a first heading that is the site's name is not the title")
    func siteName() throws {
        let page = """
            <html lang="en"><head><title>Old lamp stays | Mole Gazette</title></head><body>
            <h1><a href="/">Mole Gazette</a></h1><h2 class="entry-title">Old lamp stays after all</h2><div>\(text)</div></body></html>
            """
        #expect(try extract(page).article.title == "Old lamp stays after all")
    }

    @Test(
        "a section after the title or a kicker before it does not outweigh the heading",
        arguments: ["Old lamp stays | Opinion", "Harbour: Old lamp stays", "Old lamp stays - Chapter 4"])
    func framed(open: String) throws {
        let head = "<meta property=\"og:title\" content=\"\(open)\"><meta name=\"twitter:title\" content=\"\(open)\">"
        #expect(try extract(TestPage.article(head: head)).article.title == "Old lamp stays")
    }

    @Test("a heading of a section is no title, whatever its class says, and the text above it stays")
    func section() throws {
        let heading = "<h2 class=\"section-title\">What the board decided</h2>"
        let page = try extract(TestPage.article(within: heading))
        #expect(page.body.first == TestPage.paragraphs[0])
        #expect(page.article.candidates["title"]?.contains { $0.value == "What the board decided" } == false)
    }

    @Test("a title is framed only by marks that part titles")
    func frames() {
        #expect(TitleText.frames("Old lamp stays", "Old lamp stays | Opinion"))
        #expect(!TitleText.frames("Old lamp stays", "Old lamp stays lit"))
        #expect(!TitleText.frames("News", "News: Old lamp stays"))
    }
}
