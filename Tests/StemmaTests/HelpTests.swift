import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
    static let commands = [
        "init", "record", "extract", "list", "show", "log", "diff", "compare", "verify", "checkpoint", "prove",
        "compact", "reindex", "search", "completions",
    ]

    @Test("-h, --help and help are the same page")
    func root() throws {
        let page = try stemma("--help")
        #expect(page.status == 0)
        #expect(page.errors == "")
        for name in Self.commands { #expect(page.text.contains("  \(name)"), "\(name)") }
        #expect(try stemma("-h").text == page.text)
        #expect(try stemma("help").text == page.text)
    }

    @Test("a command's page is the same however it is asked for", arguments: commands)
    func command(_ name: String) throws {
        let page = try stemma("help", name)
        #expect(page.status == 0)
        #expect(page.text.contains("USAGE: stemma \(name)"))
        #expect(try stemma(name, "--help").text == page.text)
        #expect(try stemma(name, "-h").text == page.text)
    }

    @Test("an alias has the page of its command", arguments: [("add", "record"), ("ls", "list")])
    func alias(_ alias: String, _ name: String) throws {
        #expect(try stemma("help", alias).text == stemma("help", name).text)
    }

    @Test("every topic has a page", arguments: ["references", "formats", "exit-codes", "environment", "queries"])
    func topic(_ name: String) throws {
        let page = try stemma("help", name)
        #expect(page.status == 0)
        #expect(page.text.split(separator: "\n").count > 5)
    }

    @Test("help on something unknown names the nearest topic and all topics")
    func unknown() throws {
        expect(
            try stemma("help", "exit-code"),
            refuses: """
                error: there is no help on 'exit-code'
                  did you mean 'exit-codes'?
                hint: topics: environment, exit-codes, formats, queries, references; 'stemma --help' lists the commands
                """)
    }

    @Test("without a command the short help shows four examples")
    func short() throws {
        let page = try stemma()
        #expect(page.status == 0)
        #expect(page.text.split(separator: "\n").filter { $0.hasPrefix("  stemma ") }.count == 4)
    }

    @Test("every shell gets a script", arguments: ["bash", "zsh", "fish"])
    func completions(_ name: String) throws {
        let script = try stemma("completions", name)
        #expect(script.status == 0)
        for command in Self.commands { #expect(script.text.contains(command), "\(command)") }
    }

    @Test("the completion script of bash is one that bash can read")
    func bash() throws {
        #expect(try shell("stemma completions bash | bash -n").status == 0)
    }
}
