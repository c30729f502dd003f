import Article
import Foundation
import Testing

@testable import Archive

@Suite("A line to import")
struct ImportLineTests {
    /// A line with some of its members replaced.
    private static func line(_ changes: [String: Any]) throws -> Data {
        let article: [String: Any] = [
            "schema": "stemma.article/1", "title": "Bridge", "authors": ["Orla Hathersage"], "corrections": [],
            "blocks": [
                [
                    "n": 1, "scope": "body", "role": "body", "kind": "paragraph", "text": "Six weeks.", "rule": "x",
                    "range": [3, 9], "links": [["text": "six", "url": "https://a.example/"]],
                ]
            ],
            "confidence": 0.5, "warnings": [], "candidates": [:],
            "extractor": ["name": "other", "version": "2", "rules": ""],
        ]
        let whole: [String: Any] = [
            "schema": "stemma.import/1", "url": "https://a.example/b", "captured_at": "2026-03-03T08:04:00Z",
            "format": "html", "page_base64": Data("<p>Six weeks.".utf8).base64EncodedString(), "article": article,
        ]
        return try JSONSerialization.data(withJSONObject: whole.merging(changes) { $1 })
    }

    @Test("is read with its article, its page and the moment of the capture")
    func read() throws {
        let line = try ImportLine(reading: Self.line([:])) { _ in Data() }
        #expect(line.article.title == "Bridge")
        #expect(line.article.blocks.map(\.text) == ["Six weeks."])
        #expect(line.article.blocks.first?.range == 3..<9)
        #expect(line.article.blocks.first?.links == [Link(text: "six", url: "https://a.example/")])
        #expect(line.article.extractor.name == "other")
        #expect(line.capture.bytes == Data("<p>Six weeks.".utf8))
        #expect(line.capture.capturedAt == Newsroom.moment("2026-03-03T08:04Z"))
        #expect(line.capture.requestedURL == "https://a.example/b" && line.capture.finalURL == "https://a.example/b")
        #expect(line.capture.method == .import)
        #expect(line.capture.charset.name == "utf-8")
    }

    @Test("may name a file with its page")
    func pageFile() throws {
        let line = try ImportLine(reading: Self.line(["page_file": "pages/1.html"])) { Data($0.utf8) }
        #expect(line.capture.bytes == Data("pages/1.html".utf8))
    }

    @Test(
        "that is none is told with the place and the reason",
        arguments: [
            ("{\"schema\":", "it is no JSON at byte 10: it ends too early"),
            ("{\"schema\":\"x\"}", "schema: 'x' is not stemma.import/1"),
        ])
    func malformed(text: String, reason: String) throws {
        let error = #expect(throws: ArchiveError.self) { try ImportLine(reading: Data(text.utf8)) { _ in Data() } }
        #expect(error?.code == .invalidCapture)
        #expect(error?.facts == [reason])
    }

    @Test("with a member of another kind is told")
    func members() throws {
        let cases: [(String, Any, String)] = [
            ("captured_at", "soon", "captured_at: 'soon' is no time"),
            ("page_base64", "%", "page_base64: '%' is no base64"),
            ("format", "pdf", "format: 'pdf' is no format"),
            ("article", 1, "article: it is no object"),
        ]
        for (key, value, reason) in cases {
            let error = #expect(throws: ArchiveError.self) {
                try ImportLine(reading: Self.line([key: value])) { _ in Data() }
            }
            #expect(error?.facts == [reason])
        }
    }
}
