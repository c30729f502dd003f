import Article
import Foundation
import Testing

@testable import Archive

@Suite("A reference")
struct ReferenceTests {
    @Test(
        "is an article and perhaps versions",
        arguments: [
            ("fenwick-bridge", .word("fenwick-bridge"), .unspecified),
            ("7k2m9q@v3", .word("7k2m9q"), .one(.init(.number(3)))),
            ("fenwick-bridge@v3^", .word("fenwick-bridge"), .one(.init(.number(3), stepsBack: 1))),
            ("fenwick-bridge@latest^^", .word("fenwick-bridge"), .one(.init(.latest, stepsBack: 2))),
            ("courier/fenwick-bridge@first", .publisher("courier", slug: "fenwick-bridge"), .one(.init(.first))),
            (
                "fenwick-bridge@2026-03-03T11:00Z", .word("fenwick-bridge"),
                .one(.init(.moment(Newsroom.moment("2026-03-03T11:00Z"))))
            ),
            ("fenwick-bridge@c81e04d", .word("fenwick-bridge"), .one(.init(.commit("c81e04d")))),
            ("fenwick-bridge@v2..v5", .word("fenwick-bridge"), .range(.init(.number(2)), .init(.number(5)))),
            ("fenwick-bridge@v2..", .word("fenwick-bridge"), .range(.init(.number(2)), .init(.latest))),
            ("fenwick-bridge@..v2", .word("fenwick-bridge"), .range(.init(.first), .init(.number(2)))),
        ] as [(String, Reference.Name, Reference.Versions)])
    func parsing(text: String, name: Reference.Name, versions: Reference.Versions) throws {
        #expect(try Reference(text) == Reference(name, versions))
    }

    @Test("may be an address with an @ in it")
    func addresses() throws {
        let url = try NormalizedURL("https://courier.example/@orla/bridge")
        #expect(try Reference("https://courier.example/@orla/bridge") == Reference(.address(url)))
        #expect(
            try Reference("https://courier.example/@orla/bridge@v2")
                == Reference(.address(url), .one(.init(.number(2)))))
    }

    @Test(
        "that cannot be read is refused in words",
        arguments: [
            ("", "'' is no article"),
            ("a/b/c", "'a/b/c' is no article"),
            ("fenwick@v", "'fenwick@v' names no version that can be read"),
            ("fenwick@c81e0", "'fenwick@c81e0' names no version that can be read"),
            ("fenwick@v1..v2..v3", "'fenwick@v1..v2..v3' names no version that can be read"),
            ("fenwick\u{1B}[2J", "'fenwick [2J' is no article"),
        ])
    func refusals(text: String, message: String) {
        let error = #expect(throws: ArchiveError.self) { try Reference(text) }
        #expect(error?.code == .invalidReference)
        #expect(error?.message == message)
    }
}

@Suite("Resolving a reference")
struct ResolutionTests {
    private func room() throws -> Newsroom {
        let room = try Newsroom()
        try room.recordBridge()
        for slug in ["fenwick-street-market", "fenwick-bridge"] {
            var article = Newsroom.article("The Post's own")
            article.publisher = "The Inland Post"
            try room.record(article, at: "2026-03-03", url: "https://inlandpost.example/\(slug)")
        }
        return room
    }

    private func version(_ text: String, in room: Newsroom) throws -> Int? {
        guard case .one(let version) = try room.archive.resolve(try Reference(text)).versions else { return nil }
        return version.number
    }

    @Test("finds an article by slug, beginning of a slug, id, address and publisher")
    func articles() throws {
        let room = try room()
        let archive = room.archive
        let bridge = try archive.resolve(.address(try NormalizedURL(Newsroom.bridge + "?utm_source=x")))
        #expect(bridge.publisher == "Kestrel Bay Courier")
        #expect(bridge.versionCount == 3)
        for name in [
            "kestrelcourier/fenwick-bridge", "kestrel-bay-courier/fenwick-bridge", "kestrelcourier.example/fenwick-b",
        ] {
            #expect(try archive.resolve(try Reference(name).article) == bridge)
        }
        for length in [4, 6, 13] {
            #expect(try archive.resolve(.word(String(bridge.id.text.prefix(length)))) == bridge)
        }
        #expect(try archive.resolve(.word("fenwick-street")).slug.text == "fenwick-street-market")
        let upper = try archive.resolve(.publisher("KESTREL bay Courier", slug: "fenwick-bridge"))
        #expect(upper == bridge)
    }

    @Test("an ambiguous name carries the articles that it fits")
    func ambiguous() throws {
        let room = try room()
        let error = #expect(throws: ArchiveError.self) { try room.archive.resolve(.word("fenwick")) }
        #expect(error?.code == .ambiguousArticle)
        #expect(error?.message == "'fenwick' is ambiguous: it matches 3 articles")
        #expect(error?.matches.count == 3)
    }

    @Test("an unknown name carries what may have been meant")
    func unknown() throws {
        let room = try room()
        let error = #expect(throws: ArchiveError.self) { try room.archive.resolve(.word("fenwick-brigde")) }
        #expect(error?.code == .unknownArticle)
        #expect(error?.message == "no article matches 'fenwick-brigde'")
        #expect(error?.suggestions == ["fenwick-bridge"])
        let far = #expect(throws: ArchiveError.self) { try room.archive.resolve(.word("harbour")) }
        #expect(far?.suggestions == [])
    }

    @Test("finds versions by number, place, moment, commit and steps back")
    func versions() throws {
        let room = try room()
        let slug = "kestrelcourier/fenwick-bridge"
        #expect(try version("\(slug)@v2", in: room) == 2)
        #expect(try version("\(slug)@latest", in: room) == 3)
        #expect(try version("\(slug)@first", in: room) == 1)
        #expect(try version("\(slug)@v3^", in: room) == 2)
        #expect(try version("\(slug)@latest^^", in: room) == 1)
        #expect(try version("\(slug)@2026-03-03T11:46Z", in: room) == 1)
        #expect(try version("\(slug)@2026-03-03T11:47Z", in: room) == 2)
        let commit = try room.git("rev-parse", "kestrelcourier.example~1")
        #expect(try version("\(slug)@\(commit.prefix(9))", in: room) == 2)
        let resolution = try room.archive.resolve(try Reference("\(slug)@v1..v3"))
        guard case .range(let from, let to) = resolution.versions else {
            Issue.record("It is no range.")
            return
        }
        #expect(from.number == 1)
        #expect(to.number == 3)
        #expect(resolution.version(before: to)?.number == 2)
        #expect(resolution.version(before: from) == nil)
    }

    @Test(
        "a version that is not there is refused in words",
        arguments: [
            ("v9", "fenwick-bridge has no version v9", "it has versions v1 to v3"),
            ("v1^", "fenwick-bridge has no version before v1", "it has versions v1 to v3"),
            ("v2^^^", "fenwick-bridge has only 1 version before v2", "it has versions v1 to v3"),
            (
                "2026-03-01", "fenwick-bridge had not been captured by 2026-03-01 00:00Z",
                "its first capture is of 2026-03-03 08:04Z"
            ),
            ("0000000", "fenwick-bridge has no version 0000000", "it has versions v1 to v3"),
        ])
    func unknownVersions(selector: String, message: String, fact: String) throws {
        let room = try room()
        let error = #expect(throws: ArchiveError.self) {
            try room.archive.resolve(try Reference("kestrelcourier/fenwick-bridge@\(selector)"))
        }
        #expect(error?.code == .unknownVersion)
        #expect(error?.message == message)
        #expect(error?.facts == [fact])
    }

    @Test("the distance counts a swap of neighbours once")
    func distance() {
        func distance(_ left: String, _ right: String) -> Int { EditDistance.between(Array(left), Array(right)) }
        #expect(distance("bridge", "brigde") == 1)
        #expect(distance("", "abc") == 3)
        #expect(distance("kitten", "sitting") == 3)
    }
}
