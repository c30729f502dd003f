import Article
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite("Words to search for")
struct SearchWordsTests {
    @Test(
        "are cut and folded alike in every script",
        arguments: [
            ("Fenwick Bridge, £3.1m", "fenwick bridge 3 1m"), ("co-operation’s", "co operation s"), ("", ""),
            ("—!", ""),
            ("Café CAFÉ Cafe\u{301}", "cafe cafe cafe"), ("Łódź Öresund", "łodz oresund"), ("Ёлка и Йод", "елка и иод"),
            ("東京で会議", "東 京 て\u{3099} 会 議"), ("ภาษาไทย", "ภ า ษ า ไ ท ย"), ("한국어 기사", "한국어 기사"),
            ("हिन्दी", "हिन्दी"), ("مُحَمَّد", "محمد"), ("ﾃﾚﾋﾞ", "テ レ ビ"), ("Ⅷ ½", "viii 1⁄2"), ("\u{301}a", "a"),
            ("straße", "straße"), ("👩\u{200D}🚒 42nd", "42nd"),
        ])
    func folding(text: String, words: String) {
        let found = SearchWords(text).map(\.text)
        #expect(
            found.joined(separator: " ").unicodeScalars.elementsEqual(
                words.precomposedStringWithCanonicalMapping.unicodeScalars))
        for word in SearchWords(text) {
            #expect(Array(text.utf8)[word.range].count == word.range.count)
        }
    }
}

@Suite("Search queries")
struct SearchQueryTests {
    @Test(
        "are understood",
        arguments: [
            ("bridge", "(\"bridge\")"), ("Fenwick bridge", "(\"fenwick\" AND \"bridge\")"),
            ("\"Six weeks\" -nine", "((\"six weeks\") NOT (\"nine\"))"), ("bri*", "(\"bri\" *)"),
            ("a OR b c", "(\"a\") OR (\"b\" AND \"c\")"), ("co-operation", "(\"co operation\")"),
            ("a\"b c\"", "(\"a\" AND \"b c\")"),
            ("ORB or NEAR(a b) AND", "(\"orb\" AND \"or\" AND \"near a\" AND \"b\" AND \"and\")"),
            ("\"six we\"*", "(\"six we\" *)"), ("東京", "(\"東 京\")"),
        ])
    func understood(text: String, expression: String) throws {
        #expect(try SearchQuery(text).expression == expression)
    }

    @Test(
        "that are none are refused with the place",
        arguments: [
            ("", "there is nothing to search for", 0), ("  ", "there is nothing to search for", 2),
            ("a \"b c", "the quotation mark is not closed", 2), ("a OR", "nothing stands after OR", 4),
            ("OR a", "nothing stands before OR", 0), ("-a", "there are only words to leave out", 0),
            ("a — b", "there is no letter or digit to search for", 2),
            ("a *", "there is no letter or digit to search for", 2),
            (String(repeating: "a", count: 1_001), "the query has more than 1000 characters", 1_000),
        ])
    func refused(text: String, message: String, place: Int) {
        #expect(throws: SearchQuery.Problem(message: message, place: place)) { try SearchQuery(text) }
    }

    @Test("mark what they found")
    func marks() throws {
        let text = "The Café by the bridge; cafés on bridges."
        func marked(_ query: String) throws -> [String] {
            try SearchQuery(query).marks(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        }
        #expect(try marked("cafe") == ["Café"])
        #expect(try marked("cafe*") == ["Café", "cafés"])
        #expect(try marked("\"by the bridge\" bridges") == ["by the bridge", "bridges"])
        #expect(try marked("the OR cafe -bridge") == ["The", "Café", "the"])
    }
}

@Suite("Search")
struct SearchTests {
    private func room() throws -> Newsroom {
        let room = try Newsroom()
        try room.recordBridge()
        try room.record(
            Newsroom.article("Market to reopen", "The market opens in six weeks.", "東京の橋は六週間閉鎖される。"),
            at: "2026-03-04T10:00Z",
            url: "https://inlandpost.example/market")
        return room
    }

    private func found(
        _ query: String, in scope: SearchRequest.Scope = .all, of archive: Archive, exactly: Bool = false,
        _ adjust: (inout SearchRequest) -> Void = { _ in }
    ) throws -> [String] {
        var request = SearchRequest(exactly ? try SearchQuery(exactly: query) : try SearchQuery(query), in: scope)
        adjust(&request)
        return try archive.search(request).matches.map {
            "\($0.article.slug) v\($0.version) \($0.paragraph.map(String.init) ?? "-") \($0.text)"
        }
    }

    @Test("finds words in every version, in the latest, and those that came and went")
    func scopes() throws {
        let archive = try room().archive
        #expect(try found("buses", of: archive) == ["fenwick-bridge v1 2 Buses divert."])
        #expect(try found("buses", in: .latest, of: archive) == ["fenwick-bridge v3 2 Buses divert."])
        #expect(try found("buses", in: .removed, of: archive).isEmpty)
        #expect(try found("buses", in: .added, of: archive).isEmpty)
        #expect(try found("\"six weeks\"", in: .latest, of: archive) == ["market v1 1 The market opens in six weeks."])
        #expect(
            try found("six", in: .removed, of: archive).sorted() == [
                "fenwick-bridge v2 0 Bridge to close for six weeks", "fenwick-bridge v2 1 Six weeks.",
            ])
        #expect(try found("ferry", in: .added, of: archive) == ["fenwick-bridge v3 3 A ferry runs."])
        // The paragraph went, but its word stands in the one that came for it.
        #expect(try found("weeks", in: .removed, of: archive).isEmpty)
        #expect(try found("京の橋", of: archive).count == 1)
        #expect(try found("letter", of: archive).isEmpty)
    }

    @Test("counts what is beyond the limit, and goes by publisher, time and characters")
    func filters() throws {
        let archive = try room().archive
        let result = try archive.search(SearchRequest(try SearchQuery("weeks"), limit: 2))
        #expect(result.matches.count == 2)
        #expect(result.matchCount == 5)
        #expect(result.articleCount == 2)
        #expect(result.versionCount == 4)
        #expect(result.skipped.isEmpty)
        #expect(result.matches.first?.capturedAt == Newsroom.moment("2026-03-04T10:00Z"))
        #expect(try found("weeks", of: archive) { $0.publisher = "inlandpost.example" }.count == 1)
        #expect(try found("weeks", of: archive) { $0.since = Newsroom.moment("2026-03-03T11:00Z") }.count == 3)
        #expect(try found("Six weeks", of: archive, exactly: true) == ["fenwick-bridge v1 1 Six weeks."])
        #expect(try found("six weeks.", of: archive, exactly: true) == ["market v1 1 The market opens in six weeks."])
    }

    @Test("follows the archive: new versions, earlier captures, branches that went back or away")
    func follows() throws {
        let room = try room()
        let archive = room.archive
        #expect(try found("ferry", of: archive).count == 1)
        try room.record(Newsroom.article("Bridge open", "The ferry stops."), at: "2026-03-06")
        try room.record(Newsroom.article("Bridge painted", "No ferry yet."), at: "2026-03-01")
        #expect(
            try found("ferry", of: archive) == [
                "fenwick-bridge v4 1 The ferry stops.", "fenwick-bridge v3 3 A ferry runs.",
                "fenwick-bridge v5 1 No ferry yet.",
            ])
        #expect(try found("ferry", in: .removed, of: archive) == ["fenwick-bridge v1 1 No ferry yet."])
        try room.git("update-ref", "refs/heads/kestrelcourier.example", "kestrelcourier.example~3")
        try room.git("update-ref", "-d", "refs/heads/inlandpost.example")
        try archive.refresh()
        #expect(try found("ferry", of: archive).isEmpty)
        #expect(try found("weeks", of: archive).count == 4)
        #expect(try archive.search(SearchRequest(try SearchQuery("weeks"))).versionCount == 2)
        // What came back is found once.
        try room.record(
            Newsroom.article("Bridge to close for nine weeks", "Nine weeks.", "Buses divert.", "A ferry runs."),
            at: "2026-03-05T16:02Z")
        #expect(try found("ferry", of: archive) == ["fenwick-bridge v3 3 A ferry runs."])
    }

    @Test("builds its index again where it is deleted, garbage or of another schema, and does without a place to write")
    func rebuilt() throws {
        let room = try room()
        let expected = try found("weeks", of: room.archive)
        let file = Index.Kind.search.file(in: room.path)
        let files = FileManager.default
        for bytes in [
            nil, Data("no database at all, but long enough to be one".utf8), Data(repeating: 7, count: 9_000),
        ] {
            for suffix in ["", "-wal", "-shm"] { try? files.removeItem(atPath: file + suffix) }
            try bytes?.write(to: URL(fileURLWithPath: file))
            #expect(try found("weeks", of: Archive(openingAt: room.path)) == expected)
        }
        for sql in ["DROP TABLE spans", "PRAGMA user_version = 99", "DELETE FROM versions"] {
            try room.archive.searchIndex?.write { try $0.execute(sql: sql) }
            #expect(try found("weeks", of: Archive(openingAt: room.path)) == expected)
            room.archive.searchIndex = nil
            #expect(try found("weeks", of: room.archive) == expected)
        }
        try files.removeItem(atPath: room.path + "/stemma")
        try Data().write(to: URL(fileURLWithPath: room.path + "/stemma"))
        #expect(try found("weeks", of: Archive(openingAt: room.path)) == expected)
    }

    @Test("leaves out a version whose text cannot be read, and says so")
    func damaged() throws {
        let room = try room()
        let entry = try room.git("ls-tree", "-r", "kestrelcourier.example~1").split(separator: "\n")
            .first { $0.hasSuffix("article.md") }
        let id = try #require(entry?.split(whereSeparator: \.isWhitespace)[2])
        try room.git.unpack()
        try FileManager.default.removeItem(atPath: room.path + "/objects/\(id.prefix(2))/\(id.dropFirst(2))")
        let result = try Archive(openingAt: room.path).search(SearchRequest(try SearchQuery("weeks")))
        #expect(result.versionCount == 3)
        #expect(result.skipped.count == 1)
        #expect(result.skipped.first?.hasPrefix("evkgndvq0cty2 v2: cannot read object ") == true)
    }
}
