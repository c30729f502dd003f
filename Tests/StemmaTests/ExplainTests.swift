import Foundation
import TestSupport
import Testing

@Suite("Explaining an extraction")
struct ExplainTests {
    private let page = fixture("fenwick/courier-v4.html").path

    @Test("into a pipe each block is a line of six fields, those left out without number and role")
    func pipe() throws {
        let rows = try stemma("extract", "--explain", page).text.split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(rows.allSatisfy { $0.count == 6 })
        #expect(rows.contains { $0[1] == "body" && $0[2] == "body" && $0[0] == "1" && $0[4] == "container:bodyClass" })
        #expect(rows.contains { $0[0] == "" && $0[1] == "left out" && $0[2] == "" })
    }

    @Test("the document says what the container, the confidence and each claim rest on, and which class made a zone")
    func document() throws {
        let outcome = try stemma("extract", "--explain", "--json", page)
        let document = try JSONDocument(outcome.text)
        #expect(document["schema"].string == "stemma.explanation/1")
        #expect(document["input"].string == page)
        #expect(document["container"][0]["rule"].string == "container:sum")
        #expect(document["candidates"]["title"][0]["from"].string != nil)
        #expect(document["reasons"][0]["factor"].double != nil)
        #expect(outcome.text.contains("\"sign\": \"class \\\"newsletter"))
        #expect(document["site_rules"].isNull)
        let line = try JSONDocument(try stemma("extract", "--explain", "--jsonl", page).text)
        #expect(line["blocks"][0]["rule"].string == document["blocks"][0]["rule"].string)
    }

    @Test("a page without an article is explained before the error, and the error hints at nothing more")
    func noArticle() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/links.html"
        try Data("<body><nav><a href=/a>Harbour news</a></nav><p>Log in</p></body>".utf8)
            .write(to: URL(fileURLWithPath: path))
        let outcome = try stemma("extract", "--explain", path)
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("\tleft out\t\t") && outcome.text.contains("no container\tHarbour news\n"))
        #expect(outcome.errors.hasPrefix("error: no article text found"))
        #expect(!outcome.errors.contains("hint:"))
        let document = try JSONDocument(try stemma("extract", "--explain", "--json", path).text)
        #expect(document["confidence"].isNull)
        #expect(document["blocks"][0]["zone"]["purpose"].string == "navigation")
    }

    @Test("a page as HTML is one document with the apparatus marked by its role")
    func html() throws {
        let outcome = try stemma("extract", "--html", page)
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">\n"))
        #expect(outcome.text.contains("<p data-role=\"notice\" data-sort=\"update\">"))
        #expect(outcome.text.hasSuffix("</article>\n</body>\n</html>\n"))
    }
}
