import Article
import Collation
import Testing

@Suite("Text that moved between headline or subtitle and the body")
struct FieldMovesTests {
    private let dek = "A show a hundred years in the making is off, and nobody is to blame."
    private let pages = [
        "The comet has broken into at least five pieces.", "Hotels along the ridge had been booked out since March.",
    ]

    private func page(_ paragraphs: [String], title: String? = "Comet breaks up", subtitle: String? = nil) -> Article {
        var result = article(paragraphs)
        (result.title, result.subtitle) = (title, subtitle)
        return result
    }

    @Test("a subtitle that became a paragraph moved there and costs no word")
    func subtitleToBody() throws {
        let result = Collation.collate(page(pages, subtitle: dek), with: page([pages[0], dek, pages[1]]))
        let unit = try #require(result.units.first { $0.op == .added })
        #expect((unit.field, unit.moved, unit.significance) == (.subtitle, true, .minor))
        #expect(result.fields.map(\.movedTo) == [2])
        #expect(result.fields.map(\.significance) == [.minor])
        let summary = result.summary
        #expect((summary.wordsAdded, summary.wordsRemoved, summary.wordsMoved) == (0, 0, dek.wordCount))
        #expect((summary.kept, summary.shared, summary.significance) == (1, 1, .minor))
        #expect((summary.added, summary.moved) == (1, 1))
    }

    @Test("a paragraph that became the subtitle is the mirror image")
    func bodyToSubtitle() throws {
        let result = Collation.collate(page([dek] + pages), with: page(pages, subtitle: dek))
        let unit = try #require(result.units.first { $0.op == .removed })
        #expect((unit.field, unit.moved, unit.from) == (.subtitle, true, [1]))
        #expect(result.fields.map(\.movedFrom) == [1])
        #expect(result.summary.wordsRemoved == 0)
        #expect(result.summary.wordsMoved == dek.wordCount)
    }

    @Test("a headline that became a heading moved, and the one in its place is new")
    func headlineToHeading() {
        let after = Article(
            title: "Sky goes dark", blocks: [Block("Comet breaks up", kind: .heading)] + page(pages).blocks)
        let result = Collation.collate(page(pages), with: after)
        #expect(result.units.first?.field == .title)
        #expect(result.fields.first?.movedTo == 1)
        #expect(result.fields.first?.significance == .substantive)
    }

    @Test("headline and first paragraph that changed places only moved")
    func exchanged() {
        let result = Collation.collate(page(pages), with: page(["Comet breaks up", pages[1]], title: pages[0]))
        #expect(result.fields.map(\.onlyMoves) == [true])
        #expect(result.summary.significance == .minor)
    }

    @Test("a paragraph that repeats a headline which stayed is added")
    func repeatedHeadline() {
        let result = Collation.collate(page(pages), with: page(["Comet breaks up"] + pages))
        #expect(result.units.map(\.field) == [nil, nil, nil])
        #expect(result.summary.added == 1)
        #expect(result.summary.moved == 0)
        #expect(result.summary.wordsAdded == 3)
    }

    @Test("a headline that went while the body always had the same paragraph did not move there")
    func standingParagraph() {
        let body = ["Comet breaks up"] + pages
        let result = Collation.collate(page(body), with: page(body, title: "Sky goes dark"))
        #expect(result.fields.first?.movedTo == nil)
    }

    @Test("the same text in two fields and two paragraphs is paired one to one")
    func twice() {
        let before = page(pages, title: dek, subtitle: dek)
        let result = Collation.collate(before, with: page([dek] + pages + [dek], title: nil))
        #expect(result.fields.map(\.movedTo) == [1, 4])
        #expect(result.units.compactMap(\.field) == [.title, .subtitle])
    }

    @Test("where moves are not looked for, it is removed and added")
    func withoutMoves() {
        var options = Collation.Options()
        options.findsMoves = false
        let result = Collation.collate(page(pages, subtitle: dek), with: page([dek] + pages), options: options)
        #expect(result.summary.wordsAdded == dek.wordCount)
        #expect(result.fields.map(\.movedTo) == [nil])
    }

    @Test("the laws hold", arguments: 0..<60)
    func laws(seed: UInt64) {
        var dice = Dice(seed: seed)
        let pool = pages + [dek, "Comet breaks up", "***", ""]
        func side() -> Article {
            let blocks = (0..<Int.random(in: 0...5, using: &dice)).map { _ in dice.pick(pool) }
            return page(blocks, title: dice.pick(pool), subtitle: dice.happens(0.5) ? dice.pick(pool) : nil)
        }
        Laws(side(), side()).check("seed \(seed)")
    }
}
