import Article
import Foundation
import Git
import TestSupport
import Testing

@testable import Archive

/// Archives of one newsroom that are kept together by way of a bare repository of plain git.
struct Newsrooms {
    let folder: TemporaryFolder
    let rooms: [Archive]
    let hub: PlainGit

    /// Makes archives that are copies of one; the hub is empty.
    init(_ count: Int = 2) throws {
        folder = try TemporaryFolder()
        let first = folder.path(of: "0.git")
        _ = try Archive.create(at: first, name: "newsroom", now: Newsroom.moment("2026-03-01"))
        for place in 1..<max(count, 2) {
            try FileManager.default.copyItem(atPath: first, toPath: folder.path(of: "\(place).git"))
        }
        let folder = folder
        rooms = try (0..<count).map { try Archive(openingAt: folder.path(of: "\($0).git")) }
        hub = PlainGit(path: folder.path(of: "hub.git"))
        _ = try run("git", arguments: ["init", "-q", "--bare", "-b", "main", hub.path])
    }

    /// Syncs an archive with the hub.
    @discardableResult
    func sync(
        _ place: Int, direction: SyncOptions.Direction = .both, sites: Set<Site> = [], allowsOther: Bool = false,
        dryRun: Bool = false
    ) throws -> SyncReport {
        try rooms[place].synchronise(
            with: try RemoteAddress(hub.path), access: RemoteAccess(),
            options: SyncOptions(
                direction: direction, sites: sites, allowsOther: allowsOther, isDryRun: dryRun, agent: "stemma/0.1.0"))
    }

    func record(_ place: Int, _ text: String, at time: String, url: String = Newsroom.bridge) throws {
        _ = try rooms[place].record(
            Newsroom.article("Title of \(text)", text), Newsroom.capture(url, at: time), context: Newsroom.context(time)
        )
    }

    /// The tips of an archive's branches, by name.
    func tips(_ place: Int) throws -> [String: ObjectID] {
        Dictionary(try rooms[place].repository.references(under: "refs/").map { ($0.name, $0.id) }) { first, _ in first
        }
    }

    /// The captures of an archive: for each article, in order of capture, what the versions say.
    func captures(_ place: Int) throws -> [String] {
        let archive = try Archive(openingAt: rooms[place].path)
        return try archive.articles().sorted { $0.id < $1.id }.flatMap { article in
            try archive.versions(of: article.id).map { version in
                let text = try archive.read(version).article.blocks(in: .body).map(\.text).joined(separator: "|")
                return "\(article.address) \(Moment.format(version.capturedAt)) \(text)"
            } + archive.observations(of: article.id).map { "\(article.address) \(Moment.format($0.capturedAt)) again" }
        }
    }
}

@Suite("Syncing with a repository of plain git")
struct SyncTests {
    private static let courier = Site(named: "kestrelcourier.example")
    private static let post = Site(named: "inlandpost.example")

    @Test("an empty repository gets everything, and plain git reads it")
    func first() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.record(0, "Low tide.", at: "2026-03-03T09:00Z", url: "https://inlandpost.example/tide")
        let report = try rooms.sync(0)
        #expect(report.sites.map(\.site) == [Self.post, Self.courier])
        #expect(report.sites.allSatisfy { $0.outcome == .sent && $0.sent.versions == 1 && $0.failure == nil })
        #expect(report.references.map(\.outcome) == [.sent])
        #expect(try rooms.hub("fsck", "--strict") == "")
        #expect(try rooms.hub("log", "--format=%s", "kestrelcourier.example") == "Capture v1: Title of Six weeks.")
        #expect(try rooms.hub("show", "main:stemma.json").contains(#""name":"newsroom""#))
        let again = try rooms.sync(0)
        #expect(again.sites.allSatisfy { $0.outcome == .same })
        #expect(again.references.allSatisfy { $0.outcome == .same })
    }

    @Test("what one records the other gets, and nothing else moves")
    func fastForward() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.sync(0)
        #expect(try rooms.sync(1).sites.map(\.outcome) == [.received])
        try rooms.record(1, "Nine weeks.", at: "2026-03-03T11:47Z")
        #expect(try rooms.sync(1).sites.map(\.outcome) == [.sent])
        let report = try rooms.sync(0)
        #expect(report.sites.map(\.outcome) == [.received])
        #expect(report.sites.first?.received.versions == 1)
        #expect(try rooms.tips(0) == rooms.tips(1))
        #expect(try rooms.captures(0) == rooms.captures(1))
        #expect(try rooms.rooms[0].verify().faults == [])
        #expect(try PlainGit(path: rooms.rooms[0].path)("fsck", "--strict", "--no-dangling") == "")
    }

    @Test("lines that parted are joined: every file of both is there, and of one article the later capture")
    func join() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.sync(0)
        try rooms.sync(1)
        try rooms.record(0, "Nine weeks.", at: "2026-03-03T11:47Z")
        try rooms.record(1, "Eight weeks.", at: "2026-03-03T10:00Z")
        try rooms.record(1, "A fair.", at: "2026-03-04T10:00Z", url: "https://kestrelcourier.example/fair")
        try rooms.sync(0)
        let report = try rooms.sync(1)
        #expect(report.sites.map(\.outcome) == [.joined])
        #expect(report.sites.first?.received.versions == 1)
        #expect(report.sites.first?.sent.versions == 2)
        try rooms.sync(0)
        #expect(try rooms.tips(0) == rooms.tips(1))
        #expect(
            try rooms.hub("log", "-1", "--format=%s%n%an %at %ct", "kestrelcourier.example") == """
                Join two lines of kestrelcourier.example
                Stemma 1772618400 1772618400
                """)
        #expect(
            try rooms.hub("show", "kestrelcourier.example:2026/03/03/fenwick-bridge~evkgndvq/article.md").contains(
                "Nine"))
        #expect(try rooms.hub("ls-tree", "--name-only", "kestrelcourier.example:2026/03/04").hasPrefix("fair~"))
        #expect(try rooms.hub("fsck", "--strict") == "")
        let bridge = try #require(try rooms.rooms[0].articles().first { $0.address == Newsroom.bridge })
        let versions = try rooms.rooms[0].versions(of: bridge.id)
        #expect(versions.map { Moment.format($0.capturedAt).dropFirst(11).prefix(5) } == ["08:04", "10:00", "11:47"])
        #expect(Set(versions.map(\.number)) == [1, 2, 3])
    }

    @Test("whoever joins the same two lines makes the same commit")
    func sameJoin() throws {
        let rooms = try Newsrooms(3)
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.record(1, "Eight weeks.", at: "2026-03-03T10:00Z")
        try rooms.sync(0)
        let hub = try PlainGit(path: rooms.folder.path)("clone", "-q", "--mirror", rooms.hub.path, "old.git")
        #expect(hub == "")
        try rooms.sync(1)
        let name = "refs/heads/kestrelcourier.example"
        let joined = try #require(try rooms.tips(1)[name])
        // The other one joins the same two, from its own side.
        let room = rooms.rooms[0]
        let mine = try #require(try rooms.tips(0)[name])
        let branch = try SiteBranch(of: Self.courier, in: room.repository)
        try rooms.sync(0)
        let theirs = try #require(try room.repository.readCommit(joined).parents.first { $0 != mine })
        let again = try branch.join(mine, with: theirs, agent: "stemma/0.1.0")
        #expect(again == joined)
    }

    @Test("recording goes on after a join")
    func goesOn() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Nine weeks.", at: "2026-03-03T11:47Z")
        try rooms.record(1, "Eight weeks.", at: "2026-03-02T10:00Z")
        try rooms.sync(0)
        try rooms.sync(1)
        try rooms.sync(0)
        try rooms.record(0, "Ten weeks.", at: "2026-03-05T11:47Z")
        try rooms.record(1, "Eleven weeks.", at: "2026-03-06T11:47Z")
        try rooms.sync(0)
        try rooms.sync(1)
        try rooms.sync(0)
        #expect(try rooms.tips(0) == rooms.tips(1))
        #expect(try rooms.captures(0).count == 4)
        #expect(try rooms.captures(0) == rooms.captures(1))
    }

    @Test("only fetching sends nothing, only sending takes nothing over, a dry run does neither")
    func directions() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        #expect(try rooms.sync(0, dryRun: true).sites.map(\.outcome) == [.sent])
        #expect(try rooms.hub("for-each-ref") == "")
        try rooms.sync(0)
        let before = try rooms.tips(1)
        #expect(try rooms.sync(1, dryRun: true).sites.map(\.outcome) == [.received])
        #expect(try rooms.sync(1, direction: .push).sites.map(\.outcome) == [.behind])
        #expect(try rooms.tips(1) == before)
        #expect(try rooms.rooms[1].repository.objectIDs().count == 4)
        try rooms.sync(1, direction: .fetch)
        try rooms.record(1, "Nine weeks.", at: "2026-03-03T11:47Z")
        let hub = try rooms.hub("for-each-ref")
        #expect(try rooms.sync(1, direction: .fetch).sites.map(\.outcome) == [.ahead])
        #expect(try rooms.hub("for-each-ref") == hub)
        #expect(try rooms.sync(1, direction: .push).sites.map(\.outcome) == [.sent])
    }

    @Test("only the sites that are named are exchanged")
    func sites() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.record(0, "Low tide.", at: "2026-03-03T09:00Z", url: "https://inlandpost.example/tide")
        #expect(try rooms.sync(0, sites: [Self.post]).sites.map(\.site) == [Self.post])
        #expect(
            try rooms.hub("for-each-ref", "--format=%(refname:short)") == "inlandpost.example\nmain")
    }

    @Test("another archive is refused, and joined when that is asked for")
    func other() throws {
        let rooms = try Newsrooms()
        try rooms.record(0, "Six weeks.", at: "2026-03-03T08:04Z")
        try rooms.sync(0)
        let stranger = try Newsroom()
        try stranger.record(Newsroom.article("Tide", "Low."), at: "2026-03-03", url: "https://inlandpost.example/tide")
        let path = stranger.folder.path(of: "other.git")
        let other = try Archive.create(at: path, name: "night desk", now: Newsroom.moment("2026-03-02"))
        _ = try other.record(
            Newsroom.article("Tide", "Low."), Newsroom.capture("https://inlandpost.example/tide", at: "2026-03-03"),
            context: Newsroom.context())
        func sync(allowing: Bool) throws -> SyncReport {
            try other.synchronise(
                with: RemoteAddress(rooms.hub.path), access: RemoteAccess(),
                options: SyncOptions(allowsOther: allowing, agent: "stemma/0.1.0"))
        }
        let error = #expect(throws: ArchiveError.self) { try sync(allowing: false) }
        #expect(error?.code == .remoteOther)
        #expect(
            error?.facts == [
                "there: 'newsroom', begun 2026-03-01T00:00:00Z", "here: 'night desk', begun 2026-03-02T00:00:00Z",
            ])
        #expect(try rooms.hub("for-each-ref", "refs/heads/inlandpost.example") == "")
        #expect(try sync(allowing: true).sites.map(\.outcome) == [.sent, .received])
        #expect(try Manifest(in: other.repository).name == "night desk")
        #expect(try rooms.hub("show", "main:stemma.json").contains("newsroom"))
    }

    @Test(
        "three archives that record and sync in any order come to hold the same, each capture once",
        arguments: [1, 2, 3] as [UInt64])
    func converge(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let rooms = try Newsrooms(3)
        var expected = 0
        for step in 0..<18 {
            let room = Int.random(in: 0..<3, using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 {
                try rooms.sync(room)
            } else {
                let story = Int.random(in: 0..<3, using: &random)
                let minute = Int.random(in: 10..<60, using: &random)
                try rooms.record(
                    room, "Step \(step).", at: "2026-03-0\(1 + step % 5)T\(10 + step % 10):\(minute)Z",
                    url: "https://\(story == 0 ? "a" : "b").example/story-\(story)")
                expected += 1
            }
        }
        for room in [0, 1, 2, 0, 1, 2] { try rooms.sync(room) }
        let captures = try rooms.captures(0)
        #expect(captures.count == expected)
        #expect(Set(captures).count == expected)
        for room in 0..<3 {
            #expect(try rooms.tips(room) == rooms.tips(0))
            #expect(try rooms.captures(room) == captures)
            #expect(try rooms.sync(room).sites.allSatisfy { $0.outcome == .same })
        }
        #expect(try rooms.hub("fsck", "--strict") == "")
    }
}
