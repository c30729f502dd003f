import Article
import Collation
import Testing

@Suite("Repeated paragraphs")
struct RepeatsTests {
    private let pages = [
        "The harbour board in Ostrane approved the ferry timetable.", "Nobody expected the flood wall to cost so much.",
        "About 930 people from Tollbury signed a letter.",
    ]

    @Test("a paragraph pasted twice is an addition that says which paragraph it repeats")
    func added() {
        let result = collate(pages, pages + [pages[1]])
        #expect(result.units.map(\.op) == [.same, .same, .same, .added])
        #expect(result.units.map(\.repeats) == [nil, nil, nil, 2])
        #expect(result.summary.wordsAdded == pages[1].wordCount)
    }

    @Test("the mirror image is a removal that says which paragraph of the left it repeated")
    func removed() {
        let result = collate(pages + [pages[1]], pages)
        #expect(result.units.first { $0.op == .removed }?.repeats == 2)
    }

    @Test("texts that are the same after folding are repeated too, however short")
    func folded() {
        let result = collate(["Read more", pages[0]], ["Read more", pages[0], "Read\u{A0} more"])
        #expect(result.units.last?.repeats == 1)
    }

    @Test("of several the first that stands on both sides is named")
    func first() {
        let result = collate([pages[0], pages[1]], [pages[0], pages[0], pages[1], pages[0]])
        #expect(result.units.compactMap(\.repeats).count == 2)
        #expect(Set(result.units.compactMap(\.repeats)).count == 1)
    }

    @Test("two equal additions repeat nothing that stood there, and apparatus does not repeat the body")
    func nothing() {
        let twice = collate([pages[0]], [pages[0], pages[1], pages[1]])
        #expect(twice.units.allSatisfy { $0.repeats == nil })
        let plea = Article(blocks: [Block(pages[0]), Block(pages[0], role: .appeal)])
        #expect(Collation.collate(article([pages[0]]), with: plea).units.allSatisfy { $0.repeats == nil })
    }

    @Test("where moves are not looked for, the paragraphs of a group that fell apart are no originals")
    func withoutMoves() {
        var options = Collation.Options()
        options.findsMoves = false
        let halves = ["A report on the flood wall reached the board.", "The port authority paid for the library roof."]
        let before = [halves[0]] + pages + [halves[1]]
        let result = collate(before, pages + [halves.joined(separator: " "), halves[0]], options: options)
        #expect(result.units.allSatisfy { $0.repeats == nil })
    }

    @Test("a repeated piece of apparatus names the piece by its number there")
    func apparatus() {
        let before = Article(blocks: [Block(pages[0]), Block(pages[1], role: .appeal)])
        let after = Article(blocks: before.blocks + [Block(pages[1], role: .appeal)])
        #expect(Collation.collate(before, with: after).units.compactMap(\.repeats) == [1])
    }
}
