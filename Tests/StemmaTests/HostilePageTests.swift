import Foundation
import TestSupport
import Testing

@Suite("Pages made to break readers")
struct HostilePageTests {
    static let sentence =
        "The otter was seen below the weir with a fish that it had not, in the strict sense, paid for. "

    @Test("100,000 nested elements", arguments: ["div", "span", "b", "blockquote", "table"])
    func nested(_ tag: String) throws {
        let page =
            "<html><head><title>Deep water</title></head><body><article><h1>Deep water</h1><p>\(Self.sentence)</p>"
            + String(repeating: "<\(tag)>", count: 100_000) + "<p>\(Self.sentence)</p>"
        let outcome = try extract(page, as: "deep.html")
        #expect(outcome.status == 0)
        #expect(outcome.text.hasPrefix("Deep water\nThe otter was seen"))
    }

    @Test("several hundred kilobytes on one line, of a page and of text", arguments: ["page.html", "page.txt"])
    func oneLine(_ name: String) throws {
        let body = String(repeating: Self.sentence, count: 4_000)
        let page =
            name == "page.html"
            ? "<html><body><article><h1>Long otter</h1><p>\(body)</p></article></body></html>" : "Long otter\n\n\(body)"
        let outcome = try extract(page, as: name)
        #expect(outcome.status == 0)
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0] == "Long otter")
        #expect(lines[1].utf8.count == body.utf8.count - 1)
    }

    @Test("a word added to a very long line is the one word reported")
    func oneWord() throws {
        let folder = try TemporaryFolder()
        let body = String(repeating: Self.sentence, count: 4_000)
        try folder.write("Long otter\n\n\(body)", to: "a.txt")
        try folder.write("Long otter\n\n\(body)Badger", to: "b.txt")
        let summary = try stemma("diff", "--json", "a.txt", "b.txt", in: folder.path).document()["summary"]
        #expect(summary["words_added"].int == 1)
        #expect(summary["words_removed"].int == 0)
    }

    @Test("two thousand paragraphs are recorded and come back whole")
    func paragraphs() throws {
        let newsroom = try Newsroom()
        let texts = (1...2_000).map { "Paragraph \($0): \(Self.sentence)" }
        let page =
            "<html><body><article><h1>Many otters</h1>" + texts.map { "<p>\($0)</p>" }.joined()
            + "</article></body></html>"
        try newsroom.folder.write(page, to: "many.html")
        #expect(try newsroom.stemma("record", "--url", "https://weir.example/many", "many.html").status == 0)
        let lines = try newsroom.stemma("show", "many", "--text").text.split(separator: "\n").map(String.init)
        #expect(lines.count == 2_001)
        #expect(lines.last == texts.last?.trimmingCharacters(in: .whitespaces))
    }

    private func extract(_ page: String, as name: String) throws -> Outcome {
        let folder = try TemporaryFolder()
        try folder.write(page, to: name)
        return try stemma("extract", "--text", name, in: folder.path)
    }
}
