import Foundation
import TestSupport
import Testing

@Suite("Archives that are not there, or none")
struct ArchiveErrorTests {
    @Test(
        "no archive named, and the folder is in none",
        arguments: [["list"], ["log", "a"], ["record", "a.html"], ["verify"]])
    func noneNamed(_ command: [String]) throws {
        let folder = try TemporaryFolder()
        expect(
            try stemma(command, in: folder.path),
            refuses: """
                error: no archive was named and this folder is in none
                hint: name it with '-A DIR' or in STEMMA_ARCHIVE; 'stemma init DIR' makes one
                """)
    }

    @Test("a path with nothing there")
    func nothing() throws {
        let outcome = try stemma("list", "-A", "/nonexistent/newsroom.git")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: there is no archive at '/nonexistent/newsroom.git'\n"))
        #expect(outcome.errors.hasSuffix("hint: 'stemma init DIR' makes an archive\n"))
    }

    @Test("a folder that is no archive, a file, a Git repository of another kind")
    func other() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("text", to: "file")
        try run("git", arguments: ["init", "-q", "--bare", folder.path(of: "other.git")])
        for path in [folder.path, file, folder.path(of: "other.git")] {
            let outcome = try stemma("list", "-A", path)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("'\(path)'"))
            #expect(outcome.errors.hasSuffix("hint: 'stemma init DIR' makes an archive\n"))
        }
    }

    @Test("making an archive where one is changes nothing")
    func again() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html")
        let outcome = try stemma("init", newsroom.path, environment: ["COLUMNS": ""])
        #expect(outcome.status == 0)
        #expect(outcome.text == "already an archive: \(newsroom.path)\n")
        #expect(try newsroom.stemma("list").text.split(separator: "\n").count == 1)
    }

    @Test("an archive is not made in a folder that holds something else")
    func notEmpty() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "file")
        let outcome = try stemma("init", folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: '\(folder.path)' is not empty\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
    }

    @Test("STEMMA_ARCHIVE names the archive, -A comes before it, and inside an archive none need be named")
    func ways() throws {
        let newsroom = try Newsroom()
        let other = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html")
        let list = try newsroom.stemma("list").text
        #expect(list.hasPrefix("fenwick-bridge\t"))
        #expect(try stemma("list", "-A", newsroom.path, environment: ["STEMMA_ARCHIVE": other.path]).text == list)
        #expect(try stemma("list", in: newsroom.path + "/refs").text == list)
    }

    @Test("spaces in paths are nothing special")
    func spaces() throws {
        let newsroom = try Newsroom("a news room.git")
        let page = newsroom.folder.path(of: "my page.html")
        try FileManager.default.copyItem(atPath: fixture("fenwick/courier-v1.html").path, toPath: page)
        #expect(try newsroom.stemma("record", page).status == 0)
        #expect(try newsroom.stemma("list").text.hasPrefix("fenwick-bridge\t"))
    }

    @Test("an archive made by a newer version is not touched")
    func newer() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html")
        let rewriting = try newsroom.shell(
            """
            git clone -q -b main $A clone && cd clone && sed -i 's|stemma.archive/1|stemma.archive/2|' stemma.json
            git commit -qam 'A newer format' && git push -q
            """)
        #expect(rewriting.status == 0)
        let before = try newsroom.git("for-each-ref").text
        let outcome = try newsroom.stemma("record", fixture("fenwick/courier-v2.html").path)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == """
                error: '\(newsroom.path)' was made by a newer version of stemma
                  its format is 2, this program reads formats up to 1
                hint: a newer stemma reads it

                """)
        #expect(try newsroom.git("for-each-ref").text == before)
    }

    @Test(
        "the index can be deleted, damaged or rebuilt, and the answers stay the same",
        arguments: [
            "rm -r $A/stemma/index.sqlite*", "echo nonsense > $A/stemma/index.sqlite", "stemma reindex",
        ])
    func index(_ line: String) throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let before = try newsroom.stemma("list").text + newsroom.stemma("log", "fenwick-bridge").text
        #expect(try newsroom.shell(line).status == 0)
        #expect(try newsroom.stemma("list").text + newsroom.stemma("log", "fenwick-bridge").text == before)
    }
}
