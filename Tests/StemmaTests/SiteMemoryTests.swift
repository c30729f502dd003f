import Foundation
import TestSupport
import Testing

@Suite("What recurs on a site")
struct SiteMemoryTests {
    @Test("is body while it is new, and furniture on the fourth article that has it")
    func recurs() throws {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<4)
        for place in 0..<3 { #expect(try newsroom.text(of: Harbour.stories[place].slug).contains(Harbour.line)) }
        #expect(try newsroom.text(of: "bees") == [Harbour.stories[3].title] + Harbour.stories[3].paragraphs)

        let record = try newsroom.record(of: "bees")
        let remembered = record["blocks"].elements.filter { $0["rule"].string == "site_memory" }
        #expect(remembered.map { $0["role"].string } == ["disclaimer"])
        #expect(record["extractor"]["siteMemory"].elements.map(\.string) == remembered.map { $0["sha256"].string })
        #expect(try newsroom.record(of: "choir")["extractor"]["siteMemory"].isNull)
        #expect(try newsroom.stemma("verify", "--full").status == 0)
        #expect(try newsroom.faults() == "")
    }

    @Test("is not asked for with --no-site-memory")
    func off() throws {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<4, "--no-site-memory")
        #expect(try newsroom.text(of: "bees").contains(Harbour.line))
    }

    @Test("is the same after reindex, and in a clone that plain git made")
    func rebuilt() throws {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<3)
        try newsroom.shell("git clone -q --mirror $A clone.git && stemma reindex -q")
        let page = try newsroom.folder.write(Harbour.page(3), to: "page.html")
        for archive in [newsroom.path, newsroom.folder.path(of: "clone.git")] {
            let outcome = try stemma("extract", "--text", "--site-memory", archive, page)
            #expect(outcome.text.split(separator: "\n").count == 4)
            #expect(!outcome.text.contains(Harbour.line))
        }
        #expect(try stemma("extract", "--text", page).text.contains(Harbour.line))
    }

    @Test("never shows as a change of an article that was recorded before")
    func stable() throws {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<4)
        for (slug, place) in [("ferry", 0), ("bees", 3)] {
            let again = try newsroom.folder.write(Harbour.page(place) + "<!-- another byte -->", to: "again.html")
            let outcome = try newsroom.stemma("record", "--json", "--at", "2026-03-05T08:00Z", again)
            #expect(try outcome.document()["outcome"].string == "unchanged", "\(slug)")
        }
        let older = try newsroom.folder.write(Harbour.page(1) + "<!-- -->", to: "older.html")
        let outcome = try newsroom.stemma("record", "--json", "--at", "2026-02-01T08:00Z", older)
        #expect(try outcome.document()["outcome"].string == "unchanged")
        let page = try newsroom.folder.write(Harbour.page(0, extra: ["The timetable is at the pier."]), to: "more.html")
        let changed = try newsroom.stemma("record", "--json", "--at", "2026-03-05T09:00Z", page).document()
        #expect(changed["outcome"].string == "changed")
        #expect(changed["changes"]["added"].int == 1)
        #expect(changed["changes"]["removed"].int == 0)
    }

    @Test("leaves a text alone that quotes the site's standing line")
    func quoted() throws {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<3)
        let extra = ["So it says below every article of this newspaper, and it is no longer true."]
        let html = Harbour.page(3, line: nil, extra: extra)
            .replacing("</div>", with: "<blockquote><p>\(Harbour.line)</p></blockquote></div>")
        let page = try newsroom.folder.write(html, to: "quoting.html")
        try newsroom.stemma("record", page)
        #expect(try newsroom.text(of: "bees").suffix(2) == [extra[0], Harbour.line])
    }

    @Test("is no paragraph that only copies of one article share")
    func copies() throws {
        let newsroom = try Newsroom()
        for place in 0..<5 {
            // The same text under five addresses and headlines: a story that goes round the sections of a site.
            let html = Harbour.page(0)
                .replacing(Harbour.url(0), with: "\(Harbour.site)/section-\(place)/ferry")
                .replacing(Harbour.stories[0].title, with: Harbour.stories[place].title)
            let page = try newsroom.folder.write(html, to: "copy.html")
            #expect(try newsroom.stemma("record", page).status == 0)
        }
        let latest = try newsroom.record(of: "\(Harbour.site)/section-4/ferry")
        #expect(latest["extractor"]["siteMemory"].isNull)
        #expect(latest["text"]["blocks"].int == 4)
    }
}
