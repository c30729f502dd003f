import Article
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test(
        "white space is folded, zero-width characters go, everything is composed, and nothing else changes",
        arguments: [
            ("", ""), (" ", ""), ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"), ("a\tb", "a b"),
            ("a\u{A0}b", "a b"), ("a\u{3000}b", "a b"), ("a\u{AD}b", "ab"), ("\u{FEFF}a", "a"), ("a\u{200B} b", "a b"),
            ("Cafe\u{301}", "Caf\u{E9}"), ("e\u{301}\u{323}", "\u{1EB9}\u{301}"),
            ("\u{2126}", "\u{3A9}"), ("\u{304B}\u{3099}", "\u{304C}"), ("\u{438}\u{306}", "\u{439}"),
            ("“Ça” – Ñandú", "“Ça” – Ñandú"), ("東京、です", "東京、です"), ("👩\u{200D}🚒", "👩\u{200D}🚒"),
        ])
    func folding(text: String, folded: String) {
        #expect(Array(text.folded.unicodeScalars) == Array(folded.unicodeScalars))
    }
}
