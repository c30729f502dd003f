import Article
import Foundation
import Git
import TestSupport
import Testing

@testable import Archive

@Suite("Syncing with what is not as it should be")
struct SyncFaultTests {
    private static let branch = "refs/heads/kestrelcourier.example"

    @Test("a repository with branches and no archive is refused")
    func noArchive() throws {
        let rooms = try Newsrooms()
        let tree = try rooms.hub("mktree", input: Data())
        let commit = try rooms.hub("commit-tree", "-m", "x", tree)
        try rooms.hub("update-ref", "refs/heads/docs.example", commit)
        #expect(#expect(throws: ArchiveError.self) { try rooms.sync(0) }?.code == .remoteNotAnArchive)
        try rooms.hub("update-ref", "refs/heads/main", commit)
        let error = #expect(throws: ArchiveError.self) { try rooms.sync(0) }
        #expect(error?.code == .remoteNotAnArchive)
        #expect(error?.facts == ["its branch main holds no stemma.json"])
    }

    @Test("a path without a repository, a working tree, and the archive itself are refused")
    func nowhere() throws {
        let rooms = try Newsrooms()
        func code(_ path: String) -> ArchiveError.Code? {
            #expect(throws: ArchiveError.self) {
                try rooms.rooms[0].synchronise(
                    with: try RemoteAddress(path), access: RemoteAccess(), options: SyncOptions(agent: "x"))
            }?.code
        }
        #expect(code("/nonexistent/hub.git") == .remoteMissing)
        #expect(code(rooms.folder.path) == .remoteMissing)
        #expect(code(rooms.rooms[0].path) == .invalidCapture)
    }

    @Test("branches of other people are left alone, and replaced objects never get through")
    func foreign() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.sync(0)
        let tip = try rooms.hub("rev-parse", "main")
        for name in [
            "refs/heads/docs", "refs/heads/--upload", "refs/heads/a.example/b", "refs/tags/v1", "refs/replace/\(tip)",
        ] {
            try rooms.hub("update-ref", name, tip)
        }
        let report = try rooms.sync(1)
        #expect(
            report.warnings == [
                "'refs/heads/--upload' is no part of an archive and was left alone",
                "'refs/heads/a.example/b' is no part of an archive and was left alone",
                "'refs/heads/docs' is no part of an archive and was left alone",
                "'refs/replace/\(tip)' is no part of an archive and was left alone",
            ])
        #expect(try rooms.tips(1).keys.sorted() == [Self.branch, "refs/heads/main"])
    }

    @Test("a branch with a file that no archive has is not taken over, the others are")
    func foreignFile() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.record(0, "Low tide.", at: "2026-03-03T09:00Z", url: "https://inlandpost.example/tide")
        try rooms.sync(0)
        try rooms.hub("symbolic-ref", "HEAD", Self.branch)
        let work = rooms.folder.path(of: "work")
        _ = try run("git", arguments: ["clone", "-q", rooms.hub.path, work])
        try Data("x".utf8).write(to: URL(fileURLWithPath: work + "/run.sh"))
        let git = PlainGit(path: work)
        try git("add", ".")
        try git("commit", "-qm", "x")
        try git("push", "-q")
        let report = try rooms.sync(1)
        #expect(report.sites.map(\.outcome) == [.received, .failed])
        #expect(
            report.sites[1].failure?.message == "the remote's branch kestrelcourier.example holds what no archive has")
        #expect(report.sites[1].failure?.facts.first?.hasSuffix(": run.sh") == true)
        #expect(try rooms.tips(1)[Self.branch] == nil)
        #expect(try rooms.rooms[1].verify().faults == [])
    }

    @Test("a record that cannot be read is taken over and reported, since somebody recorded it")
    func unreadableRecord() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        let repository = rooms.rooms[0].repository
        let tip = try #require(try rooms.tips(0)[Self.branch])
        let commit = try repository.readCommit(tip)
        let path = "2026/03/03/fenwick-bridge~evkgndvq/capture.json"
        let tree = try repository.tree(commit.tree, replacing: [path: repository.writeBlob(Data("{}".utf8))])
        let next = try repository.writeCommit(
            CommitDraft(tree: tree, parents: [tip], author: commit.author, committer: commit.committer, message: "x"))
        try repository.updateReference(Self.branch, from: tip, to: next, message: "x")
        try rooms.sync(0)
        let report = try rooms.sync(1)
        #expect(report.sites.map(\.outcome) == [.received])
        #expect(report.warnings.count == 1)
        #expect(report.warnings[0].hasPrefix("kestrelcourier.example, commit \(next.short): \(path): "))
    }

    @Test("objects that the remote lacks or has damaged keep a site from moving, and it goes on when they are back")
    func lacking() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.sync(0)
        // One loose object for each, so that one can be taken away.
        try rooms.hub.unpack()
        let blob = try rooms.hub("rev-parse", "kestrelcourier.example:2026/03/03/fenwick-bridge~evkgndvq/page.html")
        let file = "\(rooms.hub.path)/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        for damage in [nil, Data(bytes.prefix(20))] {
            try? FileManager.default.removeItem(atPath: file)
            if let damage { try damage.write(to: URL(fileURLWithPath: file)) }
            let report = try rooms.sync(1)
            #expect(report.sites.map(\.outcome) == [.failed])
            #expect(report.sites.first?.failure?.code == .remoteInvalid)
            #expect(try rooms.tips(1)[Self.branch] == nil)
        }
        try bytes.write(to: URL(fileURLWithPath: file))
        #expect(try rooms.sync(1).sites.map(\.outcome) == [.received])
        #expect(try rooms.rooms[1].verify().faults == [])
    }

    @Test("a log goes forward in either direction, and one that was continued twice is an error that changes nothing")
    func logs() throws {
        let rooms = try Newsrooms()
        try rooms.sync(0)
        let name = "refs/stemma/logs/abc"
        func append(_ place: Int, _ text: String) throws {
            let repository = rooms.rooms[place].repository
            let tip = try repository.reference(name)
            let tree = try repository.tree(nil, replacing: ["checkpoint": repository.writeBlob(Data(text.utf8))])
            let signature = RecordingContext.signature(of: nil, at: Newsroom.moment("2026-03-03"))
            let commit = try repository.writeCommit(
                CommitDraft(
                    tree: tree, parents: tip.map { [$0] } ?? [], author: signature, committer: signature, message: text)
            )
            try repository.updateReference(name, from: tip, to: commit, message: text)
        }
        try append(0, "one")
        #expect(try rooms.sync(0).references.map(\.outcome) == [.same, .sent])
        #expect(try rooms.sync(1).references.map(\.outcome) == [.same, .received])
        #expect(try rooms.tips(0) == rooms.tips(1))
        try append(0, "two")
        try append(1, "three")
        try rooms.sync(0)
        let before = try (rooms.tips(1), rooms.hub("for-each-ref"))
        let report = try rooms.sync(1)
        #expect(report.references.last?.failure?.code == .remoteParted)
        #expect(report.references.last?.failure?.message == "the log '\(name)' was continued in two different ways")
        #expect(!report.isComplete)
        #expect(try (rooms.tips(1), rooms.hub("for-each-ref")) == before)
    }
}
