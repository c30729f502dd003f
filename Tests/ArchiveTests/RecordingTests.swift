import Article
import Foundation
import Git
import Testing

@testable import Archive

@Suite("Recording")
struct RecordingTests {
    private let six = Newsroom.article("Bridge to close", "Six weeks.")
    private let nine = Newsroom.article("Bridge to close", "Nine weeks.")

    @Test("the first capture is a new article, a changed text a version, an unchanged one an observation")
    func outcomes() throws {
        let room = try Newsroom()
        let first = try room.record(six, at: "2026-03-03T08:04Z")
        #expect(first.outcome == .new)
        #expect(first.version == 1)
        #expect(first.previous == nil)
        #expect(first.slug.text == "fenwick-bridge")
        #expect(first.id == ArticleID(hashing: try NormalizedURL(Newsroom.bridge)))

        let second = try room.record(nine, at: "2026-03-03T10:00Z")
        #expect(second.outcome == .changed)
        #expect(second.version == 2)
        #expect(second.previous == 1)

        let third = try room.record(nine, at: "2026-03-03T12:00Z")
        #expect(third.outcome == .unchanged)
        #expect(third.version == 2)
        #expect(third.commit == second.commit)
        #expect(third.checks == 2)

        let versions = try room.archive.versions(of: first.id)
        #expect(versions.map(\.number) == [1, 2])
        #expect(versions.map(\.observationCount) == [0, 1])
        #expect(versions.last?.lastSeenAt == Newsroom.moment("2026-03-03T12:00Z"))
    }

    @Test("a version reads back as the article that was recorded, with its page")
    func readsBack() throws {
        let room = try Newsroom()
        for seed in 0..<40 {
            var random = RandomArticle(seed: UInt64(seed))
            let article = random.article()
            let url = "https://kestrelcourier.example/story?id=\(seed)"
            let recording = try room.record(article, at: "2026-03-03T08:04Z", url: url, page: "<p>\(seed)</p>\r\n")
            let version = try #require(try room.archive.versions(of: recording.id).first)
            let stored = try room.archive.read(version)
            #expect(stored.article == article)
            #expect(stored.record.source.tags == ["bridge"])
            #expect(try room.archive.page(of: version) == Data("<p>\(seed)</p>\r\n".utf8))
        }
    }

    @Test("what makes a version: title, body, fields and notices; what does not: apparatus and bytes")
    func whatMakesAVersion() throws {
        let room = try Newsroom()
        try room.record(six, at: "2026-03-03T08:00Z")
        func outcome(_ minute: Int, _ change: (inout Article) -> Void) throws -> Recording.Outcome {
            // Back to the first text after each change, so that each is compared with the same.
            var article = six
            change(&article)
            let outcome = try room.record(article, at: "2026-03-03T08:\(minute + 10)Z").outcome
            try room.record(six, at: "2026-03-03T08:\(minute + 11)Z")
            return outcome
        }
        #expect(try outcome(0) { $0.title = "Bridge closed" } == .changed)
        #expect(try outcome(2) { $0.subtitle = "For long" } == .changed)
        #expect(try outcome(4) { $0.authors = [] } == .changed)
        #expect(try outcome(6) { $0.modified = "2026-03-03T08:00:00Z" } == .changed)
        #expect(try outcome(8) { $0.leadImage = LeadImage(url: nil, credit: "The Courier") } == .changed)
        #expect(try outcome(10) { $0.blocks[0].kind = .quotation } == .changed)
        #expect(
            try outcome(12) { $0.corrections = [CorrectionNote(sort: .update, date: nil, text: "New.")] } == .changed)
        #expect(try outcome(14) { $0.blocks[1].text = "Join us." } == .unchanged)
        #expect(try outcome(16) { $0.blocks[0].range = 90..<95 } == .unchanged)
        #expect(try outcome(18) { $0.warnings = ["thin"] } == .unchanged)
    }

    @Test("the very same capture again changes nothing")
    func idempotent() throws {
        let room = try Newsroom()
        for article in [six, nine, nine] {
            let time = article == six ? "2026-03-03T08:00Z" : "2026-03-03T09:00Z"
            try room.record(article, at: time, page: "<p>")
        }
        try room.record(nine, at: "2026-03-03T10:00Z", page: "<p>")
        let tip = try room.git("rev-parse", "kestrelcourier.example")
        let again = try room.record(six, at: "2026-03-03T08:00:00.7Z", page: "<p>")
        #expect(again.outcome == .unchanged)
        #expect(again.version == 1)
        #expect(try room.record(nine, at: "2026-03-03T10:00Z", page: "<p>").outcome == .unchanged)
        #expect(try room.git("rev-parse", "kestrelcourier.example") == tip)
    }

    @Test("an older capture gets the next number and its place in the order of capture")
    func outOfOrder() throws {
        let room = try Newsroom()
        let first = try room.record(six, at: "2026-03-03T08:00Z")
        try room.record(nine, at: "2026-03-05T08:00Z")
        let ten = Newsroom.article("Bridge to close", "Ten weeks.")
        let late = try room.record(ten, at: "2026-03-04T08:00Z")
        #expect(late.outcome == .changed)
        #expect(late.version == 3)
        #expect(late.previous == 1)
        let oldest = try room.record(Newsroom.article("Bridge to close", "One."), at: "2026-03-01T08:00Z")
        #expect(oldest.previous == nil)
        #expect(try room.archive.versions(of: first.id).map(\.number) == [4, 1, 3, 2])
        #expect(try room.archive.version(of: first.id, at: Newsroom.moment("2026-03-04T12:00Z")) == 3)
        #expect(
            try room.git("log", "--format=%ad", "--date=format-local:%Y-%m-%d", "kestrelcourier.example").split(
                separator: "\n")
                == ["2026-03-01", "2026-03-04", "2026-03-05", "2026-03-03"])
        let message = try room.git("show", "-s", "--format=%b", oldest.commit.hex)
        #expect(message.hasPrefix("Captured before v1, and different from it: 1 paragraph in, 1 out.\n"))
    }

    @Test("an older capture that shows what the version before or after it shows is an observation")
    func extendsInterval() throws {
        let room = try Newsroom()
        let id = try room.record(six, at: "2026-03-03T08:00Z").id
        try room.record(nine, at: "2026-03-05T08:00Z")
        #expect(try room.record(six, at: "2026-03-03T20:00Z").version == 1)
        let earlier = try room.record(nine, at: "2026-03-04T20:00Z")
        #expect(earlier.outcome == .unchanged)
        #expect(earlier.version == 2)
        #expect(try room.archive.version(of: id, at: Newsroom.moment("2026-03-04T19:00Z")) == 1)
        #expect(try room.archive.version(of: id, at: Newsroom.moment("2026-03-04T21:00Z")) == 2)
        #expect(try room.archive.observations(of: id).map(\.version) == [1, 2])
        // A text that comes back is a version again.
        #expect(try room.record(six, at: "2026-03-06T08:00Z").version == 3)
    }

    @Test("the same bytes that give another article say so: the extractor is the cause")
    func extractor() throws {
        let room = try Newsroom()
        try room.record(six, at: "2026-03-03T08:00Z", page: "<p>same")
        let second = try room.record(nine, at: "2026-03-04T08:00Z", page: "<p>same")
        let version = try #require(try room.archive.versions(of: second.id).last)
        #expect(version.cause == .extractor)
        #expect(
            try room.git("show", "-s", "--format=%b", version.commit.hex).hasPrefix("The page of v1, extracted anew: "))
    }

    @Test("a run makes one file of observations for each site, and one failure stops nothing")
    func batch() throws {
        let room = try Newsroom()
        let urls = ["https://a.example/one", "https://a.example/two", "https://b.example/three"]
        for url in urls { try room.record(six, at: "2026-03-03T08:00Z", url: url) }
        let times = ["2026-03-04T08:00Z", "2026-03-04T09:00Z"]
        let items = urls.flatMap { url in times.map { (article: six, capture: Newsroom.capture(url, at: $0)) } }
        let broken = (article: six, capture: Newsroom.capture("ftp://a.example/", at: times[0]))
        let results = room.archive.record(items + [broken, items[0]], context: Newsroom.context())
        #expect(results.prefix(6).allSatisfy { (try? $0.get().outcome) == .unchanged })
        #expect(throws: ArchiveError.self) { try results[6].get() }
        #expect(try results[7].get().outcome == .unchanged)
        for (site, count) in [("a.example", 4), ("b.example", 2)] {
            let files = try room.git("ls-tree", "-r", "--name-only", site, "observations").split(separator: "\n")
            #expect(files.count == 1)
            #expect(files[0].wholeMatch(of: /observations\/2026\/03\/06\/090000Z-[0-9a-z]{8}\.jsonl/) != nil)
            #expect(try room.git("show", "\(site):\(files[0])").split(separator: "\n").count == count)
        }
    }

    @Test("pages are kept for versions, for all captures, or for none")
    func keepPages() throws {
        let room = try Newsroom()
        try room.record(six, at: "2026-03-03T08:00Z", keepPages: .none)
        let folder = "2026/03/03/"
        #expect(try !room.git("ls-tree", "-r", "--name-only", "kestrelcourier.example", folder).contains("page"))
        let second = try room.record(nine, at: "2026-03-03T09:00Z", keepPages: .all)
        try room.record(nine, at: "2026-03-03T10:00Z", page: "<p>observed", keepPages: .all)
        let files = try room.git("ls-tree", "-r", "--name-only", "kestrelcourier.example").split(separator: "\n")
        let page = try #require(files.first { $0.hasPrefix("observations/") && $0.hasSuffix(".html") })
        #expect(try room.git("show", "kestrelcourier.example:\(page)") == "<p>observed")
        let versions = try room.archive.versions(of: second.id)
        #expect(try room.archive.page(of: versions[0]) == nil)
        #expect(try room.archive.page(of: versions[1]) != nil)
        #expect(try room.archive.observations(of: second.id).map(\.page.isKept) == [true])
    }

    @Test("a page that turns to plain text leaves no page behind that is not its own")
    func format() throws {
        let room = try Newsroom()
        try room.record(six, at: "2026-03-03T08:00Z")
        var capture = Newsroom.capture(at: "2026-03-03T09:00Z", page: "Nine weeks.")
        capture.format = .text
        let second = try room.archive.record(nine, capture, context: Newsroom.context())
        let names = try room.git("ls-tree", "-r", "--name-only", second.commit.hex, "2026").split(separator: "\n")
            .compactMap { $0.split(separator: "/").last }
        #expect(names == ["article.md", "capture.json", "page.txt"])
    }

    @Test(
        "what cannot be recorded is refused in words",
        arguments: [
            (
                nil, "2026-03-03", ArchiveError.Code.noAddress,
                "nothing says what the article's address is, and the page declares none"
            ),
            ("https://u:p@a.example/", "2026-03-03", .invalidAddress, "the address has a user name or password in it"),
            (
                "http://main/a", "2026-03-03", .invalidAddress,
                "a site cannot be named 'main', that is the archive's own branch"
            ),
            (
                Newsroom.bridge, "1969-12-31", .invalidCapture,
                "the time of the capture is not between the years 1970 and 9999"
            ),
        ] as [(String?, String, ArchiveError.Code, String)])
    func refusals(url: String?, time: String, code: ArchiveError.Code, message: String) throws {
        let room = try Newsroom()
        let error = #expect(throws: ArchiveError.self) { try room.record(six, at: time, url: url) }
        #expect(error?.code == code)
        #expect(error?.message == message)
        #expect(try room.archive.articles().isEmpty)
    }

    @Test("two articles whose folder would have one name get two folders")
    func folders() throws {
        let room = try Newsroom()
        let first = try room.record(six, at: "2026-03-03T08:00Z")
        // What a short id that is met twice would look like: the other article's folder is there already.
        let url = "https://kestrelcourier.example/2025/fenwick-bridge"
        let other = ArticleID(hashing: try NormalizedURL(url))
        let taken = "2026/03/03/fenwick-bridge~\(other.folderSuffix)/article.md"
        let blob = try room.archive.repository.writeBlob(Data())
        let tip = first.commit
        let tree = try room.archive.repository.tree(
            try room.archive.repository.readCommit(tip).tree, replacing: [taken: blob])
        let signature = RecordingContext.signature(of: nil, at: Newsroom.moment("2026-03-03"))
        let commit = try room.archive.repository.writeCommit(
            .init(tree: tree, parents: [tip], author: signature, committer: signature, message: "x"))
        try room.archive.repository.updateReference(
            "refs/heads/kestrelcourier.example", from: tip, to: commit, message: "")
        try room.record(six, at: "2026-03-03T08:00Z", url: url)
        let files = try room.git("ls-tree", "-r", "--name-only", "kestrelcourier.example", "2026")
        #expect(files.contains("fenwick-bridge~\(other)/capture.json"))
    }
}
