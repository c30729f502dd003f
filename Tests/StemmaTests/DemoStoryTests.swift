import Foundation
import TestSupport
import Testing

/// What the demo shows, kept as text under `Golden/`; see ``Golden`` for how to write it anew.
@Suite("The story of Fenwick Bridge")
struct DemoStoryTests {
    let newsroom = Newsroom.fenwick

    @Test("recording it")
    func record() throws {
        let newsroom = try Newsroom()
        var report = ""
        for (page, moment) in Newsroom.courier {
            let outcome = try newsroom.stemma("record", "--at", moment, fixture("fenwick/\(page)").path)
            #expect(outcome.status == 0)
            report += outcome.text + outcome.errors
        }
        try Golden.expect(report, is: "record.txt")
    }

    @Test(
        "each command's output",
        arguments: [
            ("list", "list.tsv", 0), ("list --format text", "list.txt", 0),
            ("log --format tsv fenwick-bridge", "log.tsv", 0),
            ("log fenwick-bridge", "log.txt", 0), ("log --oneline fenwick-bridge", "log-oneline.txt", 0),
            ("show fenwick-bridge@v3", "show.txt", 0), ("diff fenwick-bridge@v2..v3", "diff.txt", 1),
            ("diff --layout split --width 132 fenwick-bridge@v2..v3", "diff-split.txt", 1),
            ("diff --stat fenwick-bridge@v2..v3", "diff-stat.txt", 1),
            ("diff --format markdown fenwick-bridge@v2..v3", "diff.md", 1),
            ("diff --format unified fenwick-bridge@v2..v3", "diff-unified.txt", 1),
            ("diff --color always fenwick-bridge@v5..v6", "diff-color.txt", 1),
            ("compare fenwick-bridge fenwick-bridge-shut", "compare.txt", 1),
            ("compare --wrapper show fenwick-bridge fenwick-bridge-shut", "compare-wrapper.txt", 1),
        ])
    func output(_ line: String, _ name: String, _ status: Int32) throws {
        let outcome = try stemma(
            line.split(separator: " ").map(String.init), environment: ["STEMMA_ARCHIVE": newsroom.path])
        #expect(outcome.status == status)
        #expect(outcome.errors == "")
        try Golden.expect(withoutCommits(outcome.text), is: name)
    }

    @Test("the copy against a file outside any archive")
    func file() throws {
        let folder = fixture("fenwick").path
        let outcome = try stemma("compare", "courier-v2.html", "inlandpost-v1.html", in: folder)
        try Golden.expect(outcome.text, is: "compare-files.txt")
    }

    /// Commit ids depend on nothing that the tests leave open, but on every byte that is stored.
    private func withoutCommits(_ text: String) -> String {
        text.replacing(/\b[0-9a-f]{7,40}\b/.wordBoundaryKind(.simple), with: "·commit")
    }
}
