import Article
import Foundation
import Git
import TestSupport
import Testing
import Transparency

@testable import Archive

@Suite("The transparency log")
struct LogTests {
    private static let now = Newsroom.moment("2026-03-06T10:00Z")

    private func log(of room: Newsroom) throws -> LogBranch {
        let repository = try Repository(openingAt: room.path)
        let (name, tip) = try #require(try LogBranch.all(in: repository).first)
        return try LogBranch(name, at: tip, in: repository)
    }

    private func leaves(of room: Newsroom) throws -> [LogLeaf] {
        let log = try log(of: room)
        return try EntryBundle.all(in: log.checkpoint.size).flatMap { try log.entries(of: $0) }.map {
            try LogLeaf(reading: $0)
        }
    }

    @Test("holds each version and each file of observations once, in the order of recording")
    func entries() throws {
        let room = try Newsroom()
        try room.recordBridge()
        try room.record(
            Newsroom.article("Bridge to close for nine weeks", "Nine weeks.", "Buses divert.", "A ferry runs."),
            at: "2026-03-05T20:00Z")
        #expect(try room.archive.updateLog(now: Self.now) == 4)
        #expect(try room.archive.updateLog(now: Self.now) == 0)
        let leaves = try leaves(of: room)
        #expect(leaves.map { $0.capture?.version } == [1, 2, 3, nil])
        #expect(leaves.map(\.site) == Array(repeating: "kestrelcourier.example", count: 4))
        #expect(leaves[3].path.hasPrefix("observations/2026/03/06/"))
        let record = try room.git("show", "\(leaves[2].commit):\(leaves[2].path)") + "\n"
        #expect(leaves[2].fileSHA256 == SHA256Hex.of(record))
        #expect(
            try room.git("log", "--format=%H", "--reverse", "kestrelcourier.example").split(separator: "\n").map(
                String.init)
                == leaves.map(\.commit.hex))
        try room.git("fsck", "--strict")
        let report = try room.archive.verify()
        #expect(report.faults == [])
        #expect(report.warnings == [])
        #expect(report.check(.log).passed == 7)
    }

    @Test("has a key of its own that nobody else can read and Git does not hold")
    func key() throws {
        let room = try Newsroom()
        let file = room.path + "/stemma/log.key"
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let secret = try #require(try String(contentsOfFile: file, encoding: .utf8).split(separator: "+").last)
        try room.recordBridge()
        try room.archive.updateLog(now: Self.now)
        let objects = try room.git("cat-file", "--batch-all-objects", "--batch")
        #expect(objects.contains("newsroom/"))
        #expect(!objects.contains(secret.trimmingCharacters(in: .newlines)))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(
            try room.archive.verify().warnings == ["the key of the log at '\(file)' can be read by others: chmod 600"])
    }

    @Test("an archive that had none gets one with everything there; a lost key begins another")
    func beginnings() throws {
        let room = try Newsroom()
        try room.recordBridge()
        try FileManager.default.removeItem(atPath: room.path + "/stemma/log.key")
        #expect(try room.archive.updateLog(now: Self.now) == 3)
        try FileManager.default.removeItem(atPath: room.path + "/stemma/log.key")
        try room.record(Newsroom.article("Ferry", "It runs."), at: "2026-03-05T21:00Z")
        #expect(try room.archive.updateLog(now: Self.now) == 4)
        #expect(try LogBranch.all(in: Repository(openingAt: room.path)).count == 2)
        #expect(try room.archive.verify().faults == [])
    }

    @Test("a key at another place is used and made there")
    func keyElsewhere() throws {
        let room = try Newsroom()
        try room.recordBridge()
        let place = room.folder.path(of: "keys/log.key")
        room.archive.logKey = place
        try room.archive.updateLog(now: Self.now)
        let signer = try #require(try LogKey.read(at: place))
        #expect(try log(of: room).key == signer.verifierKey)
        try Data("PRIVATE+KEY+nonsense".utf8).write(to: URL(fileURLWithPath: place))
        #expect { try room.archive.updateLog(now: Self.now) } throws: { ($0 as? ArchiveError)?.code == .invalidKey }
    }

    @Test("histories that were joined are logged once, parents before children")
    func merge() throws {
        let room = try Newsroom()
        try room.recordBridge()
        try room.archive.updateLog(now: Self.now)
        let site = "kestrelcourier.example"
        let tree = try room.git("rev-parse", "\(site)^{tree}")
        // A second line from the first commit on, with a file of observations, joined to the first.
        let blob = try room.git("hash-object", "-w", "--stdin", input: Data("{}\n".utf8))
        let base = try room.git("rev-parse", "\(site)~2")
        let folder = try room.git("mktree", input: Data("100644 blob \(blob)\t080000Z-abc.jsonl\n".utf8))
        var tip = folder
        for name in ["03", "03", "2026"] {
            tip = try room.git("mktree", input: Data("040000 tree \(tip)\t\(name)\n".utf8))
        }
        let top = try room.git("ls-tree", base) + "\n040000 tree \(tip)\tobservations\n"
        let side = try room.git(
            "commit-tree", "-p", base, "-m", "Observe", try room.git("mktree", input: Data(top.utf8)))
        let merge = try room.git("commit-tree", "-p", site, "-p", side, "-m", "Join", tree)
        try room.git("update-ref", "refs/heads/\(site)", merge)
        #expect(try room.archive.updateLog(now: Self.now) == 1)
        #expect(try leaves(of: room).last?.commit.hex == side)
        #expect(try room.archive.updateLog(now: Self.now) == 0)
        let faults = try room.archive.verify().faults.filter { $0.check == .log }
        #expect(faults == [])
    }

    @Test("a branch set back and forth again is not logged twice")
    func rewinding() throws {
        let room = try Newsroom()
        try room.recordBridge()
        try room.archive.updateLog(now: Self.now)
        let site = "refs/heads/kestrelcourier.example"
        let tip = try room.git("rev-parse", site)
        try room.git("update-ref", site, "\(tip)~1")
        #expect(try room.archive.updateLog(now: Self.now) == 0)
        #expect(try room.archive.verify().faults.contains { $0.check == .log && $0.version == 3 })
        try room.git("update-ref", site, tip)
        #expect(try room.archive.updateLog(now: Self.now) == 0)
        #expect(try room.archive.verify().faults == [])
    }

    @Test("nothing is added to a log whose tiles are not those of its checkpoint")
    func damaged() throws {
        let room = try Newsroom()
        try room.recordBridge()
        try room.archive.updateLog(now: Self.now)
        let before = try log(of: room)
        try LogForger(room).edit("tile/0/000.p/3") { $0[0] ^= 1 }
        try room.record(Newsroom.article("Ferry", "It runs."), at: "2026-03-05T21:00Z")
        #expect {
            try room.archive.updateLog(now: Self.now)
        } throws: {
            ($0 as? ArchiveError)?.message == "the tiles of the log do not give the tree of its checkpoint"
        }
        #expect(try log(of: room).checkpoint == before.checkpoint)
    }

    @Test("grows over full tiles and bundles with the same right edge as if made at once", arguments: [1, 100, 256])
    func growth(step: Int) throws {
        let room = try Newsroom()
        let repository = try Repository(openingAt: room.path)
        let signer = try LogKey.obtain(at: room.archive.logKeyFile, archive: "newsroom")
        let name = LogBranch.prefix + LogKey.id(of: signer.verifierKey)
        var edge = TreeEdge()
        var next = 250
        // A first append of many entries, then steps across the end of the tile.
        for count in [next] + Array(repeating: step, count: 12) {
            let before = try repository.reference(name).map { try LogBranch(name, at: $0, in: repository) }
            var appender = try LogAppender(before, signer, in: repository)
            for place in 0..<count {
                let entry = Data("entry \(edge.size + place)".utf8)
                try appender.append(entry)
            }
            for _ in 0..<count { edge.append(.leaf(Data("entry \(edge.size)".utf8))) }
            let note = try appender.finish(.empty, at: Self.now)
            #expect(try Transparency.Checkpoint(note.text).root == edge.root)
            next += step
        }
        let log = try log(of: room)
        #expect(log.checkpoint.size == edge.size)
        #expect(try log.edge() == edge)
        let entries = try EntryBundle.all(in: edge.size).flatMap { try log.entries(of: $0) }
        #expect(entries == (0..<edge.size).map { Data("entry \($0)".utf8) })
        // Partial forms are there for each checkpoint until the full one is.
        let files = try room.git("ls-tree", "-r", "--name-only", name).split(separator: "\n").map(String.init)
        #expect(
            !files.contains { $0.hasPrefix("tile/0/000.p") || $0.hasPrefix("tile/entries/000.p") } || edge.size < 256)
        try room.git("fsck", "--strict")
    }

    @Test("two processes at once leave one log with everything")
    func concurrent() async throws {
        let room = try Newsroom()
        try room.recordBridge()
        let path = room.path
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try Archive(openingAt: path).updateLog(now: Self.now) } }
            var total = 0
            for try await count in group { total += count }
            #expect(total == 3)
        }
        #expect(try room.archive.verify().faults == [])
    }
}
