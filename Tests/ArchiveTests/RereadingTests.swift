import Article
import Foundation
import Git
import TestSupport
import Testing

@testable import Archive

@Suite("Reading pages anew")
struct RereadingTests {
    private let old = Newsroom.article("Bridge to close", "Six weeks.", "Buses divert.", "Printed on two presses.")
    private let new = Newsroom.article("Bridge to close", "Six weeks.", "Buses divert.")
    private let utf8 = Charset(name: "utf-8", evidence: "valid_utf8", replacements: 0)

    private func reread(_ room: Newsroom, as article: Article) throws -> VersionSummary? {
        let id = try #require(try room.archive.articles().first?.id)
        let latest = try #require(try room.archive.versions(of: id).last)
        return try room.archive.record(
            rereading: latest, as: article, charset: utf8, context: Newsroom.context("2026-03-07T09:00Z"))
    }

    @Test("makes a version of the same bytes, moment and source, after the last, and only once")
    func version() throws {
        let room = try Newsroom()
        try room.recordBridge()
        try room.record(old, at: "2026-03-06T08:00Z", page: "<p>page")
        let version = try #require(try reread(room, as: new))
        #expect(version.number == 5)
        #expect(version.cause == .extractor)
        #expect(version.capturedAt == Newsroom.moment("2026-03-06T08:00Z"))
        #expect(version.committedAt == Newsroom.moment("2026-03-07T09:00Z"))
        #expect(try room.archive.page(of: version) == Data("<p>page".utf8))
        let stored = try room.archive.read(version)
        #expect(stored.article == new)
        #expect(stored.record.source.tags == ["bridge"])
        #expect(try room.archive.versions(of: version.article).map(\.number) == [1, 2, 3, 4, 5])
        #expect(
            try room.git("show", "-s", "--format=%b", version.commit.hex)
                .hasPrefix("The page of v4, extracted anew: 0 paragraphs in, 1 out.\n"))

        #expect(try reread(room, as: new) == nil)
        #expect(try room.archive.verify().faults == [])
        #expect(try room.git("fsck", "--strict", "--no-dangling") == "")
    }

    @Test("makes a version where only the type of a block is another, and none where only rule and range are")
    func blocks() throws {
        let room = try Newsroom()
        try room.record(new, at: "2026-03-06T08:00Z")
        var moved = new
        moved.blocks[0].range = 11..<21
        moved.blocks[0].rule = "container:main"
        #expect(try reread(room, as: moved) == nil)
        moved.blocks[2].role = .disclaimer
        let version = try #require(try reread(room, as: moved))
        #expect(
            try room.git("show", "-s", "--format=%b", version.commit.hex)
                .hasPrefix("The page of v1, extracted anew: what stands around the text.\n"))
    }

    @Test("stands in the place of the old reading, also for what was observed of it")
    func timeline() throws {
        let room = try Newsroom()
        let id = try room.record(old, at: "2026-03-03T08:00Z").id
        try room.record(old, at: "2026-03-04T08:00Z")
        #expect(try reread(room, as: new)?.number == 2)
        #expect(try room.archive.version(of: id, at: Newsroom.moment("2026-03-05")) == 2)
        let again = try room.record(new, at: "2026-03-05T08:00Z")
        #expect(again.outcome == .unchanged)
        #expect(again.version == 2)
        #expect(again.checks == 3)
        #expect(try room.archive.verify().faults == [])
        try room.archive.reindex()
        #expect(try room.archive.version(of: id, at: Newsroom.moment("2026-03-05T09:00Z")) == 2)
    }

    @Test("can be of a page that is not the newest")
    func older() throws {
        let room = try Newsroom()
        let first = try room.record(old, at: "2026-03-03T08:00Z", page: "first")
        try room.record(Newsroom.article("Bridge open", "Open."), at: "2026-03-04T08:00Z", page: "second")
        let version = try #require(try room.archive.versions(of: first.id).first)
        let reread = try #require(
            try room.archive.record(rereading: version, as: new, charset: utf8, context: Newsroom.context()))
        #expect(reread.number == 3)
        #expect(try room.archive.page(of: reread) == Data("first".utf8))
        #expect(try room.archive.versions(of: first.id).map(\.number) == [1, 3, 2])
        #expect(try room.archive.version(of: first.id, at: Newsroom.moment("2026-03-05")) == 2)
        #expect(try room.archive.version(of: first.id, at: Newsroom.moment("2026-03-03T09:00Z")) == 3)
        #expect(try room.archive.verify().faults == [])
    }

    @Test("keeps to the article, whatever address the page is now said to declare")
    func address() throws {
        let room = try Newsroom()
        let id = try room.record(old, at: "2026-03-03T08:00Z").id
        var moved = new
        moved.canonicalURL = "https://kestrelcourier.example/elsewhere"
        #expect(try reread(room, as: moved)?.article == id)
        #expect(try room.archive.verify().faults == [])
    }

    @Test("needs the page")
    func notKept() throws {
        let room = try Newsroom()
        try room.record(old, at: "2026-03-03T08:00Z", keepPages: .none)
        let error = #expect(throws: ArchiveError.self) { try reread(room, as: new) }
        #expect(error?.code == .noPage)
        #expect(error?.message == "the page of v1 was not kept")
    }

    @Test(
        "a capture that differs from what was recorded, and not from what that page reads as now, is the extractor's change"
    )
    func inForce() throws {
        let room = try Newsroom()
        try room.record(old, at: "2026-03-03T08:00Z")
        let recording = try room.archive.record(
            new, Newsroom.capture(at: "2026-03-04T08:00Z"), inForce: VersionReadAnew(version: 1, article: new),
            context: Newsroom.context())
        #expect(recording.version == 2)
        #expect(try room.archive.versions(of: recording.id).map(\.cause) == [.first, .extractor])
        let nine = Newsroom.article("Bridge to close", "Nine weeks.", "Buses divert.")
        let changed = try room.archive.record(
            nine, Newsroom.capture(at: "2026-03-05T08:00Z"), inForce: VersionReadAnew(version: 2, article: new),
            context: Newsroom.context())
        #expect(try room.archive.versions(of: changed.id).last?.cause == .change)
    }
}
