import Article
import Collation
import Findings
import Foundation
import Report
import TestSupport
import Testing

@Suite("JSON documents")
struct JSONDocumentTests {
    @Test("stemma.diff/1 carries the whole collation in the order of its specification")
    func diff() throws {
        let document = JSON.diff(Everything.collation, from: "tide-mill.html", to: "copies/tide-mill-reprint.html")
        try Golden.expect(document.pretty, is: "everything-diff.json")
        try Schema("stemma.diff-1").expectValid(document)
        try Schema("stemma.diff-1").expectValid(JSON.diff(Fenwick.collation, from: "v2", to: "v3"))
        try Schema("stemma.diff-1").expectValid(JSON.diff(Scripts.collation, from: "v1\u{9B}", to: "v2"))
    }

    @Test("both sides can be rebuilt from the units of a diff document")
    func rebuild() throws {
        let collation = Everything.collation
        let document = try parsed(JSON.diff(collation, from: "a", to: "b").compact)
        let units = try #require(document["units"] as? [[String: Any]])
        #expect(units.count == collation.units.count)
        for (written, unit) in zip(units, collation.units) {
            let spans = written["spans"] as? [[String: Any]]
            let left = spans?.compactMap { $0["from"] as? String }.joined() ?? written["text"] as? String
            let right = spans?.compactMap { $0["to"] as? String }.joined() ?? written["text"] as? String
            #expect(left == (unit.text ?? unit.spans.compactMap(\.from).joined()))
            #expect(right == (unit.text ?? unit.spans.compactMap(\.to).joined()))
        }
    }

    @Test("an approximate unit says so and no other does")
    func approximate() throws {
        var units = Fenwick.collation.units
        units[0].approximate = true
        let document = JSON.diff(Sample.collation(units: units), from: "a", to: "b")
        try Schema("stemma.diff-1").expectValid(document)
        #expect(document.compact.components(separatedBy: "\"approximate\":true").count == 2)
    }

    @Test("stemma.article/1 with every claim made")
    func fullArticle() throws {
        let document = JSON.article(Articles.full, input: "pages/tide mill.html")
        try Golden.expect(document.pretty, is: "article-full.json")
        try Schema("stemma.article-1").expectValid(document)
    }

    @Test("stemma.article/1 says null for what the page does not say")
    func emptyArticle() throws {
        let document = JSON.article(Article())
        try Golden.expect(document.pretty, is: "article-empty.json")
        try Schema("stemma.article-1").expectValid(document)
    }

    @Test("stemma.article/1 says what the confidence rests on, where that was worked out just now")
    func confidenceReasons() throws {
        let document = JSON.article(Articles.full, confidenceReasons: ["all of the page's running text is kept"])
        try Schema("stemma.article-1").expectValid(document)
        #expect(document.compact.contains("\"confidence_reasons\":[\"all of the page's running text is kept\"]"))
    }

    @Test("the same value gives the same bytes")
    func deterministic() {
        let once = JSON.article(Articles.full).compact
        for _ in 0..<20 { #expect(JSON.article(Articles.full).compact == once) }
    }

    @Test("strings come back from any parser as they were, and nothing in them can steer a terminal")
    func strings() throws {
        let text =
            "quote \" backslash \\ line\nbreak\ttab \u{0}\u{1B}[31m\u{7F}\u{9B} \u{202E}rev\u{202C} \u{2028} é 芬 👩‍👩‍👧‍👦"
        let written = JSON.array([.string(text)]).compact
        let array = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String])
        #expect(array == [text])
        let unsafe = written.unicodeScalars.filter {
            $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E
        }
        #expect(unsafe.isEmpty)
    }

    @Test("numbers: whole ones without a point, shares to four decimals, what is no number is null")
    func numbers() {
        let numbers = JSON.array([
            .int(-3), .number(2), .number(0.25), .number(.nan), .number(.infinity), .number(-0.5),
        ])
        #expect(numbers.compact == "[-3,2,0.25,null,null,-0.5]")
        #expect(JSON.array([.int(1), .int(2)]).pretty == "[1, 2]\n")
    }

    @Test("empty arrays and objects stand on one line")
    func empty() {
        let document: JSON = ["a": .array([]), "b": .object([]), "c": ["d": .null]]
        #expect(document.pretty == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": {\n    \"d\": null\n  }\n}\n")
        #expect(document.compact == #"{"a":[],"b":{},"c":{"d":null}}"#)
    }

    private func parsed(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}

@Suite("JSON documents of an archive")
struct ArchiveDocumentTests {
    @Test("every document is valid by its schema, and reads as it is specified")
    func documents() throws {
        let documents: [(String, JSON)] =
            [
                ("list", .list(Archives.list)), ("list", .listLine(Archives.list.entries[0])),
                ("log", .log(Archives.history, of: Archives.name)),
                ("log", .logLine(Archives.history.entries[2], of: Archives.name)),
                ("compare", .compare(Archives.comparison, copyVersions: 1)),
                ("init", .creation(Creation(path: "/srv/coast-desk", name: "coast-desk"))),
                ("show", .show(Archives.sheet)), ("verify", .verification(Archives.intact)),
                ("verify", .verification(Archives.altered)),
                ("error", .failure(Failure(code: "article.unknown", message: "no article", hints: ["list"]))),
                ("explanation", .explanation(Archives.explanation, input: "bridge.html")),
                ("explanation", .explanation(Explanation(blocks: []), input: "-")),
            ] + Archives.results.map { ("record", .record($0)) }
        for (name, document) in documents { try Schema("stemma.\(name)-1").expectValid(document) }
        let text = documents.filter { $0.0 != "compare" }.map(\.1.pretty).joined()
        try Golden.expect(text, is: "archive-documents.json")
        try Golden.expect(JSON.compare(Archives.comparison, copyVersions: 1).pretty, is: "compare.json")
    }

    @Test("every schema file names its schema and is used")
    func schemas() throws {
        let printed = [
            "article", "compact", "compare", "diff", "error", "explanation", "init", "list", "log", "record",
            "reextract", "search", "show", "sync", "verify", "withdraw",
        ]
        let stored = ["archive", "capture", "import", "leaf", "observation", "proof", "tombstone", "withdrawal"]
        #expect(try Schema.all() == (printed + stored).map { "stemma.\($0)-1" }.sorted())
    }

    @Test("a schema finds what is wrong")
    func faults() throws {
        let schema = try Schema("stemma.init-1")
        let good = JSON.creation(Creation(path: "/srv/a", name: "a")).compact
        #expect(try schema.faults(in: good) == [])
        #expect(try schema.faults(in: good.replacing("\"name\":\"a\"", with: "\"name\":1")) == ["$.name: not string"])
        #expect(try schema.faults(in: good.replacing("\"name\":\"a\",", with: "")) == ["$: name is missing"])
        #expect(
            try schema.faults(in: good.replacing("\"signing\":false", with: "\"signing\":0")) == [
                "$.signing: not boolean"
            ])
        #expect(try schema.faults(in: good.replacing("{", with: "{\"x\":1,")) == ["$.x: not allowed"])
    }

    @Test("what was not recorded is null and says why")
    func failedRecord() {
        let line = JSON.record(Archives.results[3]).compact
        #expect(line.contains(#""outcome":"failed","article":null"#))
        #expect(line.hasSuffix(#""error":{"code":"fetch.status","message":"403 Forbidden"}}"#))
        #expect(!line.contains("\n"))
    }
}
