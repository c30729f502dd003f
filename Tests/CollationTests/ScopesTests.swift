import Article
import Collation
import Testing

@Suite("Scopes, roles and links")
struct ScopesTests {
    private let plea = "Sign up to our weekly letter and never miss a story from the harbour."

    @Test("apparatus is collated apart from the body and a plea in the middle is no insertion into it")
    func pleaInTheMiddle() {
        let before = article(["First paragraph of the piece.", "Second paragraph of the piece."])
        let after = Article(blocks: [before.blocks[0], Block(plea, role: .appeal), before.blocks[1]])
        let result = Collation.collate(before, with: after)
        #expect(result.units.map(\.op) == [.same, .added, .same])
        #expect(result.units.map(\.scope) == [.body, .apparatus, .body])
        #expect(result.units[1].role == .appeal)
        #expect(result.units[1].to == [1])
        #expect(result.summary.added == 0)
        #expect(result.summary.significance == .none)
    }

    @Test("a unit never crosses from the body to the apparatus")
    func neverAcross() {
        let result = Collation.collate(article([plea]), with: article([plea], role: .appeal))
        #expect(Set(result.units.map(\.op)) == [.added, .removed])
    }

    @Test("apparatus pairs with its own role first")
    func ownRole() {
        let before = Article(blocks: [Block(plea, role: .appeal), Block(plea, role: .notice)])
        let after = Article(blocks: [Block(plea, role: .notice), Block("Something else entirely.", role: .appeal)])
        let result = Collation.collate(before, with: after)
        #expect(result.units.first { $0.op == .same }?.from == [2])
    }

    @Test("a link that leads elsewhere makes a paragraph edited though all of its words are the same")
    func linkTarget() {
        func side(_ url: String) -> Article {
            Article(blocks: [Block("See the report for more.", links: [Link(text: "report", url: url)])])
        }
        let result = Collation.collate(side("https://a.example/1"), with: side("https://a.example/2"))
        #expect(result.units.map(\.op) == [.edited])
        #expect(result.units[0].spans.map(\.op) == [.same])
        #expect(result.units[0].labels.map(\.kind) == [.link])
        #expect(result.units[0].significance == .minor)
        #expect(Collation.collate(side("https://a.example/1"), with: side("https://a.example/1")).isSame)
    }

    @Test("a link that a copy dropped changes nothing")
    func linkDropped() {
        let link = Link(text: "report", url: "https://a.example/")
        let before = Article(blocks: [Block("See the report.", links: [link])])
        #expect(Collation.collate(before, with: article(["See the report."])).units.map(\.op) == [.same])
    }

    @Test("the numbers of a scope are counted apart")
    func numbers() {
        let before = Article(blocks: [
            Block("A plea.", role: .appeal), Block("Body one."), Block("A credit.", role: .credit),
        ])
        let units = Collation.collate(before, with: before).units
        #expect(units.map(\.from) == [[1], [1], [2]])
    }
}

@Suite("Fields")
struct FieldsTests {
    @Test("only fields that differ are reported, title first")
    func differing() {
        var before = article(["Text."])
        before.title = "Ferry timetable approved"
        before.authors = ["Ada Fenn"]
        before.publisher = "Ostrane Post"
        var after = before
        after.title = "Ferry timetable rejected"
        after.authors = ["Ada Fenn", "Milo Karst"]
        let result = Collation.collate(before, with: after)
        #expect(result.fields.map(\.field) == [.title, .byline])
        #expect(result.fields[0].spans.map(\.op) == [.same, .removed, .added])
        #expect(result.fields[1].to == "Ada Fenn, Milo Karst")
        #expect(result.summary.significance == .substantive)
        #expect(!result.isSame)
    }

    @Test("a title in other quotation marks is typographic")
    func typographicTitle() {
        var before = article([])
        before.title = "The \"last\" ferry"
        var after = before
        after.title = "The “last” ferry"
        let result = Collation.collate(before, with: after)
        #expect(result.fields.map(\.significance) == [Collation.Significance.none])
        #expect(result.summary.significance == .none)
    }

    @Test("a field that one side lacks has no spans")
    func missing() {
        var after = article([])
        after.subtitle = "What we know"
        let change = Collation.collate(article([]), with: after).fields.first
        #expect(change?.from == nil)
        #expect(change?.to == "What we know")
        #expect(change?.spans.isEmpty == true)
    }
}
