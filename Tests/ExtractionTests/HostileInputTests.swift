import Article
import Foundation
import Testing

@testable import Extraction

/// Input that was made to break things, or looks as if it were.
struct HostileInputTests {
    @Test("a million nested elements are flattened, and their text is read")
    func deepNesting() throws {
        let opening = String(repeating: "<div>", count: 1_000_000)
        let paragraphs = TestPage.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = try extract("<html><body><h1>Old lamp stays</h1>" + opening + paragraphs + "</body></html>")
        #expect(page.body == TestPage.paragraphs)
    }

    @Test(
        "no nesting gets past the guard",
        arguments: [
            "<b x=1>", "<div><b>", "<foo><div></foo>", "<table><tr><td>", "<ul><li>", "<span>", "<div><table></div>",
            "<a><div>", "<svg><g>", "<svg>",
        ])
    func nestingTricks(unit: String) {
        let markup = MarkupScreen.screen(Array(String(repeating: unit, count: 20_000).utf8), limits: .standard)
        let dom = GumboTreeBuilder().tree(of: markup)
        var deepest = 0
        var depths = [Int](repeating: 0, count: Int(dom.count))
        for node in 0..<dom.count {
            depths[Int(node)] = dom.parent(node).map { depths[Int($0)] + 1 } ?? 0
            deepest = max(deepest, depths[Int(node)])
        }
        // A table brings three elements of its own.
        #expect(deepest <= 5 * Limits.standard.nesting)
    }

    @Test("a tag of 100,000 attributes reaches the parser without them")
    func manyAttributes() throws {
        let attributes = (0..<100_000).map { "a\($0)=v" }.joined(separator: " ")
        let html = TestPage.article(
            within: "<p \(attributes)>The tag of this paragraph is longer than its text by far.</p>")
        let markup = MarkupScreen.screen(Array(html.utf8), limits: .standard)
        #expect(!String(decoding: markup.bytes, as: UTF8.self).contains("=v"))
        #expect(try extract(html).block("The tag of this")?.role == .body)
    }

    @Test("a body tag again and again gives the page no more attributes than extraction knows")
    func repeatedBody() {
        let html = (0..<2000).map { "<body a\($0)=v id=x class=\($0)>" }.joined()
        let markup = MarkupScreen.screen(Array(html.utf8), limits: .standard)
        #expect(!String(decoding: markup.bytes, as: UTF8.self).contains("=v"))
    }

    @Test("attributes that are asked for stay")
    func askedAttributes() {
        let page = Array("<p data-x=1 data-y='2' id=a data-z>text".utf8)
        let markup = MarkupScreen.screen(page, limits: .standard, asked: [ByteHash.of("data-y")])
        #expect(String(decoding: markup.bytes, as: UTF8.self) == "<p  data-y='2' id=a >text")
    }

    @Test("indentation is left out and the places in the page stay right, but not in preformatted text")
    func indentation() throws {
        let html = TestPage.article(
            within: "<p>The wheel\n\t\t\t\t  turned\n\n\n\n\n\n twice in the night, and nobody heard it.</p>"
                + "<pre>one\n     two</pre>")
        let page = try extract(html)
        let block = try #require(page.block("The wheel turned twice in the night"))
        let range = try #require(block.range)
        let source = String(decoding: Array(html.utf8)[range], as: UTF8.self)
        #expect(source.hasPrefix("The wheel\n\t") && source.hasSuffix("nobody heard it."))
        #expect(page.block("one")?.text == "one\n     two")
    }

    @Test("a megabyte on one line is one long paragraph")
    func longLine() throws {
        let sentence = "The lamp was lit and the lamp was put out again. "
        let text = String(repeating: sentence, count: (1 << 20) / sentence.utf8.count)
        let page = try extract(TestPage.article(within: "<p>\(text)</p>"))
        #expect(page.body.contains { $0.utf8.count > 1_000_000 })
    }

    @Test("unclosed tags, stray end tags and a page cut off in a tag still give the text")
    func broken() throws {
        let html =
            "<h1>Old lamp stays</h1></div></p><p>" + TestPage.paragraphs.joined(separator: "<p>") + "<a href=\"http"
        #expect(try extract(html).body == TestPage.paragraphs)
    }

    @Test("NUL bytes are no text")
    func nulBytes() throws {
        let html = TestPage.article(
            within: "<p>The wheel\u{0} turned twice in the\u{0} night and nobody heard it turn.</p>")
        #expect(try extract(html).body.contains("The wheel turned twice in the night and nobody heard it turn."))
    }

    @Test("random bytes after a page's beginning never crash", arguments: 0..<40)
    func noise(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var bytes = Array(TestPage.article(within: "<table><tr><td>x<select><p>").utf8)
        for _ in 0..<300 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % bytes.count
            switch (state >> 20) & 3 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: state >> 40)
            case 1: bytes.insert(contentsOf: Array("<".utf8), at: place)
            case 2: bytes.remove(at: place)
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
            }
        }
        _ = try? PageExtractor().extract(Data(bytes), as: .html, url: TestPage.url)
    }
}
