import Foundation
import TestSupport
import Testing

@Suite("import")
struct ImportTests {
    /// Writes captures of two pages of the fixtures as lines to import, with the article that `extract` makes of them.
    private func lines(in newsroom: Newsroom) throws -> [String] {
        try [("fenwick/courier-v1.html", "03T08:04"), ("fenwick/courier-v2.html", "03T11:47")].map { page, time in
            let bytes = try Data(contentsOf: fixture(page))
            let article = try stemma("extract", "--jsonl", fixture(page).path).text.trimmingCharacters(in: .newlines)
            return #"{"schema":"stemma.import/1","captured_at":"2026-03-\#(time):00Z","format":"html","page_base64":""#
                + bytes.base64EncodedString() + #"","article":"# + article + "}"
        }
    }

    private func write(_ lines: [String], in newsroom: Newsroom) throws -> String {
        let path = newsroom.folder.path(of: "captures.jsonl")
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("makes the archive that recording the pages makes, whatever the order, and once")
    func likeRecording() throws {
        let newsroom = try Newsroom()
        let file = try write(lines(in: newsroom), in: newsroom)
        let outcome = try newsroom.stemma("import", file)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(outcome.text == "2 of 2 lines read: 1 new, 1 changed, 0 unchanged\n")
        #expect(try newsroom.stemma("verify", "--full").status == 0)
        #expect(try newsroom.faults() == "")

        let recorded = try Newsroom()
        try recorded.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        try recorded.record("fenwick/courier-v2.html", at: "2026-03-03T11:47Z")
        let texts = { (room: Newsroom) in
            try room.shell("git -C $A ls-tree -r kestrelcourier.example | grep -v capture.json").text
        }
        #expect(try texts(newsroom) == texts(recorded))

        let again = try newsroom.stemma("import", file)
        #expect(again.text == "2 of 2 lines read: 0 new, 0 changed, 2 unchanged\n")
    }

    @Test("names the line that cannot be read, and imports the others")
    func badLine() throws {
        let newsroom = try Newsroom()
        let good = try lines(in: newsroom)
        let file = try write([good[0], "{}", "", good[1]], in: newsroom)
        let outcome = try newsroom.stemma("import", file)
        #expect(outcome.status == 3)
        #expect(
            outcome.errors == """
                error: the line is no stemma.import/1
                  \(file), line 2
                  schema: it is no string

                """)
        #expect(outcome.text == "2 of 3 lines read: 1 new, 1 changed, 0 unchanged\n")
    }

    @Test("writes nothing when it is only asked what it would do")
    func dryRun() throws {
        let newsroom = try Newsroom()
        let file = try write(lines(in: newsroom), in: newsroom)
        let before = try newsroom.git("for-each-ref").text
        let outcome = try newsroom.stemma("import", "-n", file)
        #expect(outcome.text == "2 of 2 lines read; nothing was written\n")
        #expect(try newsroom.git("for-each-ref").text == before)
    }

    @Test("reads a page from the file that a line names, beside its own")
    func pageFile() throws {
        let newsroom = try Newsroom()
        let line = try lines(in: newsroom)[0].replacing(/"page_base64":"[^"]*"/, with: #""page_file":"page.html""#)
        let file = try write([line], in: newsroom)
        let missing = try newsroom.stemma("import", file)
        expectMissing(missing, file)
        try FileManager.default.copyItem(
            atPath: fixture("fenwick/courier-v1.html").path, toPath: newsroom.folder.path(of: "page.html"))
        #expect(try newsroom.stemma("import", file).text == "1 of 1 line read: 1 new, 0 changed, 0 unchanged\n")
        #expect(try newsroom.stemma("verify", "--full").status == 0)
    }

    private func expectMissing(_ outcome: Outcome, _ file: String) {
        #expect(outcome.status == 2)
        #expect(outcome.errors == "error: there is no page 'page.html'\n  \(file), line 1\n")
    }
}
