import Foundation
import TestSupport
import Testing

@Suite("Output into a pipe")
struct PipeFormTests {
    let newsroom = Newsroom.fenwick

    @Test("list is tab-separated, untruncated, without a header")
    func list() throws {
        let rows = try newsroom.stemma("list").text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.allSatisfy { $0.count == 8 })
        #expect(rows[0][0] == "fenwick-bridge")
        #expect(rows[0][1].count == 13)
        #expect(rows[0][2] == "6")
        #expect(rows[0][3] == "2026-03-05T21:18:00Z")
        #expect(rows[0][6] == "Kestrel Bay Courier")
        #expect(rows[0][7] == "Fenwick Bridge to close for nine weeks as repair bill passes £3m")
        #expect(try newsroom.shell("stemma list | cut -f1").text == "fenwick-bridge\nfenwick-bridge-shut\n")
    }

    @Test("an empty list is empty and no error")
    func empty() throws {
        let outcome = try Newsroom().stemma("list")
        #expect(outcome.status == 0)
        #expect(outcome.text == "")
        #expect(outcome.errors == "")
    }

    @Test("list is narrowed by publisher, site, time and count")
    func narrowed() throws {
        func slugs(_ arguments: String...) throws -> [String] {
            try stemma(["list"] + arguments, environment: ["STEMMA_ARCHIVE": newsroom.path]).text
                .split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
        }
        #expect(try slugs("--publisher", "The Inland Post") == ["fenwick-bridge-shut"])
        #expect(try slugs("--publisher", "kestrelcourier.example") == ["fenwick-bridge"])
        #expect(try slugs("--since", "2026-03-04") == ["fenwick-bridge"])
        #expect(try slugs("--until", "2026-03-04") == ["fenwick-bridge-shut"])
        #expect(try slugs("--limit", "1") == ["fenwick-bridge"])
        #expect(try slugs("--publisher", "nobody") == [])
    }

    @Test("a text has one paragraph a line, the title first")
    func text() throws {
        let lines = try newsroom.stemma("show", "fenwick-bridge@v3", "--text").text.split(separator: "\n")
        #expect(lines.count == 17)
        #expect(lines[0] == "Fenwick Bridge to close for nine weeks as repair bill passes £3m")
        #expect(lines.allSatisfy { !$0.contains("\u{1b}") })
    }

    @Test("a page comes back byte for byte")
    func raw() throws {
        for (number, page) in ["courier-v1.html", "courier-v2.html", "courier-v3.html"].enumerated() {
            let bytes = try newsroom.stemma("show", "fenwick-bridge@v\(number + 1)", "--raw").out
            #expect(try bytes == Data(contentsOf: fixture("fenwick/\(page)")))
        }
    }

    @Test("changed words stand in brackets")
    func brackets() throws {
        let outcome = try newsroom.stemma("diff", "fenwick-bridge@v2..v3")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("for [-six-] {+nine+} weeks [-from Monday-]"))
        #expect(!outcome.text.contains("\u{1b}"))
    }
}
