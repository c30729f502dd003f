import Article
import Testing

@testable import Extraction

@Suite("The vote on authors")
struct AuthorVoteTests {
    private func authors(head: String = "", before: String = "", after: String = "", outside: String = "") throws
        -> [String]
    {
        try extract(TestPage.article(head: head, before: before, after: after, outside: outside)).article.authors
    }

    @Test(
        "a byline above the text counts however it is marked up",
        arguments: [
            "<p>By Orla Hathersage</p>", "<span class=\"post-author\">Orla Hathersage</span>",
            "<div class=\"byline\">By <b>Orla Hathersage</b> <i>Harbour reporter</i></div>",
            "<a rel=\"author\" href=\"/orla\">Orla Hathersage</a>", "<a href=\"/authors/orla\">Orla Hathersage</a>",
            "<p>By <a href=\"/people/orla-hathersage\">Orla Hathersage</a></p>",
            "<p>Written by</p><p>Orla Hathersage</p>",
            "<span itemprop=\"author\" itemscope><meta itemprop=\"name\" content=\"Orla Hathersage\"></span>",
        ])
    func markup(line: String) throws {
        #expect(try authors(before: line) == ["Orla Hathersage"])
    }

    @Test("a byline below the text counts")
    func below() throws {
        #expect(try authors(after: "<p class=\"author\">Orla Hathersage</p>") == ["Orla Hathersage"])
    }

    @Test("readers who comment and authors of other articles are not the author")
    func aside() throws {
        let comments = "<section class=\"comments\"><p class=\"comment-author\">Tim Wend</p><p>Well put.</p></section>"
        let related = "<div class=\"related\"><a href=\"/x\">Gulls</a> <a rel=\"author\" href=\"/a\">Ida Rook</a></div>"
        #expect(try authors(outside: comments + related).isEmpty)
    }

    @Test("a person in the byline goes before the site that its metadata name")
    func site() throws {
        let head =
            "<meta name=\"author\" content=\"Mole Gazette\"><meta property=\"og:site_name\" content=\"Mole Gazette\">"
        #expect(try authors(head: head, before: "<p class=\"byline\">By Orla Hathersage</p>") == ["Orla Hathersage"])
        #expect(try authors(head: head) == ["Mole Gazette"])
    }

    @Test("a reviewer linked in the byline is no author")
    func reviewer() throws {
        let lines = """
            <div class="byline"><p>By <a href="/author/orla">Orla Hathersage</a></p>\
            <p>Reviewed by <a href="/author/tim">Tim Wend</a></p></div>
            """
        #expect(try authors(before: lines) == ["Orla Hathersage"])
    }

    @Test("all candidates are kept with their places")
    func candidates() throws {
        let head = "<meta name=\"author\" content=\"Orla Hathersage\">"
        let page = try extract(TestPage.article(head: head, before: "<p>By Orla Hathersage</p>"))
        let places = page.article.candidates["authors"]?.map(\.from) ?? []
        #expect(places.contains("meta:author") && places.contains("line above the text"))
    }
}
