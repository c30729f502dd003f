import Article
import Findings
import Foundation
import Report
import Testing

@Suite("reports on an archive")
struct ArchiveReportTests {
    let terminal = Terminal(TerminalOptions(width: 80, now: Archives.now))

    @Test("a list is a table with its marks explained under it")
    func list() throws {
        try Golden.expect(terminal.list(Archives.list), is: "list-80.txt")
    }

    @Test("a list without copies has no column for them, and an empty one says so")
    func listWithoutCopies() {
        var list = Archives.list
        for index in list.entries.indices { list.entries[index].copies = nil }
        #expect(!terminal.list(list).contains("COPIES"))
        #expect(terminal.list(ArticleList([])) == "No articles.\n")
    }

    @Test("lists in a pipe are tab-separated, untruncated, without a heading")
    func piped() throws {
        let text = Archives.list.tabSeparated + Archives.history.tabSeparated + Archives.explanation.tabSeparated
        try Golden.expect(text, is: "lists.tsv")
        let rows = Archives.list.tabSeparated.split(separator: "\n")
        #expect(rows.count == 3)
        #expect(rows.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 8 })
    }

    @Test("a tab or a line break in a headline does not break the rows of a pipe")
    func hostileCells() {
        var list = Archives.list
        list.entries[0].headline = "one\ttwo\nthree\u{1B}[2J"
        #expect(list.tabSeparated.split(separator: "\n").count == 3)
        #expect(
            list.tabSeparated.hasPrefix(
                "fenwick-bridge\t7k2m9q\t6\t2026-03-05T12:20:00Z\t5\tunmarked\tKestrel Bay Courier\t"))
        #expect(list.tabSeparated.contains("one two three\\u{1B}[2J\n"))
    }

    @Test("a log has a line for every version and its findings under it")
    func log() throws {
        try Golden.expect(terminal.log(Archives.history, slug: "fenwick-bridge"), is: "log-80.txt")
        let plain = Terminal(TerminalOptions(width: 120, ascii: true))
        try Golden.expect(
            plain.log(Archives.history, slug: "fenwick-bridge", detail: .init(stat: true)), is: "log-120-stat-ascii.txt"
        )
        try Golden.expect(
            terminal.log(Archives.history, slug: "fenwick-bridge", detail: .init(findings: false, changes: true)),
            is: "log-80-changes.txt")
        #expect(terminal.log(Archives.history, slug: "x", detail: .oneLine).split(separator: "\n").count == 4)
    }

    @Test("an empty log says so")
    func emptyLog() {
        let history = VersionHistory(entries: [], checks: 0, lastChecked: nil)
        #expect(terminal.log(history, slug: "x") == "No versions.\n")
    }

    @Test("times are relative for a day, and absolute after it, before it, and without a clock")
    func times() {
        func time(_ text: String) -> String { terminal.time(Archives.moment(text)) }
        #expect(time("2026-03-05T21:29:59Z") == "just now")
        #expect(time("2026-03-05T21:29:00Z") == "1 min ago")
        #expect(time("2026-03-05T12:20:00Z") == "9 h ago")
        #expect(time("2026-03-04T21:30:01Z") == "23 h ago")
        #expect(time("2026-03-04T21:30:00Z") == "2026-03-04 21:30Z")
        #expect(time("2026-03-05T21:30:01Z") == "2026-03-05 21:30Z")
        #expect(Terminal().time(Archives.moment("2026-03-05T21:29:59Z")) == "2026-03-05 21:29Z")
    }

    @Test("a version with its provenance")
    func show() throws {
        try Golden.expect(terminal.show(Archives.sheet), is: "show-80.txt")
        var sheet = Archives.sheet
        sheet.method = .stdin
        sheet.httpStatus = nil
        sheet.capturedBy = nil
        sheet.byteCount = 1
        #expect(terminal.show(sheet).contains("captured   2026-03-05 21:18:44Z (from standard input, 1 byte)"))
    }

    @Test("a comparison: the two, the verdict, the checks, what was set aside, the changes")
    func comparison() throws {
        try Golden.expect(terminal.comparison(Archives.comparison, copyVersions: 1), is: "compare-80.txt")
        let wide = Terminal(TerminalOptions(width: 132))
        try Golden.expect(
            wide.comparison(Archives.comparison, copyVersions: 1, showsWrapper: true), is: "compare-132-wrapper.txt")
    }

    @Test("two files are compared without versions")
    func comparedFiles() {
        var comparison = Archives.comparison
        comparison.original = Witness(label: "original.html", article: Article())
        comparison.copy = Witness(label: "copy.txt", article: Article())
        comparison.behind = 0
        comparison.wrapper = []
        let report = terminal.comparison(comparison)
        #expect(report.hasPrefix("Original  original.html\nCopy      copy.txt\n\nA close copy of the original  "))
        #expect(!report.contains("Set aside"))
    }

    @Test(
        "every verdict has its sentence",
        arguments: [
            (CopyComparison.Verdict.identical, "An identical copy of v2, and out of date"),
            (.close, "A close copy of v2, and out of date"), (.trimmed, "A trimmed copy of v2, and out of date"),
            (.edited, "An edited copy of v2, and out of date"), (.rewritten, "A rewritten copy of v2, and out of date"),
            (.excerpt, "An excerpt of v2, and out of date"), (.unrelated, "Not the same article"),
        ])
    func verdicts(verdict: CopyComparison.Verdict, sentence: String) {
        var comparison = Archives.comparison
        comparison.verdict = verdict
        #expect(terminal.comparison(comparison).contains("\n\(sentence)  "))
    }

    @Test("what became of every input, and of all of them")
    func record() throws {
        let text =
            Archives.results.map(terminal.record).joined() + terminal.recordSummary(Archives.results, elapsed: 112)
            + terminal.recordFailures(Archives.results)
        try Golden.expect(text, is: "record-80.txt")
    }

    @Test("a verification: one sentence when intact, every fault when not")
    func verify() throws {
        let text = terminal.verification(Archives.intact) + "\n" + terminal.verification(Archives.altered)
        try Golden.expect(text, is: "verify-80.txt")
    }

    @Test("an explanation lists every block, those left out too")
    func explanation() throws {
        try Golden.expect(terminal.explanation(Archives.explanation), is: "explain-80.txt")
    }

    @Test("what would be recorded")
    func preview() {
        #expect(
            terminal.preview(Archives.sheet.article, words: 641) == """
                Fenwick Bridge to close for nine weeks as repair bill passes £3m
                By Orla Hathersage · Kestrel Bay Courier
                641 words, 2 paragraphs, nothing written

                """)
        #expect(terminal.preview(Article(), words: 0).hasPrefix("(no headline)\n0 words, 0 paragraphs"))
    }

    @Test("a new archive, and one that was there")
    func creation() {
        let new = Creation(path: "/srv/coast-desk", name: "coast-desk")
        #expect(
            terminal.creation(new) == """
                Created an archive in /srv/coast-desk (git, SHA-256 of every text, signing off)
                Next: stemma record --url https://… page.html

                """)
        #expect(
            terminal.creation(Creation(path: "/srv/coast-desk", name: "coast-desk", existed: true))
                == "already an archive: /srv/coast-desk\n")
    }

    @Test("a failure: one sentence, facts, hints, in colour only where asked")
    func failure() {
        let failure = Failure(
            code: "article.unknown", message: "no article matches 'fenwick-brigde'",
            facts: ["did you mean 'fenwick-bridge'?"],
            hints: ["'stemma list --publisher courier' shows what is recorded"])
        #expect(
            terminal.failure(failure) == """
                error: no article matches 'fenwick-brigde'
                  did you mean 'fenwick-bridge'?
                hint: 'stemma list --publisher courier' shows what is recorded

                """)
        #expect(
            Terminal(TerminalOptions(color: true)).failure(failure).hasPrefix("\u{1B}[1;31merror: \u{1B}[0mno article"))
        #expect(terminal.failure(Failure(code: "x", message: "a\u{1B}[2J\nb")) == "error: a\\u{1B}[2J b\n")
    }
}
