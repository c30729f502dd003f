import Report
import TestSupport
import Testing

@Suite("The report of packing anew")
struct CompactionReportTests {
    private func report(packed: Int, isDryRun: Bool = false) -> CompactionReport {
        let before = CompactionReport.Stock(looseObjects: 1_203, packs: 2, bytes: 48_120_331)
        let after = CompactionReport.Stock(looseObjects: 0, packs: 1, bytes: 9_000_120)
        return CompactionReport(
            before: before, after: packed > 0 && !isDryRun ? after : before, packedObjects: packed, isDryRun: isDryRun)
    }

    @Test("says what was there before and is there now")
    func text() {
        let terminal = Terminal(TerminalOptions(width: 80))
        #expect(
            terminal.compaction(report(packed: 4_100)) == """
                Packed 4,100 objects.
                  before  48,120,331 bytes, 2 packs, 1,203 single objects
                  now     9,000,120 bytes, 1 pack, 0 single objects

                """)
        let dryRun = terminal.compaction(report(packed: 4_100, isDryRun: true))
        #expect(dryRun.hasPrefix("Would pack 4,100 objects.\n  now"))
        #expect(terminal.compaction(report(packed: 0)).hasPrefix("The archive is compact already.\n  now"))
    }

    @Test("stemma.compact/1")
    func document() throws {
        try Schema("stemma.compact-1").expectValid(JSON.compaction(report(packed: 4_100)))
        try Schema("stemma.compact-1").expectValid(JSON.compaction(report(packed: 4_100, isDryRun: true)))
    }
}
