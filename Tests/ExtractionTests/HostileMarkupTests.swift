import Article
import Foundation
import Testing

@testable import Extraction

/// Markup by the megabyte that parsers choke on, after an article: the article is read as if it were not there.
struct HostileMarkupTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var markup: @Sendable () -> String

        init(_ name: String, _ markup: @escaping @Sendable () -> String) {
            testDescription = name
            self.markup = markup
        }

        init(_ unit: String, times: Int, after start: String = "") {
            testDescription = "\(start)\(unit) \(times) times"
            markup = { start + String(repeating: unit, count: times) }
        }
    }

    static let cases = [
        Case("<p>", times: 1_000_000),
        Case("&amp;", times: 1_000_000, after: "<div>"),
        Case("<!-- -->", times: 100_000),
        Case("<div><p><b><i><a href=x><span><ul><li><table><tr><td>", times: 10_000),
        Case("<p>x</p> ", times: 100_000, after: "<plaintext>"),
        Case("<tr><td>a<td>b<td>c", times: 50_000, after: "<table>"),
        Case("<table><tr><td>", times: 50_000),
        Case("x<b>y</b>", times: 50_000, after: "<table>"),
        Case("<b><i><u><p></b></i></u>", times: 30_000),
        Case("<a><p>x</a>", times: 50_000),
        Case("<svg><g>", times: 100_000),
        Case("<math><mi>x", times: 50_000),
        Case("<select><option>x", times: 50_000),
        Case("<ul><li>x", times: 50_000),
        Case("x<br>", times: 100_000),
        Case("</p>", times: 100_000),
        Case("<!--<script>", times: 100_000, after: "<script>"),
        Case("<a b='", times: 100_000),
        Case("<", times: 1_000_000),
        Case("formatting elements that every later paragraph opens again") {
            let names = ["a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"]
            let open = (0..<5).flatMap { turn in names.map { "<\($0) size=\(turn)>" } }.joined()
            return open + String(repeating: "<p>x", count: 100_000)
        },
        Case("an end tag with 50,000 attributes") { "</s " + (0..<50_000).map { "a\($0) " }.joined() + ">" },
        Case("identifiers and classes by the thousand") {
            (0..<20_000).map { "<div id=id\($0) class='c\($0) share-\($0) x\($0)Y'>x</div>" }.joined()
        },
    ]

    @Test("the article before it is read", arguments: cases)
    func articleIsRead(sample: Case) throws {
        let page = try extract(TestPage.article(outside: sample.markup()))
        #expect(page.body.filter(TestPage.paragraphs.contains) == TestPage.paragraphs)
    }

    @Test("a text of four megabytes is one paragraph, with and without spaces", arguments: ["lamp ", "灯", "a"])
    func longText(unit: String) throws {
        let text = String(repeating: unit, count: (4 << 20) / unit.utf8.count)
        let page = try extract(TestPage.article(within: "<p>\(text)</p>"))
        #expect(page.body.contains { $0.utf8.count >= (4 << 20) - 8 })
    }

    @Test("a page of nothing but comments has no article")
    func comments() {
        #expect(throws: ExtractionError.noArticle(words: 0)) {
            try extract(String(repeating: "<!-- a lamp -->\n", count: 10_000))
        }
    }

    @Test("of what follows the most elements that are read there is only the text")
    func elements() throws {
        var limits = Limits()
        limits.elements = 22
        let html = TestPage.article(outside: "<p>Near the end.</p><p>At <b>the</b> end.</p>")
        let markup = MarkupScreen.screen(Array(html.utf8), limits: limits)
        #expect(markup.isFlattened)
        #expect(String(decoding: markup.bytes, as: UTF8.self).contains("<p>Near the end.</p>At the"))
        let page = try PageExtractor(limits: limits).extract(Data(html.utf8), as: .html, url: nil)
        #expect(page.body.contains(TestPage.paragraphs[0]))
    }
}
