import Article
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite("An archive read by plain git")
struct PlainGitTests {
    private func room() throws -> Newsroom {
        let room = try Newsroom()
        try room.recordBridge()
        return room
    }

    @Test("is clean by fsck --strict and clones whole")
    func fsck() throws {
        let room = try room()
        #expect(try room.git("fsck", "--strict", "--full", "--no-dangling") == "")
        let folder = try TemporaryFolder()
        try PlainGit(path: folder.path)("clone", "-q", room.path, "clone")
        let clone = PlainGit(path: folder.path(of: "clone"))
        #expect(try clone("ls-files") == "README.md\nstemma.json")
        try clone("checkout", "-q", "kestrelcourier.example")
        #expect(try clone("status", "--porcelain") == "")
        #expect(
            try clone("ls-files").replacing(/~[0-9a-z]{8}/, with: "~id") == """
                .gitattributes
                2026/03/03/fenwick-bridge~id/article.md
                2026/03/03/fenwick-bridge~id/capture.json
                2026/03/03/fenwick-bridge~id/page.html
                README.md
                """)
        let copy = try TemporaryFolder()
        try PlainGit(path: copy.path)("clone", "-q", "--mirror", room.path, "copy.git")
        let report = try Archive(openingAt: copy.path(of: "copy.git")).verify()
        #expect(report.isIntact)
        #expect(report.versionCount == 3)
    }

    @Test("shows subject, dates, author and trailers of each version")
    func log() throws {
        let room = try room()
        let site = "kestrelcourier.example"
        #expect(
            try room.git("log", "--format=%s", site) == """
                Capture v3: Bridge to close for nine weeks
                Capture v2: Bridge to close for nine weeks
                Capture v1: Bridge to close for six weeks
                """)
        #expect(
            try room.git("log", "-1", "--date=iso-strict", "--format=%an <%ae> %ad%n%cn %cd", site) == """
                Coast desk <desk@courier.example> 2026-03-05T16:02:00+00:00
                Coast desk 2026-03-06T09:00:00+00:00
                """)
        let id = try #require(try room.archive.articles().first).id
        #expect(
            try room.git("log", "--format=%(trailers:key=Article,valueonly,separator=%x2C)", site)
                == "\(id)\n\(id)\n\(id)")
        #expect(try room.git("log", "-2", "--format=%(trailers:key=Version,valueonly,separator=%x2C)", site) == "3\n2")
        let page = try room.git("log", "-1", "--format=%(trailers:key=Page-SHA256,valueonly,separator=%x2C)", site)
        let version = try #require(try room.archive.versions(of: id).last)
        #expect(page == version.pageSHA256)
        #expect(
            try room.git("log", "-1", "--format=%(trailers:keyonly,separator=%x2C)", site)
                == "Article,Version,URL,Captured-At,Text-SHA256,Page-SHA256,Extractor,Stemma")
        #expect(
            try room.git("log", "--format=%b", site).split(separator: "\n").filter {
                !$0.contains(/^[A-Z][A-Za-z0-9-]+: [^ ]+$/)
            }
                == [
                    "Changed since v2: 1 paragraph in, 0 out.", "Changed since v1: headline, 1 paragraph in, 1 out.",
                    "First capture: 2 paragraphs, 4 words.",
                ])
    }

    @Test("shows the text, and what changed word by word; pages are left out of differences")
    func showAndDiff() throws {
        let room = try room()
        let site = "kestrelcourier.example"
        let folder =
            try room.git("ls-tree", "-d", "-r", "--name-only", site).split(separator: "\n").last.map(String.init) ?? ""
        #expect(
            try room.git("show", "\(site)~1:\(folder)/article.md") == """
                # Bridge to close for nine weeks

                Nine weeks.

                Buses divert.

                Sign up to our letter.
                """)
        let folderOnDisk = try TemporaryFolder()
        try PlainGit(path: folderOnDisk.path)("clone", "-q", "-b", site, room.path, "clone")
        let difference = try PlainGit(path: folderOnDisk.path(of: "clone"))(
            "diff", "--word-diff=plain", "HEAD~2", "HEAD~1", "--", "*/article.md", "*/page.html")
        #expect(difference.contains("# Bridge to close for [-six-]{+nine+} weeks"))
        #expect(difference.contains("Binary files") && !difference.contains("<html>"))
    }

    @Test("keeps a hostile headline on one line and without control characters")
    func hostile() throws {
        let room = try Newsroom()
        let title = "Bridge\n\nArticle: forged\u{1B}[2J\u{202E} " + String(repeating: "closes ", count: 40)
        try room.record(Newsroom.article(title, "Six."), at: "2026-03-03")
        let message = try room.git("show", "-s", "--format=%B", "kestrelcourier.example")
        let subject = try #require(message.split(separator: "\n").first)
        #expect(subject.hasPrefix("Capture v1: Bridge Article: forged [2J closes closes"))
        #expect(subject.count <= 72 && subject.hasSuffix("…"))
        #expect(message.unicodeScalars.allSatisfy { !$0.isControlOrBidi || $0 == "\n" })
        #expect(
            try room.git("log", "-1", "--format=%(trailers:key=Article,valueonly)", "kestrelcourier.example").split(
                separator: "\n"
            )
            .count == 1)
        let marks = "B" + String(repeating: "\u{301}", count: 5000)
        try room.record(Newsroom.article(marks, "Six."), at: "2026-03-04")
        #expect(try room.git("show", "-s", "--format=%s", "kestrelcourier.example").utf8.count < 700)
        #expect(try room.archive.verify().isIntact)
    }
}
