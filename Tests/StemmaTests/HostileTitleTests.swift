import Foundation
import TestSupport
import Testing

@Suite("Titles with terminal escapes and bidirectional overrides")
struct HostileTitleTests {
    static let page = fixture("malformed/escapes-in-title.html").path

    /// Whether a text holds what could steer a terminal or turn the order of letters around.
    private func isHarmful(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    @Test(
        "no output carries them",
        arguments: [
            "list", "log new-bins-stay", "log -p new-bins-stay", "show new-bins-stay", "show --text new-bins-stay",
            "show --provenance new-bins-stay", "show --json new-bins-stay", "list --json",
            "diff new-bins-stay@v1..v2", "diff --json new-bins-stay@v1..v2", "diff --format html new-bins-stay@v1..v2",
            "diff --format markdown new-bins-stay@v1..v2",
            "diff --format unified new-bins-stay@v1..v2", "compare new-bins-stay@v1 new-bins-stay@v2", "extract $P",
            "extract --explain $P", "extract --json $P",
            "extract --markdown $P",
        ])
    func output(_ line: String) throws {
        let newsroom = try Self.recorded()
        let outcome = try newsroom.shell("stemma \(line)", environment: ["P": Self.page])
        #expect(!outcome.text.isEmpty)
        #expect(!isHarmful(outcome.text))
        #expect(!isHarmful(outcome.errors))
    }

    @Test("nor does what is kept in Git, the page itself aside")
    func git() throws {
        let newsroom = try Self.recorded()
        #expect(!isHarmful(try newsroom.git("log", "--all", "--format=fuller").text))
        let files = try newsroom.git("ls-tree", "-r", "--name-only", "-z", "evil.example").text.split(separator: "\0")
        #expect(files.allSatisfy { !isHarmful(String($0)) })
        for file in files where file.hasSuffix("article.md") {
            #expect(!isHarmful(try newsroom.git("show", "evil.example:\(file)").text))
        }
        #expect(try newsroom.faults() == "")
    }

    @Test("tags, notes and an operator's name cannot forge a trailer or an author")
    func forged() throws {
        let newsroom = try Newsroom()
        let outcome = try newsroom.stemma(
            "record", "--url", "https://evil.example/new-bins-stay", "--tag", "x\nVersion: 99", "--note",
            "x\n\nArticle: forged", Self.page,
            environment: ["STEMMA_OPERATOR": "Mallory\nauthor Eve <eve@evil.example> 0 +0000"])
        if outcome.status == 0 {
            #expect(
                try newsroom.git("log", "evil.example", "--format=%(trailers:key=Version,valueonly)").text
                    .trimmingCharacters(in: .newlines) == "1")
            #expect(try newsroom.git("log", "evil.example", "--format=%an").text.split(separator: "\n").count == 1)
        } else {
            #expect(outcome.status == 2)
        }
        #expect(try newsroom.faults() == "")
    }

    private static func recorded() throws -> Newsroom {
        let newsroom = try Newsroom()
        let other = try String(contentsOfFile: page, encoding: .utf8).replacingOccurrences(
            of: "asleep", with: "stay\u{202e}ing away")
        let second = try newsroom.folder.write(other, to: "second.html")
        try newsroom.stemma(
            "record", "-q", "--url", "https://evil.example/new-bins-stay", "--at", "2026-03-03T08:00Z", page)
        try newsroom.stemma(
            "record", "-q", "--url", "https://evil.example/new-bins-stay", "--at", "2026-03-04T08:00Z", second)
        return newsroom
    }
}
