import Article
import Collation
import Findings
import Foundation
import Report
import Testing

@Suite("no line is wider than the terminal")
struct WidthPropertyTests {
    @Test("diffs of random Unicode text at every width and layout", arguments: 0..<9 as Range<UInt64>)
    func diffs(seed: UInt64) {
        var random = RandomText(seed: seed)
        for width in stride(from: 20 + Int(seed), through: 200, by: 20) {
            let collation = random.collation()
            let heading = DiffHeading(
                title: random.text(words: 8), publisher: random.text(words: 2), address: random.text(words: 1),
                from: .init(random.text(words: 1), at: .distantPast), to: .init("v2"),
                note: .init(mark: "unmarked", detail: random.text(words: 12)))
            for layout in TerminalOptions.Layout.allCases {
                let options = TerminalOptions(
                    width: width, color: random.next(2) == 0, ascii: random.next(2) == 0, context: random.next(3),
                    layout: layout, links: true)
                expect(Terminal(options).diff(collation, heading: heading), within: width)
            }
        }
    }

    @Test("articles, lists, logs, comparisons and results at every width", arguments: [20, 23, 40, 60, 80, 132, 200])
    func reports(width: Int) {
        var random = RandomText(seed: UInt64(width))
        for _ in 0..<5 {
            let terminal = Terminal(TerminalOptions(width: width, now: Archives.now))
            var article = Articles.full
            article.blocks.append(Block(random.text(words: 60)))
            article.blocks.append(Block(random.text(words: 30), kind: .listItem, depth: 9, ordered: true))
            article.blocks.append(Block(random.text(words: 30), kind: .preformatted))
            article.title = random.text(words: 9)
            expect(terminal.article(article, isWrapped: true), within: width)
            var list = Archives.list
            list.entries[0].headline = random.text(words: 20)
            list.entries[1].name.slug = "a-slug-" + random.text(words: 1)
            expect(terminal.list(list), within: width)
            expect(terminal.log(Archives.history, slug: "fenwick-bridge", detail: .init(changes: true)), within: width)
            var sheet = Archives.sheet
            sheet.article = article
            sheet.capturedBy = random.text(words: 3)
            expect(terminal.show(sheet), within: width)
            expect(terminal.comparison(Archives.comparison, copyVersions: 1), within: width)
            for result in Archives.results { expect(terminal.record(result), within: width) }
            expect(terminal.recordSummary(Archives.results, elapsed: 112), within: width)
            expect(terminal.verification(Archives.altered), within: width)
            expect(terminal.explanation(Archives.explanation), within: width)
        }
    }

    private func expect(_ report: String, within width: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        let lines = report.withoutEscapes.split(separator: "\n", omittingEmptySubsequences: false)
        let wide = lines.filter { $0.terminalWidth > width }
        #expect(wide == [], "wider than \(width)", sourceLocation: sourceLocation)
        #expect(lines.filter { $0.last == " " } == [], "space at the end", sourceLocation: sourceLocation)
        let hostile = lines.filter { $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E } }
        #expect(hostile == [], sourceLocation: sourceLocation)
    }
}
