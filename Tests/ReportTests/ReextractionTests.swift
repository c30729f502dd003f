import Article
import Collation
import Findings
import Foundation
import Report
import TestSupport
import Testing

@Suite("Reports on versions of the extractor")
struct ReextractionTests {
    private let results: [Reextraction] = [
        .init(name: Archives.name, pageOf: 3, outcome: .reread(Fenwick.collation, version: 7, commit: "c81e04d")),
        .init(name: Archives.name, pageOf: 1, outcome: .same),
        .init(name: Archives.name, pageOf: 2, outcome: .notKept),
        .init(
            name: Archives.name, pageOf: 4,
            outcome: .failed(code: "extraction.no_article", reason: "no article text found: 3 words")),
    ]

    @Test("reextract has a line for each page that reads otherwise or could not be read, and one for all")
    func lines() {
        let terminal = Terminal(TerminalOptions(width: 80))
        let text = results.map(terminal.reextraction).joined()
        #expect(
            text == """
                reread    fenwick-bridge v7   the page of v3: 8 of 16 paragraphs changed
                not kept  fenwick-bridge   there is no page of v2 to read
                failed    fenwick-bridge: the page of v4: no article text found: 3 words

                """)
        #expect(
            terminal.reextractionSummary(results, isDryRun: true)
                == "4 articles: 1 read otherwise, 1 without a page, 1 failed; nothing written.\n")
        #expect(terminal.reextractionSummary([results[1]], isDryRun: false) == "1 article: all as recorded.\n")
    }

    @Test("stemma.reextract/1 is valid by its schema")
    func document() throws {
        let document = JSON.reextraction(results, isDryRun: false)
        try Schema("stemma.reextract-1").expectValid(document)
        #expect(document.compact.contains(#""read":4,"reread":1,"failed":1}"#))
    }

    @Test("a log says that the extractor is the cause, and shows no change")
    func log() throws {
        let entry = VersionHistory.Entry(
            witness: Archives.witness(2, "2026-03-03T08:04:00Z"), commit: "77d0c2b0a1b2", change: nil, words: 1560,
            cause: .extractor)
        let history = VersionHistory(entries: [entry], checks: 1, lastChecked: nil)
        let text = Terminal(TerminalOptions(width: 80)).log(history, slug: "fenwick-bridge")
        #expect(text.contains("1,560 words by the extractor alone\n"))
        #expect(history.tabSeparated.hasSuffix("\textractor\n"))
        let line = JSON.logLine(entry, of: Archives.name)
        try Schema("stemma.log-1").expectValid(line)
        #expect(line.compact.hasSuffix(#""unmarked":false,"cause":"extractor"}"#))
    }

    @Test("a list marks an article whose newest version is the extractor's")
    func list() {
        var entry = Archives.list.entries[0]
        entry.flags = [.unmarked, .extractor]
        let text = Terminal(TerminalOptions(width: 80)).list(ArticleList([entry]))
        #expect(text.contains("!*"))
        #expect(text.hasSuffix("1 article. ! has an unmarked change, * was last read anew, not changed\n"))
    }

    @Test("a diff says in every form what extraction has to do with the differences")
    func diff() throws {
        let heading = DiffHeading(from: .init("v2"), to: .init("v3"), reading: "read <anew>")
        let collation = Fenwick.collation
        for width in [80, 132] {
            let text = Terminal(TerminalOptions(width: width)).diff(collation, heading: heading)
            #expect(text.contains("\nextractor  read <anew>\n"))
        }
        #expect(HTML.diffPage(collation, heading: heading).contains("<strong>extractor</strong> read &lt;anew&gt;</p>"))
        #expect(Markdown.diff(collation, heading: heading).contains("> **extractor** read \\<anew"))
        let document = JSON.diff(collation, from: "v2", to: "v3", reading: heading.reading)
        try Schema("stemma.diff-1").expectValid(document)
        #expect(document.compact.contains(#""reading":"read <anew>""#))
    }
}
