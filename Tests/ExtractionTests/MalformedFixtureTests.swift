import Article
import Foundation
import Testing

@testable import Extraction

/// Small hostile files, each with what must come of it.
struct MalformedFixtureTests {
    struct Case: Decodable, Sendable {
        var outcome: String
        var title: String?
        var charset: String?
        var body: [String]?
    }

    static let folder = FixtureTests.folder.appending(path: "malformed")

    static let cases: [(String, Case)] = {
        guard let data = try? Data(contentsOf: folder.appending(path: "expected.json")),
            let cases = try? JSONDecoder().decode([String: Case].self, from: data)
        else { return [] }
        return cases.sorted { $0.key < $1.key }
    }()

    @Test("a malformed file gives its article, or says why it gives none", arguments: cases.map(\.0))
    func malformed(name: String) throws {
        let expected = try #require(Self.cases.first { $0.0 == name }?.1)
        let data = try Data(contentsOf: Self.folder.appending(path: name))
        do {
            let page = try PageExtractor().extract(data, as: .auto, url: "https://odd.example/page")
            #expect(expected.outcome == "article")
            if let title = expected.title { #expect(page.article.title == title) }
            #expect(page.charset.name == expected.charset)
            let body = page.body.map { text in
                String(
                    String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control })
                ).folded
            }
            #expect(body == expected.body)
        } catch {
            #expect(expected.outcome != "article", "\(error)")
            #expect((error.code == .binaryInput) == (expected.outcome == "unreadable"))
        }
    }
}
