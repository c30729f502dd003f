import Foundation
import Report
import TestSupport
import Testing

@Suite("reports on a search")
struct SearchReportTests {
    private let text =
        "The bridge, he said, “is closed”; the ferry runs from the Old Customs Quay until the bridge opens again."

    private var report: SearchReport {
        let mark = text.utf8.count - "Quay until the bridge opens again.".utf8.count
        return SearchReport(
            query: "quay", scope: "removed",
            entries: [
                SearchReport.Entry(
                    name: ArticleName(id: "7k2m9q", slug: "fenwick-bridge", publisher: "Kestrel Bay Courier"),
                    version: 3,
                    capturedAt: Date(timeIntervalSince1970: 1_772_538_420), firstVersion: 1, lastVersion: 2,
                    paragraph: 8,
                    text: text, marks: [mark..<(mark + 4)])
            ], matches: 1, articles: 1, versions: 4_907, skipped: ["fenwick-bridge v4: cannot read object 1a2b3c4"])
    }

    @Test("a match is shown with what stands around it")
    func shown() {
        let terminal = Terminal(TerminalOptions(width: 80))
        #expect(
            terminal.search(report, seconds: 0.038) == """
                fenwick-bridge   removed in v3, 2026-03-03 11:47Z   Kestrel Bay Courier   ¶8
                  … runs from the Old Customs Quay until the bridge opens again.
                1 match in 1 article, 4,907 versions searched, 38 ms

                """)
        var many = report
        many.matches = 3_211
        #expect(
            terminal.search(many).contains("3,211 matches in 1 article, the first 1 shown, 4,907 versions searched\n"))
        for width in [20, 40, 200] {
            let lines = Terminal(TerminalOptions(width: width)).search(report).split(separator: "\n")
            #expect(lines.allSatisfy { String($0).terminalWidth <= width })
            #expect(lines.contains { $0.contains("Quay") })
        }
    }

    @Test("its documents are as their schema says")
    func documents() throws {
        try Schema("stemma.search-1").expectValid(JSON.search(report))
        try Schema("stemma.search-1").expectValid(JSON.searchLine(report.entries[0], in: "removed"))
        let row = report.tabSeparated.split(separator: "\t", omittingEmptySubsequences: false)
        #expect(row.count == 10)
        #expect(report.slugs == "fenwick-bridge\n")
    }

    @Test("a caret stands under the character that is meant")
    func caret() {
        #expect(SearchReport.caret(under: "東京 \"x", at: 3) == ["東京 \"x", "     ^"])
        #expect(SearchReport.caret(under: String(repeating: "a", count: 200), at: 3).isEmpty)
    }
}
