import Article
import Foundation
import Git
import TestSupport
import Testing

@testable import Archive

@Suite("Several writers", .serialized)
struct ConcurrencyTests {
    @Test("record side by side, on one site by turns, and nobody's capture is lost or there twice")
    func sideBySide() async throws {
        let room = try Newsroom()
        let path = room.path
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    // Each with handles of its own, as processes have: the lock is per open file.
                    let archive = try Archive(openingAt: path)
                    var versions = 0
                    for step in 0..<5 {
                        let url = "https://\(step.isMultiple(of: 2) ? "a" : "b").example/story-\(step / 2)"
                        let recording = try archive.record(
                            Newsroom.article("Story", "Writer \(writer) at step \(step)."),
                            Newsroom.capture(url, at: "2026-03-03T08:\(10 + step):\(10 + writer)Z"),
                            context: Newsroom.context())
                        versions += recording.outcome == .unchanged ? 0 : 1
                    }
                    return versions
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(counts == 20)
        let archive = try Archive(openingAt: path)
        let numbers = try archive.articles().map { try archive.versions(of: $0.id).map(\.number).sorted() }
        #expect(numbers.allSatisfy { $0 == Array(1...4) })
        #expect(numbers.count == 5)
        #expect(try archive.verify().faults == [])
        #expect(try room.git("fsck", "--strict", "--no-dangling") == "")
    }

    @Test("wait for a site and then give up, naming the process that holds it")
    func locked() throws {
        let room = try Newsroom()
        let other = try Repository(openingAt: room.path)
        let lock = try other.writeLock(named: "kestrelcourier.example", timeout: .zero)
        room.archive.writerPatience = .milliseconds(50)
        let error = #expect(throws: ArchiveError.self) {
            try room.record(Newsroom.article("Bridge"), at: "2026-03-03")
        }
        #expect(error?.code == .locked)
        let name = try String(contentsOfFile: "/proc/self/comm", encoding: .utf8).dropLast()
        let holder = "process \(ProcessInfo.processInfo.processIdentifier) (\(name))"
        #expect(error?.message == "\(holder) is writing to the archive")
        #expect(
            error?.facts == [
                "P\(holder.dropFirst()) holds “stemma/locks/kestrelcourier.example.lock”; waited 0 s."
            ])
        // Another site is free all the while.
        try room.record(Newsroom.article("Tide"), at: "2026-03-03", url: "https://inlandpost.example/tide")
        lock.release()
        try room.record(Newsroom.article("Bridge"), at: "2026-03-03")
    }

    @Test("may all find the index gone at once")
    func indexGone() async throws {
        let room = try Newsroom()
        try room.recordBridge()
        let path = room.path
        try FileManager.default.removeItem(atPath: path + "/stemma")
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask { try Archive(openingAt: path).articles().map(\.versionCount).reduce(0, +) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == [3, 3, 3, 3])
    }

    @Test("by default wait ten seconds")
    func patience() throws {
        #expect(try Newsroom().archive.writerPatience == .seconds(10))
    }

    @Test("find an archive valid whose last writer died between objects and branch, and record again at once")
    func died() throws {
        let room = try Newsroom()
        try room.recordBridge()
        let tip = try room.git("rev-parse", "kestrelcourier.example")
        // What the writer had done: objects, a lock on the branch, its line in the lock file.
        _ = try room.archive.repository.writeBlob(Data("half of a capture".utf8))
        let orphan = room.path + "/refs/heads/kestrelcourier.example.lock"
        try Data().write(to: URL(fileURLWithPath: orphan))
        let locks = room.path + "/stemma/locks"
        for file in try FileManager.default.contentsOfDirectory(atPath: locks) {
            try Data("999999 1\n".utf8).write(to: URL(fileURLWithPath: locks + "/" + file))
        }

        let archive = try Archive(openingAt: room.path)
        #expect(try archive.verify().isIntact)
        #expect(try room.git("rev-parse", "kestrelcourier.example") == tip)
        let recording = try archive.record(
            Newsroom.article("Bridge open", "Open."), Newsroom.capture(at: "2026-03-07"), context: Newsroom.context())
        #expect(recording.version == 4)
        #expect(try archive.verify().isIntact)
        #expect(!FileManager.default.fileExists(atPath: orphan))
    }

    @Test("take notice of a branch that plain git moved since the archive was opened")
    func movedByGit() throws {
        let room = try Newsroom()
        try room.recordBridge()
        let copy = try TemporaryFolder()
        try PlainGit(path: copy.path)("clone", "-q", "--mirror", room.path, "copy.git")
        let stale = try Archive(openingAt: copy.path(of: "copy.git"))
        try room.record(Newsroom.article("Bridge open", "Open."), at: "2026-03-06")
        try PlainGit(path: copy.path(of: "copy.git"))("fetch", "-q", "origin")
        let recording = try stale.record(
            Newsroom.article("Bridge shut again", "Shut."), Newsroom.capture(at: "2026-03-08"),
            context: Newsroom.context())
        #expect(recording.version == 5)
        #expect(recording.previous == 4)
        #expect(try stale.verify().isIntact)
    }
}
