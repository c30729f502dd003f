import Article
import Testing

@testable import Extraction

/// What becomes of the parts of a page around its text.
struct RoleTests {
    @Test("boxes in mid-text keep their place and get their role")
    func boxes() throws {
        let page = try extract(
            TestPage.article(
                within: """
                    <div class="newsletter-box"><p>Get the Mole Letter: the harbour in five minutes, every evening.</p></div>
                    <p class="read-more">Read more: <a href="/2025/cable">Who pays for the cable?</a></p>
                    <div class="ad-slot"><p>Boots that keep the water out, at Dunlin and Sons in Quay Street.</p></div>
                    """))
        #expect(page.body == TestPage.paragraphs)
        #expect(page.block("Get the Mole")?.role == .appeal)
        #expect(page.block("Read more")?.role == .related)
        #expect(page.block("Boots that keep") == nil)
        #expect(page.trace.contains { $0.block.text.hasPrefix("Boots") && !$0.kept && $0.rule == "zone:advert" })
    }

    @Test("comments are left out, even where they are longer than the article")
    func comments() throws {
        let comments = (0..<60).map { number in
            "<li class=\"comment\"><p>I remember lamp number \(number) very well, and so does my aunt, who polished it every Friday for years.</p></li>"
        }.joined()
        let page = try extract(TestPage.article(outside: "<section id=\"comments\"><ol>\(comments)</ol></section>"))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("a wrapper with the name of something else is still the article's")
    func misnamedWrapper() throws {
        let html = TestPage.article().replacing("class=\"story-body\"", with: "class=\"promo sidebar\"")
        #expect(try extract(html).body == TestPage.paragraphs)
    }

    @Test("paragraphs that a page builder calls widgets are paragraphs")
    func widgets() throws {
        let paragraphs = TestPage.paragraphs.map { "<div class=\"widget text-widget\"><p>\($0)</p></div>" }.joined()
        let page = try extract("<html><body><h1>Old lamp stays</h1><div>\(paragraphs)</div></body></html>")
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("a class that says what an element does not have says nothing of it")
    func negatedNames() throws {
        #expect(ZoneReader.read(Array("has-sidebar no-comments".utf8)[...], on: .box) == nil)
        #expect(ZoneReader.read(Array("shadow header-adjacent".utf8)[...], on: .box)?.strength == .soft)
        #expect(ZoneReader.read(Array("AdSlot".utf8)[...], on: .box)?.purpose == .advert)
        #expect(ZoneReader.read(Array("loading".utf8)[...], on: .box) == nil)
    }

    @Test("a body in several parts is one article")
    func splitBody() throws {
        let parts = TestPage.paragraphs.map {
            "<div class=\"article-body\"><p>\($0)</p></div><div class=\"ad\">Boots</div>"
        }.joined()
        let page = try extract("<html><body><h1>Old lamp stays</h1><main>\(parts)</main></body></html>")
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("the next article of an endless page is not this one's")
    func endlessPage() throws {
        let next = (0..<8).map {
            "<p>Number \($0) of the paragraphs of another story, which is about sheep and a wall and is not short.</p>"
        }
        let page = try extract(
            TestPage.article(outside: "<article><h1>Sheep on the wall</h1>\(next.joined())</article>"))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("teasers of other articles are no text")
    func teasers() throws {
        let cards = (0..<12).map { number in
            "<li><h3><a href=\"/story/\(number)\">Another story from the harbour</a></h3><p>Its summary number \(number) has quite as many words as a paragraph of text has.</p></li>"
        }
        let page = try extract(TestPage.article(outside: "<div><ul>\(cards.joined())</ul></div>"))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("the words under a picture are a caption, and the line under the headline is the dek")
    func captionAndDek() throws {
        let page = try extract(
            TestPage.article(
                before: """
                    <p class="standfirst">The board votes against a cable that nobody wanted to pay for in any case</p>
                    <figure><img src="lamp.jpg"><figcaption>The lamp on the mole in winter, seen from the quay</figcaption></figure>
                    """))
        #expect(page.article.subtitle == "The board votes against a cable that nobody wanted to pay for in any case")
        #expect(page.block("The lamp on the mole")?.kind == .caption)
        #expect(page.block("The lamp on the mole")?.role == .caption)
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("a correction in the page's footer belongs to the article")
    func footerCorrection() throws {
        let note =
            "<footer><p>Correction, 5 March 2026: An earlier version of this article gave the wrong age of the lamp. It is 94 years old.</p></footer>"
        let page = try extract(TestPage.article(outside: note))
        let block = try #require(page.block("Correction, 5 March"))
        #expect(block.role == .notice)
        #expect(block.sort == .correction)
        #expect(page.article.corrections.first?.date == "2026-03-05")
    }

    @Test("a page of one short paragraph is an article")
    func onePara() throws {
        let page = try extract(
            "<html><body><h1>Lamp out</h1><div><p>\(TestPage.paragraphs[0])</p></div><footer><p>© Mole Gazette, all rights reserved, 4 Quay Street</p></footer></body></html>"
        )
        #expect(page.body == [TestPage.paragraphs[0]])
    }
}
