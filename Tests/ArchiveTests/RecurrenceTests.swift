import Article
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite("What recurs on a site")
struct RecurrenceTests {
    private let line = "The Courier prints eleven thousand copies on two presses that once belonged to a brewery."
    private let site = "https://kestrelcourier.example/"

    /// An article with some paragraphs of its own.
    private func article(_ name: String, _ shared: String..., title: String? = nil) -> Article {
        let own = (1...4).map { "Paragraph \($0) of the report on \(name), which no other article of the site has." }
        return Article(
            title: title ?? "A report on \(name)", blocks: (own + shared).map { Block($0) },
            extractor: Extractor(name: "stemma", version: "1", rules: "sha256:ab"))
    }

    /// Whether a paragraph of an article recurs.
    private func recurs(_ text: String, in article: Article, _ room: Newsroom, url: String) throws -> Bool {
        try !room.archive.recurring(among: [Block(text)], of: article, at: NormalizedURL(url)).isEmpty
    }

    private func record(_ names: [String], _ room: Newsroom, _ shared: String, host: String? = nil) throws {
        for name in names {
            try room.record(article(name, shared), at: "2026-03-03", url: (host ?? site) + name, page: name)
        }
    }

    @Test("is a paragraph that stands on three other articles")
    func three() throws {
        let room = try Newsroom()
        try record(["bees", "choirs"], room, line)
        let page = article("ferries", line)
        #expect(try !recurs(line, in: page, room, url: site + "ferries"))
        try record(["courts"], room, line)
        #expect(try recurs(line, in: page, room, url: site + "ferries"))
        #expect(
            try room.archive.recurring(among: page.blocks, of: page, at: NormalizedURL(site + "ferries"))
                == [UInt64(SHA256Hex.ofBlock(line), radix: 16)])
        // An article says nothing about itself.
        #expect(try !recurs(line, in: article("bees", line), room, url: site + "bees"))
    }

    @Test("is asked of one publisher's hosts and no others")
    func hosts() throws {
        let room = try Newsroom()
        try record(["bees", "choirs"], room, line)
        try record(["courts"], room, line, host: "https://www.kestrelcourier.example/")
        let page = article("ferries", line)
        #expect(try recurs(line, in: page, room, url: "https://kestrelcourier.example/ferries"))
        #expect(try recurs(line, in: page, room, url: "https://www.kestrelcourier.example/ferries"))
        #expect(try !recurs(line, in: page, room, url: "https://inlandpost.example/ferries"))
    }

    @Test("is no paragraph of copies: of the page itself, or all of one other article")
    func copies() throws {
        let room = try Newsroom()
        for number in 1...4 {
            let copy = article("bees", line, title: "Story \(number)")
            try room.record(copy, at: "2026-03-03", url: site + "bees-\(number)", page: "\(number)")
        }
        #expect(try !recurs(line, in: article("bees", line, title: "Once more"), room, url: site + "bees"))
        #expect(try !recurs(line, in: article("ferries", line), room, url: site + "ferries"))
        let sameTitle = try Newsroom()
        for name in ["bees", "choirs", "courts"] {
            let page = article(name, line, title: "The week in pictures")
            try sameTitle.record(page, at: "2026-03-03", url: site + name, page: name)
        }
        #expect(try !recurs(line, in: article("ferries", line), sameTitle, url: site + "ferries"))
    }

    @Test("is no paragraph about what the headlines of a running story are about")
    func subject() throws {
        let room = try Newsroom()
        let background = "The Fenwick bridge was shut in November after a lorry had struck the railings."
        for name in ["bees", "choirs", "courts"] {
            let page = article(name, background, line, title: "Fenwick repairs: \(name)")
            try room.record(page, at: "2026-03-03", url: site + name, page: name)
        }
        let page = article("ferries", background, line, title: "Fenwick repairs: ferries")
        #expect(try !recurs(background, in: page, room, url: site + "ferries"))
        #expect(try recurs(line, in: page, room, url: site + "ferries"))
        let chinese = "这座大桥去年十一月因为一辆卡车撞上栏杆而关闭。"
        #expect(!Subjects.words(of: chinese).isDisjoint(with: Subjects.words(of: "大桥将关闭九周")))
        #expect(Subjects.words(of: chinese).isDisjoint(with: Subjects.words(of: "渡轮恢复航行")))
    }

    @Test("comes from Git alone, whoever built the index, and not from what another extractor made of a page")
    func rebuilt() throws {
        let room = try Newsroom()
        try record(["bees", "choirs"], room, line)
        try record(["courts"], room, "Nothing that recurs.")
        let latest = try #require(
            try room.archive.versions(of: ArticleID(hashing: NormalizedURL(site + "courts"))).last)
        let charset = Charset(name: "utf-8", evidence: "valid_utf8", replacements: 0)
        let reread = try room.archive.record(
            rereading: latest, as: article("courts", line), charset: charset, context: Newsroom.context())
        #expect(reread != nil)
        let page = article("ferries", line)
        for _ in 0..<2 {
            #expect(try !recurs(line, in: page, room, url: site + "ferries"))
            try room.archive.reindex()
        }
        try record(["doors"], room, line)
        for _ in 0..<2 {
            #expect(try recurs(line, in: page, room, url: site + "ferries"))
            try room.archive.reindex()
        }
    }
}
