import TestSupport
import Testing

@Suite("Wrong usage")
struct UsageErrorTests {
    @Test(
        "a misspelt command gets the nearest one as a suggestion",
        arguments: [
            ("recrod", "record"), ("lst", "list"), ("comapre", "compare"), ("verfy", "verify"), ("DIFF", "diff"),
        ])
    func misspelt(_ typed: String, _ meant: String) throws {
        expect(
            try stemma(typed, "x"),
            refuses: """
                error: there is no command '\(typed)'
                  did you mean '\(meant)'?
                hint: 'stemma --help' lists the commands
                """)
    }

    @Test("a word that is near no command gets no suggestion")
    func unknown() throws {
        expect(
            try stemma("xyzzy"),
            refuses: """
                error: there is no command 'xyzzy'
                hint: 'stemma --help' lists the commands
                """)
    }

    /// A command line and the sentence that says what is wrong with it.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let sentence: String

        init(_ arguments: String..., says sentence: String) {
            self.arguments = arguments
            self.sentence = sentence
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        "a mistake in the arguments is named in one sentence, with the command's help as the hint",
        arguments: [
            Mistake("record", says: "name a page to record, or '-' for standard input"),
            Mistake("record", "-", "-", says: "standard input can be read once only"),
            Mistake(
                "record", "a.html", "b.html", "--url", "https://a.example/b",
                says: "'--url' is the address of one page; 2 were given"),
            Mistake("record", "a.html", "-A", says: "missing value for '-A <dir>'"),
            Mistake("extract", says: "name a page to extract, or '-' for standard input"),
            Mistake(
                "extract", "a", "--text", "--markdown",
                says: "'--json', '--jsonl', '--text', '--markdown' and '--html' exclude each other"),
            Mistake(
                "extract", "a", "--text", "--explain", says: "'--explain' goes with '--json' or '--jsonl' or neither"),
            Mistake(
                "extract", "a", "b", "--html",
                says: "'--html' prints one document; give '--jsonl' for several pages"),
            Mistake("extract", "a", "--jobs", "0", says: "'--jobs' takes 1 or more, not 0"),
            Mistake("rules", says: "name a file with rules, or a site configuration"),
            Mistake("list", "--limit", "0", says: "'--limit' takes 1 or more, not 0"),
            Mistake("list", "--limit", "many", says: "the value 'many' is invalid for '--limit <n>'"),
            Mistake("log", says: "missing expected argument '<article>'"),
            Mistake("log", "a", "-n", "0", says: "'-n' takes 1 or more, not 0"),
            Mistake(
                "show", "a", "--text", "--raw",
                says: "'--text', '--raw', '--provenance' and '--json' exclude each other"),
            Mistake("diff", says: "missing expected argument '<from>'"),
            Mistake("diff", "a", "b", "c", "d", says: "2 unexpected arguments: 'c', 'd'"),
            Mistake("diff", "a", "b", "-U", "-1", says: "missing value for '-U <n>'"),
            Mistake("diff", "a", "b", "--width", "5", says: "'--width' takes 20 or more, not 5"),
            Mistake("diff", "a", "b", "--frobnicate", says: "unknown option '--frobnicate'"),
            Mistake(
                "compare", "a", "b", "--max-changed", "101", says: "'--max-changed' takes a percentage from 0 to 100"),
        ])
    func mistakes(_ mistake: Mistake) throws {
        expect(
            try stemma(mistake.arguments),
            refuses: """
                error: \(mistake.sentence)
                hint: 'stemma \(mistake.arguments[0]) --help' shows the usage
                """)
    }

    @Test("standard input cannot be both sides", arguments: ["diff", "compare"])
    func standardInputTwice(_ command: String) throws {
        expect(try stemma(command, "-", "-"), refuses: "error: standard input can be one side only")
    }

    @Test("an address is not fetched, and the error says what to do instead")
    func address() throws {
        let outcome = try stemma("record", "https://kestrelcourier.example/x")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix(
                "error: stemma does not fetch pages: save it, then 'stemma record --url https://kestrelcourier.example/x page.html'\n"
            ))
    }

    @Test("a file name that looks like options is an error, not a page of help")
    func fileLikeOptions() throws {
        expect(
            try stemma("record", "-v2.html"),
            refuses: """
                error: unknown option '-v2.html'
                hint: a file whose name begins with '-' is written './-v2.html'
                """)
    }
}
