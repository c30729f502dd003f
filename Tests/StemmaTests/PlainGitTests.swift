import Foundation
import TestSupport
import Testing

@Suite("What plain git makes of an archive")
struct PlainGitTests {
    let newsroom = Newsroom.fenwick

    @Test("fsck --strict finds nothing to say")
    func fsck() throws {
        #expect(try newsroom.faults() == "")
    }

    @Test("a branch for each site, a commit for each version, in the order they were recorded")
    func log() throws {
        let subjects = try newsroom.git("log", "--reverse", "--format=%s", "--grep=^Capture", "kestrelcourier.example")
            .text
            .split(separator: "\n").filter { $0.hasPrefix("Capture ") }.map { $0.prefix(12) }
        #expect(subjects == (1...6).map { "Capture v\($0): " })
        #expect(try newsroom.git("rev-list", "--count", "inlandpost.example").text == "1\n")
    }

    @Test("trailers say what a commit is of")
    func trailers() throws {
        func values(_ key: String) throws -> [String] {
            try newsroom.git(
                "log", "--reverse", "--grep=^Capture", "--format=%(trailers:key=\(key),valueonly,separator=)",
                "kestrelcourier.example"
            )
            .text.split(separator: "\n").map(String.init)
        }
        #expect(try values("Version") == ["1", "2", "3", "4", "5", "6"])
        #expect(Set(try values("Article")) == ["evkgndvq0cty2"])
        #expect(Set(try values("URL")) == ["https://kestrelcourier.example/2026/03/fenwick-bridge"])
        #expect(try values("Captured-At").first == "2026-03-03T08:04:00Z")
        #expect(try values("Text-SHA256").allSatisfy { $0.count == 64 })
    }

    @Test("the author date is that of the capture, the committer date that of the recording")
    func dates() throws {
        let dates = try newsroom.git("log", "-1", "--reverse", "--format=%at %ct", "inlandpost.example").text
        #expect(dates == "1772535900 1772781000\n")
    }

    @Test("the page in a commit is the page that was recorded, and its hash is in the trailer")
    func page() throws {
        let newsroom = self.newsroom
        let bytes = try newsroom.git("show", "inlandpost.example:2026/03/03/fenwick-bridge-shut~9hq5ej95/page.html").out
        #expect(try bytes == Data(contentsOf: fixture("fenwick/inlandpost-v1.html")))
        let line =
            "git -C $A show inlandpost.example:2026/03/03/fenwick-bridge-shut~9hq5ej95/page.html | sha256sum | cut -d' ' -f1"
        #expect(
            try newsroom.shell(line).text
                == newsroom.git(
                    "log", "-1", "--format=%(trailers:key=Page-SHA256,valueonly,separator=)", "inlandpost.example"
                ).text)
    }

    @Test("a clone is an archive too, and answers the same")
    func clone() throws {
        let folder = try TemporaryFolder()
        #expect(
            try run("git", arguments: ["clone", "-q", "--mirror", newsroom.path, folder.path(of: "clone.git")]).status
                == 0)
        for line in [["list"], ["log", "fenwick-bridge"], ["diff", "fenwick-bridge@v2..v3"]] {
            let original = try stemma(line, environment: ["STEMMA_ARCHIVE": newsroom.path])
            let cloned = try stemma(line, environment: ["STEMMA_ARCHIVE": folder.path(of: "clone.git")])
            #expect(cloned.text == original.text)
            #expect(cloned.status == original.status)
        }
    }

    @Test("a working tree of a site can be checked out and read")
    func checkout() throws {
        let folder = try TemporaryFolder()
        let tree = folder.path(of: "tree")
        #expect(
            try run("git", arguments: ["clone", "-q", "-b", "kestrelcourier.example", newsroom.path, tree]).status == 0)
        let article = try String(
            contentsOfFile: tree + "/2026/03/03/fenwick-bridge~evkgndvq/article.md", encoding: .utf8)
        #expect(article.contains("Fenwick Bridge to close for nine weeks as repair bill passes £3m"))
        #expect(try run("git", arguments: ["-C", tree, "status", "--porcelain"]).text == "")
        let diff = try run("git", arguments: ["-C", tree, "diff", "--word-diff", "HEAD~3", "--", "*article.md"])
        #expect(diff.status == 0)
        #expect(diff.text.contains("{+"))
    }

    @Test("what plain git adds is seen: a branch fetched from another archive is found without being told")
    func fetched() throws {
        let other = try Newsroom()
        try other.record("marsh/tideline-v1.html", url: "https://tidelinereview.example/marsh", at: "2026-03-03")
        let mine = try Newsroom()
        try mine.record("fenwick/courier-v1.html", at: "2026-03-03")
        #expect(try mine.git("fetch", "-q", other.path, "tidelinereview.example:tidelinereview.example").status == 0)
        #expect(try mine.stemma("list").text.split(separator: "\n").count == 2)
        #expect(try mine.stemma("show", "https://tidelinereview.example/marsh", "--text").status == 0)
    }
}
