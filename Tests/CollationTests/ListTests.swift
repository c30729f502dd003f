import Article
import Collation
import Testing

@Suite("Lists and headings")
struct ListTests {
    private let items = [
        "Boots that you have walked in for a month.", "A litre of water for every hour on the sand.",
        "The telephone number of the coastguard, on paper.",
    ]

    private func list(_ items: [String], _ marker: (Int) -> String) -> [String] {
        items.enumerated().map { "\(marker($0 + 1)) \($1)" }
    }

    @Test(
        "items that got another number by one put in above are edited, and their numbers are no figures",
        arguments: ["1.", "1)", "(1)", "a)", "a."])
    func renumbered(style: String) {
        func marker(_ number: Int) -> String {
            style.replacing("1", with: "\(number)").replacing("a", with: ["a", "b", "c", "d"][number - 1])
        }
        let result = collate(list(items, marker), list(["A hat."] + items, marker))
        #expect(result.units.map(\.op) == [.added, .edited, .edited, .edited])
        #expect(result.units.map(\.from) == [[], [1], [2], [3]])
        #expect(result.units.dropFirst().allSatisfy { $0.labels.isEmpty && $0.significance == .minor })
    }

    @Test("items of one word are known by it, not by their number")
    func shortItems() {
        let short = ["Boots", "Water", "Map", "Salt"]
        let result = collate(list(short, { "\($0)." }), list(["Rope"] + short, { "\($0)." }))
        #expect(result.units.map(\.op) == [.added, .edited, .edited, .edited, .edited])
        #expect(result.units.map(\.from) == [[], [1], [2], [3], [4]])
        #expect(result.units.dropFirst().allSatisfy { $0.significance == .minor })
    }

    @Test("items reordered and renumbered are paired by what they say")
    func reordered() {
        let result = collate(
            list(items, { "\($0)." }), list([items[2], items[0], items[1]], { "\($0)." }))
        #expect(result.units.map(\.from) == [[3], [1], [2]])
        #expect(result.summary.moved == 1)
        #expect(result.summary.significance == .minor)
    }

    @Test("a figure changed in an item that was renumbered too is still a figure")
    func figureInside() {
        let before = list(["Walk for 3 hours to the lighthouse.", items[1], items[2]], { "\($0)." })
        let after = list([items[1], "Walk for 4 hours to the lighthouse.", items[2]], { "\($0)." })
        let labels = collate(before, after).units.flatMap(\.labels)
        #expect(labels == [Collation.Label(.number, from: "3", to: "4")])
    }

    @Test("a number at the start of a paragraph that stands in no list is a figure")
    func noList() {
        let result = collate(["3. Harbour ward: turnout.", items[0]], ["4. Harbour ward: turnout.", items[0]])
        #expect(result.units[0].labels.map(\.kind) == [.number])
        #expect(result.units[0].significance == .substantive)
    }

    @Test("a date at the start of the paragraphs of a chronicle is a figure")
    func chronicle() {
        func side(_ day: Int) -> Article {
            var result = article([
                "\(day). Mai 2024 wurde die Brücke im Hafen gesperrt.",
                "\(day + 1). Mai 2024 kam der Prüfer aus Velmoor.",
            ])
            result.language = "de"
            return result
        }
        let units = Collation.collate(side(3), with: side(7)).units
        #expect(units.map { $0.labels.map(\.kind) } == [[.number], [.number]])
    }

    @Test("a heading is known whatever its level, and as a paragraph")
    func headings() {
        func side(_ kind: Block.Kind, _ level: Int?, _ text: String) -> Article {
            Article(blocks: [Block(items[0]), Block(text, kind: kind, level: level), Block(items[1])])
        }
        let before = side(.heading, 2, "Notification")
        let renamed = Collation.collate(before, with: side(.heading, 3, "Notifications"))
        #expect(renamed.units.map(\.op) == [.same, .edited, .same])
        #expect(Collation.collate(before, with: side(.heading, 3, "Notification")).units.allSatisfy { $0.op == .same })
        #expect(
            Collation.collate(before, with: side(.paragraph, nil, "Notification")).units.allSatisfy { $0.op == .same })
        let quoted = Collation.collate(side(.quotation, nil, items[2]), with: side(.paragraph, nil, items[2]))
        #expect(quoted.units.allSatisfy { $0.op == .same })
    }

    @Test("a short heading that changed by a letter and went elsewhere is moved and edited")
    func movedHeading() {
        let result = collate(
            ["Notifications by letter"] + items, items + ["Notification by letter"])
        #expect(result.units.filter(\.moved).map(\.op) == [.edited])
    }
}
