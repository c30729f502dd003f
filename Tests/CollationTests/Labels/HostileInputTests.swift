import Testing

@testable import Collation

@Suite("Hostile input to the labels")
struct HostileInputTests {
    /// Texts that trip careless code: empty, one mark, broken quotations, emoji, combining marks, right-to-left marks.
    static let texts = [
        "", " ", "\n", "'", "\"", "“", "”", "‘’", "'''''", "\"\"\"\"", "„“”", "@", "@@a", "%", "-", "5", "-5%", "$",
        "5 $", "½", "..", "a.b.c",
        "👩‍👩‍👧", "🇺🇦🇺🇦", "👍🏽", "e\u{301}", "\u{301}", "\u{301}\u{301}a", "\u{200F}ال\u{200F}", "ก็ดี", "한국어", "不", "12,,3",
        "1.2.3.4", "İ", "ß", "ﬁ",
        "O'", "'s", "\u{FEFF}", "a\u{AD}b", "Mr.", "U.S.", "5-", "–5–", "１２", "٣٫٥", "ǅ", "not", "May",
    ]

    @Test(
        "any text can become any other, and nothing changed is called nothing",
        arguments: ["en", "de", "xx"])
    func anyPair(_ language: String) {
        for from in Self.texts {
            for to in Self.texts {
                let found = Edit.assess("Is \(from) it", "Is \(to) it", language)
                #expect((found.significance == .none) == (from == to), "\(from) → \(to)")
            }
        }
    }

    @Test(
        "a name may stand right behind the single quotation mark that begins a text", arguments: ["‘", "‚", "'", "\""])
    func openingMark(_ mark: String) {
        #expect(Edit.kinds("\(mark)Alder will go,’ he said.", "\(mark)Birch will go,’ he said.").contains(.name))
    }

    @Test("random spans of random text are labelled without fail")
    func random() {
        var state: UInt64 = 11
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let operations = Collation.Span.Operation.allCases
        for _ in 0..<500 {
            let spans = (0..<next(12)).map { _ -> Collation.Span in
                let text = (0..<next(4)).map { _ in Self.texts[next(Self.texts.count)] }.joined(
                    separator: next(2) == 0 ? " " : "")
                switch operations[next(operations.count)] {
                case .removed: return Collation.Span(.removed, from: text, to: nil)
                case .added: return Collation.Span(.added, from: nil, to: text)
                case .movedOut: return Collation.Span(.movedOut, from: text, to: nil, link: 1)
                case .movedIn: return Collation.Span(.movedIn, from: nil, to: text, link: 1)
                case .typographic: return Collation.Span(.typographic, from: text, to: text + "’")
                case .same: return Collation.Span(.same, from: text, to: text)
                }
            }
            let from = spans.compactMap(\.from).joined(), to = spans.compactMap(\.to).joined()
            let found = Labeller(language: "en").assess(spans: spans, from: from, to: to, linksFrom: [], linksTo: [])
            #expect(found.labels.allSatisfy { $0.from != nil || $0.to != nil })
        }
    }

    @Test("a long row of trouble takes little time")
    func longRow() {
        let clock = ContinuousClock()
        for unit in [
            "word ", "a", "'a ", "\"a ", "‘a ", "5 ", "5,", "A ", "not ", "said A ", "字", "@a ", "“ ", "e\u{301}", ". ",
        ] {
            let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
            let spans = [
                Collation.Span(.removed, from: "five ", to: nil), Collation.Span(.same, from: text, to: text),
                Collation.Span(.removed, from: "x" + text, to: nil), Collation.Span(.added, from: nil, to: "y" + text),
            ]
            let elapsed = clock.measure {
                _ = Labeller(language: "en").assess(
                    spans: spans, from: "five " + text + "x" + text, to: text + "y" + text, linksFrom: [], linksTo: [])
            }
            #expect(elapsed < .seconds(20), "\(unit): \(elapsed)")
        }
    }

    @Test("many small edits in one long paragraph take linear time")
    func manyEdits() {
        let spans = (0..<2_000).flatMap { number in
            [
                Collation.Span(.same, from: "the old bridge at the river is ", to: "the old bridge at the river is "),
                Collation.Span(.removed, from: "\(number)", to: nil),
                Collation.Span(.added, from: nil, to: "\(number + 1)"),
                Collation.Span(.same, from: ". ", to: ". "),
            ]
        }
        let from = spans.compactMap(\.from).joined(), to = spans.compactMap(\.to).joined()
        let clock = ContinuousClock()
        let elapsed = clock.measure {
            let found = Labeller(language: "en").assess(spans: spans, from: from, to: to, linksFrom: [], linksTo: [])
            #expect(found.labels.count == 2_000)
        }
        #expect(elapsed < .seconds(20), "\(elapsed)")
    }
}
