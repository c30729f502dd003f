import Foundation
import TestSupport
import Testing

@Suite("JSON documents")
struct JSONTests {
    let newsroom = Newsroom.fenwick

    @Test("every command that has a document names its schema")
    func schemas() throws {
        let page = fixture("fenwick/courier-v1.html").path
        let fresh = try Newsroom()
        #expect(try stemma("init", "--json", fresh.path).document()["schema"].string == "stemma.init/1")
        #expect(try fresh.stemma("record", "--json", page).document()["schema"].string == "stemma.record/1")
        #expect(try stemma("extract", "--json", page).document()["schema"].string == "stemma.article/1")
        #expect(try newsroom.stemma("list", "--json").document()["schema"].string == "stemma.list/1")
        #expect(try newsroom.stemma("log", "--json", "fenwick-bridge").document()["schema"].string == "stemma.log/1")
        #expect(try newsroom.stemma("show", "--json", "fenwick-bridge").document()["schema"].string == "stemma.show/1")
        #expect(try newsroom.stemma("diff", "--json", "fenwick-bridge").document()["schema"].string == "stemma.diff/1")
        #expect(
            try newsroom.stemma("compare", "--json", "fenwick-bridge", "fenwick-bridge-shut").document()["schema"]
                .string
                == "stemma.compare/1")
        #expect(try newsroom.stemma("verify", "--json").document()["schema"].string == "stemma.verify/1")
    }

    @Test(
        "an error is one document on standard error, and standard output stays empty",
        arguments: [
            (["list", "--json", "-A", "/nonexistent"], "archive.not_an_archive"),
            (["list", "--jsonl", "-A", "/nonexistent"], "archive.not_an_archive"),
            (["recrod", "--json"], "usage.command"),
            (["diff", "--json", "a.html"], "usage"),
            (["diff", "--json", "a.html", "b.html"], "input.missing"),
            (["diff", "--json", "--frobnicate"], "usage"),
            (["log", "--json", "fenwick-brigde"], "article.unknown"),
            (["log", "--json", "fenwick"], "article.ambiguous"),
            (["show", "--json", "fenwick-bridge@v9"], "version.unknown"),
            (["compare", "--json", "fenwick-bridge", "/"], "input.folder"),
        ])
    func errors(_ arguments: [String], _ code: String) throws {
        let outcome = try stemma(arguments, environment: ["STEMMA_ARCHIVE": newsroom.path], in: newsroom.folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.text == "")
        #expect(outcome.errors.split(separator: "\n").count == 1)
        let document = try JSONDocument(outcome.errors)
        #expect(document["schema"].string == "stemma.error/1")
        #expect(document["code"].string == code)
        #expect(document["message"].string?.isEmpty == false)
    }

    @Test("record answers for every input on a line of its own")
    func record() throws {
        let newsroom = try Newsroom()
        let pages = ["courier-v1.html", "courier-v2.html", "courier-v2-again.html"].map {
            fixture("fenwick/\($0)").path
        }
        let outcome = try newsroom.stemma("record", "--jsonl", pages[0], "nope.html", pages[1], pages[2])
        #expect(outcome.status == 3)
        let lines = try outcome.documents()
        #expect(lines.map { $0["outcome"].string } == ["new", "failed", "changed", "unchanged"])
        #expect(lines.map { $0["input"].string } == [pages[0], "nope.html", pages[1], pages[2]])
        #expect(lines[0]["article"].string?.count == 13)
        #expect(lines[0]["slug"].string == "fenwick-bridge")
        #expect(lines[2]["version"].int == 2)
        #expect(lines[2]["captured_at"].string == "2026-03-06T07:10:00Z")
        #expect(lines[2]["text_sha256"].string?.count == 64)
        #expect(lines[2]["paragraphs"].int == 16)
        #expect(lines[2]["changes"]["edited"].int == 1)
        #expect(lines[2]["changes"]["added"].int == 2)
    }

    @Test("list has an object for every article, the last changed first")
    func list() throws {
        let articles = try newsroom.stemma("list", "--json").document()["articles"].elements
        #expect(articles.map { $0["slug"].string } == ["fenwick-bridge", "fenwick-bridge-shut"])
        #expect(articles[0]["versions"].int == 6)
        #expect(articles[0]["changed_at"].string == "2026-03-05T21:18:00Z")
        let lines = try newsroom.stemma("list", "--jsonl").documents()
        #expect(lines.map { $0["slug"].string } == ["fenwick-bridge", "fenwick-bridge-shut"])
    }

    @Test("log has every version with what it changed")
    func log() throws {
        let document = try newsroom.stemma("log", "--json", "fenwick-bridge").document()
        let versions = document["versions"].elements
        #expect(versions.map { $0["version"].int } == [6, 5, 4, 3, 2, 1])
        #expect(document["checks"].int == 7)
        #expect(versions[3]["changes"]["split"].int == 1)
        #expect(versions[1]["notes"][0]["sort"].string == "correction")
        #expect(versions[3]["notes"].elements.isEmpty)
        #expect(!versions[3]["findings"].elements.isEmpty)
    }

    @Test("diff can be put together to both texts")
    func diff() throws {
        let document = try newsroom.stemma("diff", "--json", "fenwick-bridge@v2..v3").document()
        for side in ["from", "to"] {
            var paragraphs: [(number: Int, text: String)] = []
            for unit in document["units"].elements where unit["scope"].string == "body" {
                let spans = unit["spans"].elements.compactMap { $0[side].string }.joined()
                let text = spans.isEmpty ? unit["text"].string ?? "" : spans
                let numbers = unit[side].elements.compactMap(\.int)
                let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                if numbers.isEmpty { continue }
                #expect(parts.count == numbers.count)
                paragraphs += zip(numbers, parts).map { ($0, $1) }
            }
            let version = side == "from" ? "v2" : "v3"
            let text = try newsroom.stemma("show", "fenwick-bridge@\(version)", "--text").text.split(separator: "\n")
                .dropFirst()
            #expect(paragraphs.sorted { $0.number < $1.number }.map(\.text) == text.map(String.init))
        }
    }
}
