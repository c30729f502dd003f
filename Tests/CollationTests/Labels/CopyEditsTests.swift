import Article
import Testing

@testable import Collation

@Suite("Copy edits")
struct CopyEditsTests {
    private static let surface: [Collation.Label.Kind] = [.spelling, .punctuation, .case, .typographic]

    @Test("of the edits called spelling, punctuation, case or typographic at least 94 in 100 are what they are called")
    func precision() {
        var (called, right, found, surface) = (0, 0, 0, 0)
        var wrong: [String] = []
        for edit in CopyEdits.all {
            let articles = [edit.from, edit.to].map { Article(language: "en", blocks: [Block($0)]) }
            let labels = Collation.collate(articles[0], with: articles[1]).units.flatMap(\.labels)
            if edit.kind != "content" { surface += 1 }
            let kinds = Set(labels.map(\.kind)).intersection(Self.surface)
            if kinds.contains(where: { $0.rawValue == edit.kind }) { found += 1 }
            for kind in kinds {
                called += 1
                if kind.rawValue == edit.kind { right += 1 } else { wrong.append("\(kind): \(edit.from) → \(edit.to)") }
            }
        }
        #expect(right * 100 >= called * 94, "\(right) of \(called): \(wrong)")
        // What is missed has no label of the surface and stays substantive.
        #expect(found * 100 >= surface * 80, "\(found) of \(surface)")
    }
}
