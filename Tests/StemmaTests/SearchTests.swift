import Foundation
import TestSupport
import Testing

@Suite("stemma search")
struct SearchCommandTests {
    let newsroom = Newsroom.fenwick

    @Test("finds what was removed, and answers by its exit status")
    func removed() throws {
        let found = try newsroom.stemma("search", "--in", "removed", "\"six weeks\"")
        #expect(found.status == 0)
        #expect(found.errors == "")
        let rows = found.text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(!rows.isEmpty)
        #expect(rows.allSatisfy { $0.count == 10 && $0[2] == "removed" && $0[0] == "fenwick-bridge" })
        #expect(rows.allSatisfy { $0[9].contains("six weeks") })

        let none = try newsroom.stemma("search", "zeppelin")
        #expect(none.status == 1)
        #expect(none.text == "")
        #expect(try newsroom.stemma("search", "--count", "zeppelin").text == "0\n")
        #expect(try newsroom.stemma("search", "--format", "text", "zeppelin").text == "No match in 7 versions.\n")
    }

    @Test("counts, lists articles, and shows the words with what stands around them")
    func forms() throws {
        #expect(try newsroom.stemma("search", "--list", "bridge").text == "fenwick-bridge\nfenwick-bridge-shut\n")
        let text = try newsroom.stemma("search", "--format", "text", "--in", "latest", "corroded hangers").text
        #expect(text.contains("fenwick-bridge   v6, 2026-03-05 21:18Z   Kestrel Bay Courier   ¶1\n"))
        #expect(text.contains("replace corroded hangers"))
        #expect(text.contains(" matches in 2 articles, 7 versions searched"))
    }

    @Test("has a document, and a line for every match")
    func documents() throws {
        let document = try newsroom.stemma("search", "--json", "bridge").document()
        #expect(document["schema"].string == "stemma.search/1")
        #expect(document["version_count"].int == 7)
        let lines = try newsroom.stemma("search", "--jsonl", "--limit", "2", "bridge").documents()
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0["schema"].string == "stemma.search/1" })
    }

    @Test("a query that is none is shown with the place")
    func badQuery() throws {
        let outcome = try newsroom.stemma("search", "bridge \"six weeks")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == """
                error: the quotation mark is not closed
                  bridge "six weeks
                         ^
                hint: 'stemma help queries' says how a query is written

                """)
    }
}
