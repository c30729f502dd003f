import Foundation
import TestSupport
import Testing

@Suite("Inputs that cannot be read")
struct InputErrorTests {
    /// The commands that read a page, with the arguments before its name.
    static let readers = [["extract"], ["record", "--url", "https://a.example/b"]]

    @Test("a file that is not there", arguments: readers)
    func missing(_ command: [String]) throws {
        let newsroom = try Newsroom()
        let outcome = try stemma(command + ["nope.html"], environment: ["STEMMA_ARCHIVE": newsroom.path])
        expect(outcome, refuses: "error: there is no file 'nope.html'")
    }

    @Test("a folder", arguments: readers)
    func folder(_ command: [String]) throws {
        let newsroom = try Newsroom()
        let folder = newsroom.folder.path
        let outcome = try stemma(command + [folder], environment: ["STEMMA_ARCHIVE": newsroom.path])
        expect(
            outcome,
            refuses: """
                error: '\(folder)' is a folder, not a page
                hint: name the pages in it, such as \(folder)/*.html
                """)
    }

    @Test("a page without article text", arguments: readers)
    func noArticle(_ command: [String]) throws {
        let newsroom = try Newsroom()
        let page = fixture("malformed/no-article.html").path
        let outcome = try stemma(command + [page], environment: ["STEMMA_ARCHIVE": newsroom.path])
        #expect(outcome.errors.hasPrefix("error: no article text found: 0 words outside menus and links\n"))
        #expect(
            outcome.errors.hasSuffix(
                "hint: 'stemma extract --explain' lists every block of the page and why it was left out\n"))
        #expect(outcome.text == "")
        #expect(outcome.status == (command[0] == "extract" ? 1 : 2))
        #expect(try newsroom.stemma("list").text == "")
    }

    @Test("a file that is neither a page nor text", arguments: readers)
    func binary(_ command: [String]) throws {
        let newsroom = try Newsroom()
        let page = fixture("malformed/binary.bin").path
        let outcome = try stemma(command + [page], environment: ["STEMMA_ARCHIVE": newsroom.path])
        #expect(outcome.errors.hasPrefix("error: the input is a PNG image, not a web page or text\n"))
        #expect(outcome.status == 2)
        #expect(try newsroom.stemma("list").text == "")
    }

    @Test("nothing on standard input", arguments: readers)
    func emptyInput(_ command: [String]) throws {
        let newsroom = try Newsroom()
        let outcome = try stemma(command + ["-"], environment: ["STEMMA_ARCHIVE": newsroom.path])
        #expect(outcome.errors.hasPrefix("error: the input is empty\n"))
        #expect(outcome.status == 2)
    }

    @Test("standard input that was not asked for is not read, and the error says what is missing")
    func redirected() throws {
        let newsroom = try Newsroom()
        let page = try Data(contentsOf: fixture("fenwick/courier-v1.html"))
        let outcome = try newsroom.stemma("record", input: page)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: name a page to record, or '-' for standard input\n"))
    }

    @Test("a page on standard input is recorded")
    func standardInput() throws {
        let newsroom = try Newsroom()
        let page = try Data(contentsOf: fixture("fenwick/courier-v1.html"))
        #expect(try newsroom.stemma("record", "-", input: page).status == 0)
        #expect(try newsroom.stemma("show", "fenwick-bridge", "--raw").out == page)
    }

    @Test("with several inputs each failure names its input, and the rest is done")
    func several() throws {
        let outcome = try stemma(
            "extract", "--jsonl", fixture("malformed/empty.html").path, fixture("fenwick/courier-v1.txt").path,
            "nope.html")
        #expect(outcome.status == 3)
        #expect(try outcome.documents().map { $0["input"].string } == [fixture("fenwick/courier-v1.txt").path])
        let failures = try outcome.errors.split(separator: "\n").map { try JSONDocument(String($0)) }
        #expect(failures.map { $0["code"].string } == ["input.empty", "input.missing"])
        #expect(failures[0]["facts"][0].string == fixture("malformed/empty.html").path)
        #expect(failures[1]["message"].string == "there is no file 'nope.html'")
    }

    @Test("when every input fails, extract answers 2, or 1 if all that lacked was article text")
    func all() throws {
        let none = fixture("malformed/no-article.html").path
        #expect(try stemma("extract", none, none).status == 1)
        #expect(try stemma("extract", none, "nope.html").status == 2)
    }
}
