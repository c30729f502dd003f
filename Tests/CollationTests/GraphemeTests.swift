import Article
import Collation
import Testing

@Suite("Grapheme clusters in spans")
struct GraphemeTests {
    private static let pieces = [
        "👩‍👩‍👧", "👩‍🚀", "👍🏽", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🇩🇪", "🇫🇷", "🇬", "1️⃣", "#️⃣", "❤️", "❤",
        "e\u{301}", "é", "\u{301}", "q\u{307}\u{323}", "\u{1112}\u{1161}\u{11AB}", "\u{1112}", "\u{1161}", "한", "क्षि",
        "क्", "ष",
        "র্য", "ക്ഷ", "\u{D4E}ക", "กำ", "ที่", "ขึ้", "ြ", "ကျွန်ုပ်", "ខ្មែ", "ស្ត", "葛\u{E0100}", "葛", "が", "か\u{3099}", "ﾊ\u{FF9E}",
        "\r\n", "\n", "\r", " ", "\u{A0}", "\u{2028}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FE0F}",
        "\u{600}12",
        "\u{600}", "\u{6DD}٣", "a", "word", " and ", "1,200", ".", "“", "-",
    ]

    @Test("no edge of a span cuts one, whatever stands beside what", arguments: 0..<160)
    func edges(seed: UInt64) {
        var dice = Dice(seed: seed)
        var pieces = (0..<Int.random(in: 1...24, using: &dice)).map { _ in dice.pick(Self.pieces) }
        let before = pieces.joined()
        for _ in 0..<Int.random(in: 1...5, using: &dice) where !pieces.isEmpty {
            let place = Int.random(in: 0..<pieces.count, using: &dice)
            switch Int.random(in: 0..<3, using: &dice) {
            case 0: pieces[place] = dice.pick(Self.pieces)
            case 1: pieces.insert(dice.pick(Self.pieces), at: place)
            default: pieces.remove(at: place)
            }
        }
        let after = pieces.joined()
        let collation = collate([before], [after])
        for unit in collation.units where !unit.spans.isEmpty {
            expectEdges(of: unit.spans.compactMap(\.from), in: before, seed)
            expectEdges(of: unit.spans.compactMap(\.to), in: after, seed)
        }
        Laws(article([before]), article([after])).check("seed \(seed)")
    }

    /// The parts are the text, and every edge between them is one between two characters.
    private func expectEdges(of parts: [String], in text: String, _ seed: UInt64) {
        #expect(Array(parts.joined().utf8) == Array(text.utf8), "seed \(seed)")
        let edges = Set(text.indices.map { $0.utf16Offset(in: text) } + [text.utf16.count])
        var offset = 0
        for part in parts {
            offset += part.utf16.count
            #expect(edges.contains(offset), "seed \(seed): \(parts)")
        }
    }
}
