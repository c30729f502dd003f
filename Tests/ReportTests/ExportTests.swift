import Article
import Collation
import Foundation
import Report
import Testing

@Suite("diffs and articles for other programs")
struct ExportTests {
    @Test("Markdown for GitHub")
    func markdown() throws {
        try Golden.expect(Markdown.diff(Fenwick.collation, heading: Fenwick.heading), is: "fenwick.md")
        try Golden.expect(Markdown.diff(Everything.collation, heading: Everything.heading), is: "everything.md")
        try Golden.expect(Markdown.diff(Scripts.collation, heading: Scripts.heading), is: "scripts.md")
    }

    @Test("text that looks like Markdown is read as text")
    func markdownEscaping() {
        let collation = Sample.collation(units: [
            Sample.unit(.added, [], [1], "# no heading"), Sample.unit(.added, [], [2], "1. no list"),
            Sample.unit(.added, [], [3], "- no list"),
            Sample.unit(.added, [], [4], "a *b* _c_ `d` <script> [e](f) ~~g~~ | & $h$ \\"),
            Sample.unit(.edited, [1], [5], "2) no list [-x-]{+y+}"),
        ])
        let text = Markdown.diff(collation, heading: DiffHeading(from: .init("a"), to: .init("b")))
        for expected in [
            "**\\# no heading**", "**1. no list**", "**- no list**",
            "a \\*b\\* \\_c\\_ \\`d\\` \\<script\\> \\[e\\](f) \\~\\~g\\~\\~ \\| \\& \\$h\\$ \\\\",
            "2\\) no list ~~x~~ **y**",
        ] { #expect(text.contains(expected), "\(expected)") }
    }

    @Test("emphasis that CommonMark would not read as such is written as a tag")
    func markdownFlanking() {
        let collation = Sample.collation(units: [
            Sample.unit(.edited, [1], [1], "closure[-. Takings-]{+, when takings+} at")
        ])
        let text = Markdown.diff(collation, heading: DiffHeading(from: .init("a"), to: .init("b")))
        #expect(text.contains("closure<del>. Takings</del>**, when takings** at"))
    }

    @Test("HTML as a page and as a fragment")
    func html() throws {
        try Golden.expect(HTML.diffPage(Fenwick.collation, heading: Fenwick.heading), is: "fenwick.html")
        try Golden.expect(HTML.diffFragment(Everything.collation, heading: Everything.heading), is: "everything.html")
    }

    @Test("nothing of a text becomes HTML, and no link leads anywhere but to the web or a mailbox")
    func htmlEscaping() {
        let attack = "<script>alert(1)</script><img src=x onerror='a()'> \" ' & \u{202E}"
        let collation = Sample.collation(
            title: (attack, attack), fields: [Sample.field(.byline, "{+\(attack)+}")],
            units: [
                Sample.unit(.added, [], [1], attack), Sample.unit(.same, [1], [2], attack),
                Sample.unit(
                    .edited, [2], [3], "[-\(attack)-]{+\(attack)+}",
                    labels: [.init(.link, from: "javascript:alert(1)", to: "https://a.example/\"onclick=\"x")]),
            ], language: "en\"><script>")
        let heading = DiffHeading(
            title: attack, publisher: attack, address: "javascript:alert(1)", from: .init(attack), to: .init(attack),
            note: .init(mark: attack, detail: attack))
        let page = HTML.diffPage(collation, heading: heading)
        #expect(!page.contains("<script"))
        #expect(!page.contains("<img"))
        #expect(!page.contains("href"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test("every tag of a page is closed in its order")
    func htmlIsWellFormed() {
        for (collation, heading) in [
            (Fenwick.collation, Fenwick.heading), (Everything.collation, Everything.heading),
            (Scripts.collation, Scripts.heading),
        ] {
            var open: [Substring] = []
            for match in HTML.diffPage(collation, heading: heading).matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
                if ["meta"].contains(match.2) { continue }
                if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
            }
            #expect(open.isEmpty)
        }
    }

    @Test("a unified diff of the texts, one paragraph a line")
    func unified() throws {
        let text = Terminal().unified(Fenwick.collation, heading: Fenwick.heading)
        try Golden.expect(text, is: "fenwick.diff")
        let colour = Terminal(TerminalOptions(color: true)).unified(
            Fenwick.collation, heading: Fenwick.heading, context: 0)
        #expect(colour.withoutEscapes != colour)
        #expect(colour.withoutEscapes == Terminal().unified(Fenwick.collation, heading: Fenwick.heading, context: 0))
    }

    @Test("the same texts give no unified diff")
    func unifiedSame() {
        let same = Sample.collation(title: ("T", "T"), units: [Sample.unit(.same, [1], [1], "One.")])
        #expect(Terminal().unified(same, heading: Everything.heading) == "")
    }

    @Test("a unified diff turns the left text into the right one, whatever the context", arguments: 0...4)
    func unifiedApplies(context: Int) throws {
        for collation in [Fenwick.collation, Everything.collation] {
            let patch = Terminal().unified(collation, heading: Everything.heading, context: context)
            let left = lines(collation, collation.from.title, \.from, \.from)
            let right = lines(collation, collation.to.title, \.to, \.to)
            #expect(try apply(patch, to: left) == right)
        }
    }

    @Test("an article for people and for a pipe")
    func articleText() throws {
        try Golden.expect(
            Terminal(TerminalOptions(width: 60)).article(Articles.full, isWrapped: true), is: "article-60.txt")
        try Golden.expect(Terminal().article(Articles.full, isWrapped: false), is: "article-piped.txt")
        #expect(Terminal().article(Article(), isWrapped: true) == "")
    }

    @Test("an article as Markdown, with and without its apparatus")
    func articleMarkdown() throws {
        try Golden.expect(Markdown.article(Articles.full), is: "article.md")
        try Golden.expect(Markdown.article(Articles.full, includesApparatus: true), is: "article-apparatus.md")
    }

    @Test("an article as HTML, its apparatus marked by role")
    func articleHTML() throws {
        try Golden.expect(HTML.article(Articles.full), is: "article.html")
    }

    @Test("lists stand in lists as deep as they are, and close before what follows")
    func htmlLists() {
        func item(_ text: String, _ depth: Int, ordered: Bool = false) -> Block {
            Block(text, kind: .listItem, depth: depth, ordered: ordered)
        }
        let page = HTML.article(
            Article(blocks: [
                item("a", 1), item("b", 3), item("c", 3, ordered: true), item("d", 2), item("e", 1), Block("f"),
                item("g", 1, ordered: true), Block("h", kind: .tableRow),
            ]))
        let body = page.components(separatedBy: "<article>\n")[1].components(separatedBy: "</article>")[0]
        #expect(
            body.replacing("\n", with: "") == "<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol><ul><li>d</li></ul></li>"
                + "<li>e</li></ul><p>f</p><ol><li>g</li></ol><table><tr><td>h</td></tr></table>")
    }

    @Test("nothing of an article becomes HTML, and its language stands only if it is one")
    func articleHTMLEscaping() {
        let attack = "</title></pre><script>alert(1)</script>\" ' & \u{202E}"
        let link = [
            Link(text: attack, url: "https://a.example/\"onclick=\"x"), Link(text: attack, url: "javascript:alert(1)"),
        ]
        let kinds: [Block.Kind] = [
            .paragraph, .heading, .quotation, .listItem, .caption, .preformatted, .tableRow,
        ]
        let page = HTML.article(
            Article(
                title: attack, subtitle: attack, authors: [attack], publisher: attack, language: "en\"><script>",
                published: attack, displayedDate: attack, canonicalURL: "javascript:alert(1)",
                blocks: kinds.flatMap { kind in
                    [Role.body, .notice].map { Block(attack, role: $0, kind: kind, sort: .update, links: link) }
                }))
        #expect(page.hasPrefix("<!doctype html>\n<html>\n"))
        for forbidden in ["<script", "</title></pre>", "javascript:", "onclick=\"", "\u{202E}", "<a "] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(HTML.article(Article(language: "ar-EG")).contains("<html lang=\"ar-EG\" dir=\"rtl\">"))
    }

    // MARK: Helpers

    private func lines(
        _ collation: Collation, _ title: String?, _ numbers: (Collation.Unit) -> [Int],
        _ side: (Collation.Span) -> String?
    ) -> [String] {
        let numbered = collation.units(in: .body).flatMap { unit -> [(Int, String)] in
            let numbers = numbers(unit)
            let text = unit.text ?? unit.spans.compactMap(side).joined()
            return Array(zip(numbers, text.components(separatedBy: "\n")))
        }
        return [title ?? ""] + numbered.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Applies a unified diff strictly: every context and removed line must stand where the hunk says.
    private func apply(_ patch: String, to left: [String]) throws -> [String] {
        var result: [String] = []
        var position = 0
        var rows = patch.split(separator: "\n")[...]
        rows = rows.dropFirst(2)
        while let header = rows.popFirst() {
            let match = try #require(try /@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.wholeMatch(in: header))
            let start = try #require(Int(match.1))
            let begin = match.2 == "0" ? start : start - 1
            result += left[position..<begin]
            position = begin
            let newStart = try #require(Int(match.3))
            #expect(result.count == (match.4 == "0" ? newStart : newStart - 1))
            while let row = rows.first, !row.hasPrefix("@@") {
                rows.removeFirst()
                let text = String(row.dropFirst())
                if row.first != "+" {
                    #expect(position < left.count && left[position] == text)
                    position += 1
                }
                if row.first != "-" { result.append(text) }
            }
        }
        return result + left[position...]
    }
}
