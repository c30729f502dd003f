import Foundation
import TestSupport
import Testing

@Suite("Output that nobody reads")
struct BrokenOutputTests {
    @Test(
        "a reader who goes away ends the program without a word",
        arguments: [
            "log fenwick-bridge", "diff --json fenwick-bridge@v1..v6", "show --raw fenwick-bridge", "list",
        ])
    func brokenPipe(_ line: String) throws {
        let outcome = try Newsroom.fenwick.shell("stemma \(line) | head -1; true")
        #expect(outcome.text.split(separator: "\n").count <= 1)
        #expect(outcome.errors == "")
    }

    @Test("the signal of a closed pipe is what ends it")
    func signal() throws {
        let outcome = try Newsroom.fenwick.shell("(sleep 0.2; stemma show --raw fenwick-bridge; echo $? >&2) | true")
        #expect(outcome.errors == "141\n")
    }

    @Test("a full disk behind standard output is an error, and what was recorded stays")
    func full() throws {
        let newsroom = try Newsroom()
        let page = fixture("fenwick/courier-v1.html").path
        let outcome = try newsroom.shell("stemma record '\(page)' > /dev/full")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "error: could not write to standard output: No space left on device\n")
        #expect(try newsroom.stemma("list").text.hasPrefix("fenwick-bridge\t"))
        #expect(try newsroom.faults() == "")
    }

    @Test(
        "every command notices that its output was lost",
        arguments: [
            "list", "log fenwick-bridge", "show fenwick-bridge", "show --raw fenwick-bridge", "diff fenwick-bridge",
            "compare fenwick-bridge fenwick-bridge-shut", "--help", "help formats", "completions bash", "--version",
        ])
    func lost(_ line: String) throws {
        let outcome = try Newsroom.fenwick.shell("stemma \(line) > /dev/full")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "error: could not write to standard output: No space left on device\n")
    }

    @Test(
        "a closed standard output is an error, and no file of the archive is written over",
        arguments: [">&-", "2>&- >&-", "<&- >&- 2>&-"])
    func closed(_ redirection: String) throws {
        let newsroom = try Newsroom()
        let page = fixture("fenwick/courier-v1.html").path
        #expect(try newsroom.shell("stemma record '\(page)' \(redirection)").status == 2)
        #expect(try newsroom.stemma("list").text.hasPrefix("fenwick-bridge\t"))
        #expect(try newsroom.faults() == "")
    }

    @Test("a file that cannot be written is named")
    func file() throws {
        let outcome = try Newsroom.fenwick.stemma("diff", "fenwick-bridge", "-o", "/nonexistent/x.txt")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: could not write '/nonexistent/x.txt': "))
        #expect(outcome.text == "")
    }

    @Test("a file gets what standard output would have got")
    func output() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "a report.html")
        let outcome = try Newsroom.fenwick.stemma("diff", "fenwick-bridge", "--format", "html", "-o", path)
        #expect(outcome.status == 1)
        #expect(outcome.text == "")
        let page = try Newsroom.fenwick.stemma("diff", "fenwick-bridge", "--format", "html").text
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
    }
}
