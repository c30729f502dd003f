import Article
import Collation
import Testing

@Suite("Laws of every collation")
struct LawsTests {
    @Test("hold for shuffled, doubled and cut texts in both scopes", arguments: 0..<40)
    func shuffles(seed: UInt64) {
        var coverage = Coverage(seed: seed)
        func side() -> Article {
            var blocks: [Block] = []
            for _ in 0..<Int.random(in: 0...12, using: &coverage.dice) {
                let role = coverage.dice.pick([Role.body, .body, .appeal, .caption, .notice])
                blocks.append(Block(coverage.dice.pick(pool), role: role))
            }
            return Article(blocks: blocks)
        }
        let pool = (0..<8).map { _ in coverage.text(coverage.paragraph()) } + ["***", "", "Read more", "Yes."]
        Laws(side(), side()).check("seed \(seed)")
    }

    @Test("hold for pieces of many scripts put together at random", arguments: 0..<120)
    func scripts(seed: UInt64) {
        var dice = Dice(seed: seed)
        let pieces = [
            "the ", "bridge", " ", "\u{A0}", "\u{200B}", "\u{AD}", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "🇩🇪", "🇫🇷", "👍🏽", "1️⃣",
            "委员会", "批准", "、", "。", "สวัสดี", "ที่", "ကျွန်ုပ်", "ភាសា", "العربية", "،", "हिन्दी", "한국어", "ﬁne", "“", "”", "\"",
            "'", "’", "-", "–", "…", "...", "£2.4m", "12:45", "1,200", ". ", "? ", "\u{200D}", "\u{FE0F}", "\t", "ー",
            "カタ",
        ]
        func text() -> String { (0..<Int.random(in: 0...14, using: &dice)).map { _ in dice.pick(pieces) }.joined() }
        let base = (0..<5).map { _ in text() }
        let after = base.map { dice.happens(0.5) ? $0 : $0 + text() } + [text()]
        for options in [Collation.Options(), .ignoringEverything] {
            Laws(article(base), article(after), options: options).check("seed \(seed)")
        }
    }

    @Test("hold where moves are not looked for, and nothing has moved", arguments: 0..<20)
    func withoutMoves(seed: UInt64) {
        var editor = Editor(Coinage(seed: seed, script: .latin))
        let revision = editor.revise(20, share: 0.5)
        var options = Collation.Options()
        options.findsMoves = false
        Laws(article(revision.before), article(revision.after), options: options).check("seed \(seed)")
        #expect(collate(revision.before, revision.after, options: options).summary.moved == 0)
    }

    @Test("hold where a side is empty")
    func emptySides() {
        let some = article(["One paragraph.", "Another one."])
        Laws(article([]), article([])).check("both empty")
        Laws(some, article([])).check("right empty")
        #expect(collate([], []).units.isEmpty)
        #expect(collate(["One.", "Two."], []).units.map(\.op) == [.removed, .removed])
    }
}

extension Collation.Options {
    static var ignoringEverything: Self {
        var options = Self()
        options.ignoring = Set(Collation.Ignorable.allCases)
        return options
    }
}
