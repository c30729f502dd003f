import Foundation
import TestSupport
import Testing

@Suite("Malformed input")
struct MalformedFixtureTests {
    /// What must come of one of the files.
    struct Case: Decodable, Sendable {
        let outcome: String
        let title: String?
        let body: [String]?
    }

    static let cases: [String: Case] = {
        let file = fixture("malformed/expected.json")
        return (try? JSONDecoder().decode([String: Case].self, from: Data(contentsOf: file))) ?? [:]
    }()

    @Test("there is a case for every file")
    func complete() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: fixture("malformed").path)
        #expect(Set(files).subtracting(["README.md", "expected.json"]) == Set(Self.cases.keys))
    }

    @Test("extract and record make of each what is expected", arguments: cases.keys.sorted())
    func each(_ name: String) throws {
        let expected = try #require(Self.cases[name])
        let page = fixture("malformed/\(name)").path
        let newsroom = try Newsroom()
        let extracted = try stemma("extract", "--json", page)
        let recorded = try newsroom.stemma("record", "--json", "--url", "https://malformed.example/a-small-page", page)
        #expect(try newsroom.faults() == "")

        guard expected.outcome == "article" else {
            #expect(extracted.text == "")
            #expect(recorded.text == "")
            #expect(recorded.status == 2)
            let code = try #require(try JSONDocument(extracted.errors)["code"].string)
            // An empty file cannot be read as anything, though nothing but an article is missing from it.
            let unread = ["input.empty", "input.binary"].contains(code)
            #expect(unread || (expected.outcome == "no_article" && code == "extraction.no_article"))
            #expect(extracted.status == (unread ? 2 : 1))
            return
        }
        #expect(extracted.status == 0)
        #expect(recorded.status == 0)
        let article = try extracted.document()
        if let title = expected.title { #expect(article["title"].string == title) }
        let body = article["blocks"].elements.filter { $0["scope"].string == "body" }.compactMap { $0["text"].string }
        #expect(body.map(folded) == expected.body)
        #expect(
            try newsroom.stemma("show", "a-small-page", "--text").text.split(separator: "\n").dropFirst().map {
                folded(String($0))
            } == expected.body)
    }

    private func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
