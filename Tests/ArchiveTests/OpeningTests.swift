import Article
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite("Opening and creating an archive")
struct OpeningTests {
    private func error(_ body: () throws -> Void) -> ArchiveError? {
        #expect(throws: ArchiveError.self) { try body() }
    }

    @Test("an archive knows its name and opens again")
    func opens() throws {
        let room = try Newsroom()
        let archive = try Archive(openingAt: room.path)
        #expect(archive.manifest.name == "newsroom")
        #expect(archive.manifest.createdAt == Newsroom.moment("2026-03-01"))
        #expect(try archive.articles().isEmpty)
        #expect(try archive.verify().isIntact)
        #expect(try room.git("fsck", "--strict") == "")
    }

    @Test("creating one twice says that it is there; creating over something else says so")
    func exists() throws {
        let room = try Newsroom()
        #expect(error { _ = try Archive.create(at: room.path, now: .now) }?.code == .alreadyAnArchive)
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.path(of: "file")))
        #expect(error { _ = try Archive.create(at: folder.path, now: .now) }?.code == .notEmpty)
        try FileManager.default.removeItem(atPath: folder.path(of: "file"))
        #expect(
            try Archive.create(at: folder.path, now: .now).manifest.name
                == URL(fileURLWithPath: folder.path).lastPathComponent)
    }

    @Test("creating goes on where an earlier attempt was interrupted")
    func interrupted() throws {
        let folder = try TemporaryFolder()
        try PlainGit(path: folder.path)("init", "-q", "--bare", "-b", "main", "a.git")
        #expect(try Archive.create(at: folder.path(of: "a.git"), name: "a", now: .now).manifest.name == "a")
    }

    @Test("what is no archive is refused in words")
    func notAnArchive() throws {
        let folder = try TemporaryFolder()
        let missing = error { _ = try Archive(openingAt: folder.path(of: "none")) }
        #expect(missing?.code == .notAnArchive)
        #expect(missing?.message == "there is no archive at '\(folder.path(of: "none"))'")

        #expect(error { _ = try Archive(openingAt: folder.path) }?.code == .notAnArchive)

        try PlainGit(path: folder.path)("init", "-q", "--bare", "plain.git")
        let plain = error { _ = try Archive(openingAt: folder.path(of: "plain.git")) }
        #expect(plain?.code == .notAnArchive)
        #expect(plain?.message == "'\(folder.path(of: "plain.git"))' is a Git repository, but no archive")
    }

    @Test("an archive of a newer format is refused in words, an unreadable one too")
    func formats() throws {
        for (content, code) in [
            (
                #"{"createdAt":"2030-01-01T00:00:00Z","name":"n","schema":"stemma.archive/2"}"#,
                ArchiveError.Code.newerFormat
            ),
            (#"{"schema":"something/1"}"#, .damaged), ("{", .damaged),
        ] {
            let room = try Newsroom()
            let blob = try room.git("hash-object", "-w", "--stdin", input: Data(content.utf8))
            let tree = try room.git("mktree", input: Data("100644 blob \(blob)\tstemma.json\n".utf8))
            let commit = try room.git("commit-tree", "-m", "x", tree)
            try room.git("update-ref", "refs/heads/main", commit)
            let refusal = error { _ = try Archive(openingAt: room.path) }
            #expect(refusal?.code == code)
            if code == .newerFormat {
                #expect(refusal?.message == "'\(room.archive.path)' was made by a newer version of stemma")
                #expect(refusal?.facts == ["its format is 2, this program reads formats up to 1"])
            }
        }
    }
}

@Suite("The index")
struct IndexTests {
    private func room() throws -> Newsroom {
        let room = try Newsroom()
        try room.recordBridge()
        try room.record(Newsroom.article("Market"), at: "2026-03-04", url: "https://inlandpost.example/market")
        return room
    }

    private func state(_ archive: Archive) throws -> [[VersionSummary]] {
        try archive.articles(ArticleFilter(order: .slug)).map { try archive.versions(of: $0.id) }
    }

    @Test("is built again where it is deleted, garbage, of another schema, or cannot be written")
    func rebuilt() throws {
        let room = try room()
        let expected = try state(room.archive)
        #expect(expected.map(\.count) == [3, 1])
        let file = Index.Kind.archive.file(in: room.path)
        let files = FileManager.default
        func damage(_ body: () throws -> Void) throws {
            for suffix in ["-wal", "-shm"] where files.fileExists(atPath: file + suffix) {
                try files.removeItem(atPath: file + suffix)
            }
            try body()
            #expect(try state(Archive(openingAt: room.path)) == expected)
        }
        try damage { try files.removeItem(atPath: file) }
        try damage {
            try Data("no database at all, but long enough to be one".utf8).write(to: URL(fileURLWithPath: file))
        }
        try damage { try Data(repeating: 7, count: 8192).write(to: URL(fileURLWithPath: file)) }
        try damage {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            // The schema version is the `user_version`, at byte 60 of the header.
            bytes[63] = 99
            try bytes.write(to: URL(fileURLWithPath: file))
        }
        try damage {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            bytes.replaceSubrange(2048..<bytes.count, with: Data(repeating: 0x55, count: bytes.count - 2048))
            try bytes.write(to: URL(fileURLWithPath: file))
        }
        try damage { try files.removeItem(atPath: room.path + "/stemma") }
        try damage {
            // Neither a folder nor a file can be made here, as on a disk that is read-only.
            try files.removeItem(atPath: room.path + "/stemma")
            try Data().write(to: URL(fileURLWithPath: room.path + "/stemma"))
        }
        #expect(
            (try files.attributesOfItem(atPath: room.path + "/stemma"))[.type] as? FileAttributeType == .typeRegular)
    }

    @Test("is replaced in the middle of things where it turns out damaged")
    func damagedWhileOpen() throws {
        let room = try room()
        let expected = try state(room.archive)
        try room.archive.index.write { try $0.execute(sql: "DROP TABLE versions") }
        #expect(try state(room.archive) == expected)
        try room.archive.index.write { try $0.execute(sql: "UPDATE articles SET changed_at = 'never'") }
        #expect(try state(room.archive) == expected)
    }

    @Test("does not mislead recording where it says something else than Git")
    func lies() throws {
        let room = try room()
        try room.archive.index.write { try $0.execute(sql: "DELETE FROM versions WHERE number = 3") }
        let recording = try room.record(Newsroom.article("Bridge open", "Open."), at: "2026-03-06")
        #expect(recording.version == 4)
        #expect(try room.archive.verify().isIntact)
    }

    @Test("catches up with commits that another process or plain git brought")
    func catchesUp() throws {
        let room = try room()
        let copy = try TemporaryFolder()
        try PlainGit(path: copy.path)("clone", "-q", "--mirror", room.path, "copy.git")
        let other = try Archive(openingAt: copy.path(of: "copy.git"))
        try room.record(Newsroom.article("Bridge open", "Open."), at: "2026-03-06")
        try room.record(Newsroom.article("Tide"), at: "2026-03-06", url: "https://third.example/tide")
        try PlainGit(path: copy.path(of: "copy.git"))("fetch", "-q", "origin")
        #expect(try state(other).map(\.count) == [3, 1])
        try other.refresh()
        #expect(try state(other) == (try state(room.archive)))
    }

    @Test("takes out what a branch no longer holds, and verification says that the branch went back")
    func rewound() throws {
        let room = try room()
        try room.git("update-ref", "refs/heads/kestrelcourier.example", "kestrelcourier.example~1")
        try room.git("update-ref", "-d", "refs/heads/inlandpost.example")
        let archive = try Archive(openingAt: room.path)
        #expect(try state(archive).map(\.count) == [2])
        let report = try archive.verify()
        #expect(report.isIntact)
        #expect(report.warnings.count == 2)
        try archive.reindex()
        #expect(try archive.verify().warnings.isEmpty)
    }

    @Test("leaves out what cannot be read, and says so")
    func unreadable() throws {
        let room = try room()
        let record = try room.git("ls-tree", "-r", "kestrelcourier.example~1").split(separator: "\n")
            .first { $0.hasSuffix("capture.json") }?.split(whereSeparator: \.isWhitespace)[2]
        let id = try #require(record)
        try room.git.unpack()
        try FileManager.default.removeItem(atPath: room.path + "/objects/\(id.prefix(2))/\(id.dropFirst(2))")
        let archive = try Archive(openingAt: room.path)
        try archive.reindex()
        #expect(try state(archive).map { $0.map(\.number) } == [[1, 3], [1]])
        #expect(try archive.unreadableParts().count == 1)
    }

    @Test("lists articles by publisher, tag, time and count of versions")
    func filters() throws {
        let room = try room()
        func slugs(_ filter: ArticleFilter) throws -> [String] { try room.archive.articles(filter).map(\.slug.text) }
        #expect(try slugs(ArticleFilter()) == ["fenwick-bridge", "market"])
        #expect(try slugs(ArticleFilter(publisher: "inlandpost")) == ["market"])
        #expect(try slugs(ArticleFilter(publisher: "kestrel bay courier", limit: 1)) == ["fenwick-bridge"])
        #expect(try slugs(ArticleFilter(tag: "bridge", order: .slug)) == ["fenwick-bridge", "market"])
        #expect(try slugs(ArticleFilter(tag: "tide")) == [])
        #expect(try slugs(ArticleFilter(changedSince: Newsroom.moment("2026-03-05"))) == ["fenwick-bridge"])
        #expect(try slugs(ArticleFilter(changedUntil: Newsroom.moment("2026-03-04"), order: .versions)) == ["market"])
    }
}
