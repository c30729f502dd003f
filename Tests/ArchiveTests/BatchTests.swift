import Article
import Foundation
import Git
import Testing

@testable import Archive

@Suite("Captures recorded together")
struct BatchTests {
    /// Captures of a few articles of two sites: changed, unchanged, the same again, late ones, each in the place that a seed
    /// decides.
    private static func captures(_ seed: UInt64) -> [(article: Article, capture: Capture)] {
        var random = SplitMix(seed: seed)
        return (0..<24).map { _ in
            let site = ["kestrelcourier.example", "inlandpost.example"].randomElement(using: &random) ?? ""
            let url = "https://\(site)/\(Int.random(in: 1...3, using: &random))"
            let weeks = ["six", "nine", "ten"].randomElement(using: &random) ?? ""
            let day = Int.random(in: 1...6, using: &random)
            return (
                Newsroom.article("Bridge to close", "For \(weeks) weeks.", "Buses divert."),
                Newsroom.capture(
                    url, at: "2026-03-0\(day)T08:04Z", page: Bool.random(using: &random) ? weeks : nil, title: weeks)
            )
        }
    }

    /// What plain git shows of a site's articles.
    private func files(_ room: Newsroom, _ site: String) throws -> [Substring] {
        try room.git("ls-tree", "-r", site).split(separator: "\n").filter { !$0.contains("observations/") }
    }

    @Test("come to the same as one after the other", arguments: 0..<8)
    func likeSingly(seed: UInt64) throws {
        let captures = Self.captures(seed)
        let (together, singly) = (try Newsroom(), try Newsroom())
        let batch = together.archive.record(captures, context: Newsroom.context())
        let single = captures.map { item in
            Result { () throws(ArchiveError) in
                try singly.archive.record(item.article, item.capture, context: Newsroom.context())
            }
        }
        // Commits name the commit before, and observations have commits of their own: all else is alike.
        func facts(_ results: [Result<Recording, ArchiveError>]) throws -> [String] {
            try results.map { result in
                let recording = try result.get()
                return "\(recording.outcome) \(recording.slug) v\(recording.version) "
                    + "\(recording.previous ?? 0) \(recording.checks)"
            }
        }
        #expect(try facts(batch) == facts(single))
        for site in ["kestrelcourier.example", "inlandpost.example"] {
            let texts = try files(together, site).filter { !$0.hasSuffix("capture.json") }
            #expect(try texts == files(singly, site).filter { !$0.hasSuffix("capture.json") })
            #expect(!texts.isEmpty)
        }
        for article in try singly.archive.articles() {
            #expect(try together.archive.article(article.id) == article)
        }
        #expect(try together.archive.verify().isIntact)
        try together.git("fsck", "--strict")
    }

    @Test("are one pack and one move of the branch for each site")
    func onePack() throws {
        let room = try Newsroom()
        let packs = { try room.git("count-objects", "-v").split(separator: "\n").first { $0.hasPrefix("packs: ") } }
        #expect(try packs() == "packs: 1")
        for result in room.archive.record(Self.captures(1), context: Newsroom.context()) { _ = try result.get() }
        #expect(try packs() == "packs: 3")
    }

    @Test("change nothing when they are recorded again")
    func again() throws {
        let room = try Newsroom()
        let captures = Self.captures(2)
        _ = room.archive.record(captures, context: Newsroom.context())
        let tips = try room.git("for-each-ref")
        let results = room.archive.record(captures, context: Newsroom.context("2026-03-07T09:00Z"))
        #expect(try results.allSatisfy { try $0.get().outcome == .unchanged })
        #expect(try room.git("for-each-ref") == tips)
    }

    @Test("that fail do not keep the others from being recorded")
    func failing() throws {
        let room = try Newsroom()
        let article = Newsroom.article("Bridge to close", "Six weeks.")
        var late = Newsroom.capture(at: "2026-03-03T08:04Z")
        late.capturedAt = Date(timeIntervalSince1970: -1)
        let results = room.archive.record(
            [
                (article, Newsroom.capture(nil, at: "2026-03-03T08:04Z")), (article, late),
                (article, Newsroom.capture(at: "2026-03-03T08:04Z")),
            ], context: Newsroom.context())
        let codes = results.map { result -> String in
            switch result {
            case .success(let recording): "\(recording.outcome)"
            case .failure(let error): "\(error.code)"
            }
        }
        #expect(codes == ["address.missing", "capture.invalid", "new"])
    }
}
