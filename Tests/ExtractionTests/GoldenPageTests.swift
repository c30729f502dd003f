import Article
import Foundation
import Testing

@testable import Extraction

/// Articles kept as files that a person reads.
///
/// `STEMMA_REWRITE_GOLDEN=1 swift test --filter GoldenPageTests` writes them anew; read every changed one before committing it.
@Suite("Invented pages and their articles")
struct GoldenPageTests {
    @Test("every folder stands in the README, once")
    func listed() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: GoldenPage.folder.path)
        #expect(GoldenPage.all.map(\.name).sorted() == folders.filter { $0 != "README.md" }.sorted())
        #expect(GoldenPage.all.count { $0.isPage } >= 45)
    }

    @Test("the article is the one agreed to", arguments: GoldenPage.all)
    func article(_ page: GoldenPage) throws {
        guard let flaw = page.flaw else { return try expectAgreed(page) }
        withKnownIssue("\(flaw)") { try expectAgreed(page) }
    }

    @Test("the byte range of a block holds its first and its last word", arguments: GoldenPage.all)
    func ranges(_ page: GoldenPage) throws {
        let bytes = try Data(contentsOf: page.input)
        let extracted = try page.extracted()
        for block in extracted.article.blocks {
            guard let range = block.range else { continue }
            let source = DecodedPage.decode([UInt8](bytes[range]), declared: extracted.charset.name)
            // A word may have tags and line breaks in it.
            let text = String(decoding: source.bytes, as: UTF8.self).replacing(/<[^>]*>|\s/, with: "")
            let words = block.text.split { !$0.isLetter && !$0.isNumber }
            for word in [words.first, words.last].compactMap({ $0 }) {
                #expect(text.contains(word), "\(word) in \(text)")
            }
        }
    }

    private func expectAgreed(_ page: GoldenPage) throws {
        let text = try page.report(of: page.extracted())
        if ProcessInfo.processInfo.environment["STEMMA_REWRITE_GOLDEN"] == "1", page.flaw == nil {
            try Data(text.utf8).write(to: page.report)
        }
        let agreed = try page.agreed().split(separator: "\n")
        let found = text.split(separator: "\n")
        let changes = agreed.difference(from: found).map { change in
            switch change {
            case .insert(_, let line, _): "missing: \(line)"
            case .remove(_, let line, _): "extra:   \(line)"
            }
        }
        #expect(changes.isEmpty, "\(changes.joined(separator: "\n"))")
    }
}
