import Article
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Archives of one newsroom that record on their own and are joined by plain `git`.
private struct Lines {
    let room: Newsroom
    let copies = try? TemporaryFolder()
    static let site = "kestrelcourier.example"
    private static let branch = "refs/heads/\(site)"

    init() throws {
        room = try Newsroom()
        try room.recordBridge()
    }

    /// A copy of the archive, opened.
    func copy(_ name: String) throws -> Archive {
        let folder = try #require(copies)
        try PlainGit(path: folder.path)("clone", "-q", "--mirror", room.path, name)
        return try Archive(openingAt: folder.path(of: name))
    }

    /// Records in an archive a version that says this.
    func record(_ text: String, at time: String, in archive: Archive, url: String = Newsroom.bridge) throws {
        _ = try archive.record(
            Newsroom.article("Bridge: \(text)", text, "Buses divert."), Newsroom.capture(url, at: time),
            context: Newsroom.context())
    }

    /// Joins another archive's line to that of an archive, whose line comes first.
    func join(_ other: Archive, to archive: Archive) throws {
        let git = PlainGit(path: archive.path)
        try git("fetch", "-q", other.path, "+\(Self.branch):refs/other")
        let tip = try git("commit-tree", "-m", "Join", "-p", Self.branch, "-p", "refs/other", Self.branch + "^{tree}")
        try git("update-ref", Self.branch, tip)
        try git("update-ref", "-d", "refs/other")
    }

    /// Takes over another archive's line, of which an archive's own is a part.
    func fetch(_ other: Archive, into archive: Archive) throws {
        try PlainGit(path: archive.path)("fetch", "-q", other.path, "\(Self.branch):\(Self.branch)")
    }
}

/// Everything in an index, row by row.
private func rows(_ archive: Archive) throws -> [String] {
    try archive.index.read { database in
        let tables = try String.fetchAll(
            database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'rewindings' ORDER BY name")
        return try tables.flatMap { table in
            try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
        }
    }
}

@Suite("An index that follows its archive")
struct IndexingTests {
    @Test("is row by row the one that is built at once")
    func sameAsBuilt() throws {
        let lines = try Lines()
        let archive = lines.room.archive
        for number in 0..<12 {
            try lines.record(
                "Text \(number)", at: "2026-03-07T0\(number % 10):00Z", in: archive,
                url: "https://kestrelcourier.example/\(number % 5)")
            try lines.record("Same", at: "2026-03-08T0\(number % 10):00Z", in: archive, url: "https://third.example/a")
        }
        let followed = try rows(archive)
        #expect(followed.count > 60)
        try archive.reindex()
        #expect(try rows(archive) == followed)
        #expect(try rows(try lines.copy("copy.git")) == followed)
        let left = try FileManager.default.contentsOfDirectory(atPath: archive.path + "/stemma")
        #expect(!left.contains { $0.hasPrefix("index.sqlite.") })
    }

    @Test("takes in more than fits into one portion, whatever the number of cores")
    func manyPortions() throws {
        let lines = try Lines()
        let git = lines.room.git
        // Nothing but commits: 1,700 of them that change nothing.
        let tip = try git("rev-parse", "refs/heads/\(Lines.site)")
        var stream = ""
        for number in 0..<1_700 {
            let from = number == 0 ? "from \(tip)\n" : ""
            stream += "commit refs/heads/\(Lines.site)\ncommitter A <a@b> \(1_800_000_000 + number) +0000\n"
            stream += "data 1\nx\n\(from)\n"
        }
        try git("fast-import", "--quiet", input: Data(stream.utf8))
        let archive = try Archive(openingAt: lines.room.path)
        #expect(try archive.articles().map(\.versionCount) == [3])
        try lines.record("After", at: "2026-03-09", in: archive)
        let followed = try rows(archive)
        try archive.reindex()
        #expect(try rows(archive) == followed)
    }

    @Test("holds the versions of lines that were joined, the same in every archive")
    func joined() throws {
        let lines = try Lines()
        let (ours, theirs) = (lines.room.archive, try lines.copy("theirs.git"))
        try lines.record("Ours", at: "2026-03-06T10:00Z", in: ours)
        try lines.record("Theirs", at: "2026-03-06T09:00Z", in: theirs)
        try lines.record("Theirs again", at: "2026-03-06T11:00Z", in: theirs)
        try lines.record("Market", at: "2026-03-06T11:30Z", in: theirs, url: "https://kestrelcourier.example/market")
        try lines.record("Theirs again", at: "2026-03-06T12:00Z", in: theirs)
        try lines.join(theirs, to: ours)
        try ours.refresh()
        try lines.fetch(ours, into: theirs)
        try theirs.refresh()

        let id = ArticleID(hashing: try NormalizedURL(Newsroom.bridge))
        for archive in [ours, theirs] {
            // In the order of capture; v4 and v5 were recorded on both lines or by theirs alone, after ours.
            let versions = try archive.versions(of: id)
            #expect(versions.map(\.number) == [1, 2, 3, 5, 4, 6])
            #expect(versions.map(\.recordedNumber) == [1, 2, 3, 4, 4, 5])
            #expect(versions.map(\.headline).suffix(3) == ["Bridge: Theirs", "Bridge: Ours", "Bridge: Theirs again"])
            #expect(versions.map(\.observationCount) == [0, 0, 0, 0, 0, 1])
            #expect(try archive.read(versions[5]).article.title == "Bridge: Theirs again")
            #expect(try archive.articles().count == 2)
            let followed = try rows(archive)
            try archive.reindex()
            #expect(try rows(archive) == followed)
            #expect(try archive.indexed { try $0.rewindings() }.isEmpty)
        }
        #expect(try rows(ours) == (try rows(theirs)))
    }

    @Test("reads a version where its own line began the article")
    func twoFolders() throws {
        let lines = try Lines()
        let (ours, theirs) = (lines.room.archive, try lines.copy("theirs.git"))
        let url = "https://kestrelcourier.example/market"
        try lines.record("Ours", at: "2026-03-06", in: ours, url: url)
        try lines.record("Theirs", at: "2026-03-07", in: theirs, url: url)
        try lines.join(theirs, to: ours)
        try ours.refresh()
        let versions = try ours.versions(of: ArticleID(hashing: try NormalizedURL(url)))
        #expect(versions.map(\.number) == [1, 2])
        #expect(try versions.map { try ours.read($0).article.title } == ["Bridge: Ours", "Bridge: Theirs"])
    }
}
