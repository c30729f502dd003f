import Foundation
import TestSupport
import Testing

/// Whether `script` of util-linux is there, which runs a command in a pseudo-terminal.
private let hasScript = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

@Suite("Output to a terminal", .enabled(if: hasScript, "there is no /usr/bin/script"))
struct TerminalTests {
    let newsroom = Newsroom.fenwick

    /// What a command writes to a terminal of a width, with the carriage returns taken out.
    private func onTerminal(_ line: String, columns: Int = 80, environment: [String: String] = [:]) throws -> String {
        let settings = ["TERM": "xterm", "COLUMNS": "", "LINE": "stty cols \(columns) rows 24; \(line)"]
        let outcome = try newsroom.shell(
            #"script -qec "$LINE" /dev/null"#, environment: settings.merging(environment) { $1 })
        return outcome.text.replacingOccurrences(of: "\r", with: "")
    }

    @Test("there is colour, unless NO_COLOR, --color never or TERM=dumb say no")
    func color() throws {
        let diff = "stemma diff --no-pager fenwick-bridge@v5..v6"
        #expect(try onTerminal(diff).contains("\u{1b}[31;9m"))
        #expect(try !onTerminal(diff, environment: ["NO_COLOR": "1"]).contains("\u{1b}["))
        #expect(try !onTerminal(diff + " --color never").contains("\u{1b}["))
    }

    @Test("a dumb terminal gets no escape at all")
    func dumb() throws {
        for line in [
            "diff --no-pager fenwick-bridge@v5..v6", "list", "log --no-pager fenwick-bridge", "show fenwick-bridge",
        ] {
            #expect(try !onTerminal("stemma \(line)", environment: ["TERM": "dumb"]).contains("\u{1b}"), "\(line)")
        }
    }

    @Test("list has a header, aligned columns and times as people say them")
    func list() throws {
        let lines = try onTerminal("stemma list --color never").split(separator: "\n")
        #expect(lines[0].hasPrefix("  ARTICLE"))
        #expect(lines[1].contains("9 h ago"))
        #expect(lines[2].contains("2026-03-03 11:05Z"))
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test(
        "from 110 columns a diff has two sides, and no line is wider than the screen",
        arguments: [(80, false), (109, false), (110, true), (132, true)])
    func layout(_ columns: Int, _ isSplit: Bool) throws {
        let text = try onTerminal(
            "stemma diff --no-pager --color never fenwick-bridge@v2..v3", columns: columns,
            environment: ["TERM": "dumb"])
        #expect(text.contains("split ┬") == isSplit)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
    }

    @Test("long output goes through the pager, short output does not")
    func pager() throws {
        let environment = ["STEMMA_PAGER": "sed 's/^/paged: /'"]
        #expect(try onTerminal("stemma diff fenwick-bridge@v2..v3", environment: environment).hasPrefix("paged: "))
        #expect(
            try !onTerminal("stemma diff --no-pager fenwick-bridge@v2..v3", environment: environment).contains(
                "paged: "))
        #expect(
            try !onTerminal("stemma diff --stat fenwick-bridge@v2..v3", environment: environment).contains("paged: "))
        #expect(
            try onTerminal("stemma diff fenwick-bridge@v2..v3", environment: ["PAGER": "sed 's/^/other: /'"]).hasPrefix(
                "other: "))
    }

    @Test("a pager that cannot be run does not swallow the output")
    func brokenPager() throws {
        let text = try onTerminal(
            "stemma diff --color never fenwick-bridge@v2..v3", environment: ["STEMMA_PAGER": "no-such-pager"])
        #expect(text.contains("6 paragraphs the same"))
    }
}
