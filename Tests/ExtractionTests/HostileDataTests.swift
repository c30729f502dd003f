import Article
import Foundation
import Testing

@testable import Extraction

/// What pages say of themselves, as nobody should.
struct HostileDataTests {
    private func page(linkedData: String) throws -> Article {
        let script = "<script type=\"application/ld+json\">\(linkedData)</script>"
        return try extract(TestPage.article(head: script)).article
    }

    @Test("half a surrogate pair in structured data is a replacement character")
    func surrogates() throws {
        let article = try page(
            linkedData: #"{"@type":"NewsArticle","headline":"Old \ud83d lamp \udc00 \ud83d\ude00 stays \ud83dA"}"#)
        let titles = article.candidates["title"]?.map(\.value) ?? []
        #expect(titles.contains("Old \u{FFFD} lamp \u{FFFD} 😀 stays \u{FFFD}A"))
    }

    struct Endless: Sendable, CustomTestStringConvertible {
        var start = ""
        var unit: String
        var times: Int
        var end = ""
        var testDescription: String { "\(start)\(unit)…\(end)" }
    }

    @Test(
        "structured data without an end is read as far as it goes, and the article with it",
        arguments: [
            Endless(unit: #"{"@type":"Article","x":["#, times: 50_000),
            Endless(start: "[", unit: ##"{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"}},"##, times: 10_000),
            Endless(start: #"{"@type":"NewsArticle","#, unit: #""k":1,"#, times: 50_000, end: "}"),
            Endless(start: #"{"@type":["#, unit: #""Article","#, times: 50_000, end: "]}"),
            Endless(start: #"{"headline":""#, unit: #"\u"#, times: 50_000),
            Endless(
                start: #"{"@type":"NewsArticle","articleBody":""#, unit: "a lamp &amp; ", times: 50_000, end: #""}"#),
        ])
    func endless(data: Endless) throws {
        let linkedData = data.start + String(repeating: data.unit, count: data.times) + data.end
        let blocks = try page(linkedData: linkedData).blocks.filter { $0.role == .body }
        #expect(blocks.map(\.text) == TestPage.paragraphs)
    }

    @Test(
        "claims about the encoding that are not true do no harm",
        arguments: ["shift_jis", "utf-16", "iso-2022-jp", "x-user-defined", "no such thing", ""])
    func lyingCharset(label: String) throws {
        let html = TestPage.article(
            head: "<meta charset=\"\(label)\">", within: "<p>Über die Mole hinaus reicht das Licht der Lampe nicht.</p>"
        )
        let page = try extract(html)
        #expect(page.charset.name == "utf-8")
        #expect(page.body.contains("Über die Mole hinaus reicht das Licht der Lampe nicht."))
    }

    @Test("claims by the ten thousand are read as one is")
    func manyClaims() throws {
        let metas = String(repeating: "<meta name=author content=\"Jane Roe\">", count: 20_000)
        let times = String(repeating: "<time itemprop=datePublished datetime=2026-03-05>x</time>", count: 10_000)
        let bylines = String(repeating: "<div class=byline>By Jane Roe</div>", count: 10_000)
        let article = try extract(TestPage.article(head: metas, outside: times + bylines)).article
        #expect(article.authors == ["Jane Roe"])
        #expect(article.published?.hasPrefix("2026-03-05") == true)
    }
}
