import Article
import Testing

@testable import Extraction

/// Pages that report on something as it happens.
struct LiveBlogTests {
    private struct Entry {
        var time: String
        var headline: String?
        var text: String
    }

    private static let entries = [
        Entry(time: "14:05", headline: "The lamp is lit again", text: TestPage.paragraphs[0]),
        Entry(time: "13:20", headline: nil, text: TestPage.paragraphs[1]),
        Entry(time: "12:48", headline: "Who is to pay", text: TestPage.paragraphs[2]),
        Entry(time: "11:30", headline: nil, text: TestPage.paragraphs[3]),
    ]

    private static let sections = [
        "14:05 The lamp is lit again", TestPage.paragraphs[0], "13:20", TestPage.paragraphs[1], "12:48 Who is to pay",
        TestPage.paragraphs[2], "11:30", TestPage.paragraphs[3],
    ]

    private func page(_ entry: (Entry) -> String) throws -> ExtractedPage {
        try extract(
            """
            <html lang="en"><head><title>Lamp day, live</title></head><body><main><h1>Lamp day, live</h1>
            <div class="live-feed">\(Self.entries.map(entry).joined(separator: "\n"))</div></main></body></html>
            """)
    }

    private func headline(_ entry: Entry) -> String { entry.headline.map { "<h3>\($0)</h3>" } ?? "" }

    @Test("entries in elements of their own become sections, in the order of the page")
    func articles() throws {
        let page = try page { entry in
            """
            <article class="entry"><time datetime="2026-03-03T\(entry.time):00Z">\(entry.time)</time>\(headline(entry))
            <p>\(entry.text)</p></article>
            """
        }
        #expect(page.body == Self.sections)
        let headings = page.article.blocks.filter { $0.kind == .heading }
        #expect(headings.map(\.level) == [3, 2, 3, 2])
        #expect(headings.allSatisfy { $0.rule == "live blog" && $0.role == .body })
    }

    @Test("times may stand below the headline, in paragraphs of their own")
    func timesBelow() throws {
        let page = try page { entry in
            "<div class=\"update\">\(headline(entry))<p class=\"update-time\">\(entry.time) Uhr</p><p>\(entry.text)</p></div>"
        }
        #expect(page.body.first == "14:05 Uhr The lamp is lit again")
        #expect(page.body.filter { TestPage.paragraphs.contains($0) } == TestPage.paragraphs)
        #expect(page.article.blocks.count { $0.kind == .heading } == 4)
    }

    @Test("a time as it passes gives way to the one in the markup")
    func relativeTimes() throws {
        let page = try page { entry in
            """
            <div class="post"><div class="meta"><time datetime="2026-03-03T\(entry.time):00Z">2 hours ago</time></div>
            <p>\(entry.text)</p></div>
            """
        }
        #expect(page.body.first == "2026-03-03T14:05:00Z")
    }

    @Test("one time under the headline, or times in a row of news, make no live blog")
    func noLiveBlog() throws {
        let news = (0..<5).map {
            "<li><time>1\($0):30</time> <a href=\"/news/\($0)\">Something else happened in the harbour today</a></li>"
        }.joined()
        let page = try extract(
            TestPage.article(
                before: "<p><time>14:05</time></p>", after: "<aside><h3>Latest</h3><ul>\(news)</ul></aside>"))
        #expect(page.body == TestPage.paragraphs)
    }

    @Test("prices and ratings above texts are no times")
    func prices() throws {
        let page = try page { entry in
            "<div class=\"item\"><p class=\"price\">$\(entry.time.replacing(":", with: "."))</p>\(headline(entry))<p>\(entry.text)</p></div>"
        }
        #expect(!page.article.blocks.contains { $0.rule == "live blog" })
    }

    @Test(
        "a time of day is told from other numbers",
        arguments: [
            ("14:05", true), ("9.30 am", true), ("9.30 Uhr", true), ("9h30", true), ("3 March 2026, 08:15 GMT", true),
            ("$14.05", false), ("4.25", false), ("2026.03.03", false), ("12:99", false), ("25:00", false),
            ("10.0.12:30", false), ("1:2", false), ("", false), ("12.89%", false),
        ])
    func clocks(text: String, isClock: Bool) {
        #expect((ClockTime.find(in: Array(text.utf8)[...]) != nil) == isClock)
    }
}
