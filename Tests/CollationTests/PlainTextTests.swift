import Article
import Testing

@testable import Collation

@Suite("Words counted without cutting a text")
struct PlainTextTests {
    private static let pieces = [
        "a", "Z", "_", "7", "00", "é", "ß", "Œ", "ƒ", "×", "÷", " ", " ", "'", "-", ".", ",", ":", "/", "’", "–", "—",
        "“", "”",
        "…", "‘", "!", "?", "(", ")", "$", "%", "€", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "я", "漢", "\n", "  ",
    ]

    @Test("are as many as the tokens that are words, and the text is as folding leaves it")
    func agrees() {
        var (random, plain) = (Dice(seed: 7), 0)
        for _ in 0..<20_000 {
            // Mostly of the pieces that are plain.
            let text = (0..<Int(random.next() % 9)).map { _ in
                Self.pieces[Int(random.next() % UInt64(random.next() % 20 == 0 ? Self.pieces.count : 33))]
            }.joined()
            guard let words = text.withUTF8Bytes({ PlainText.words(in: $0) }) else { continue }
            plain += 1
            #expect(words == text.wordCount, "\(text)")
            #expect(text.utf8.elementsEqual(text.folded.utf8), "\(text)")
        }
        #expect(plain > 5_000)
    }

    @Test(
        "texts of a long article get one number exactly when they are the same",
        arguments: [
            ("Café", "Cafe\u{301}"), ("a b", "a\u{A0}b"), ("soft hyphen", "soft hy\u{AD}phen"), ("a b", "a  b "),
            ("مرحبا", "مرحبا"),
        ])
    func numbered(one: String, other: String) {
        for texts in [[one, other, "else"], [other, one, "else"]] {
            var corpus = Corpus(options: .init(), count: Threshold.fewBlocks + 1, size: 64)
            let numbers = texts.map { corpus.read($0).text }
            #expect(numbers[0] == numbers[1])
            #expect(numbers[0] != numbers[2])
            #expect(corpus.textCount == 2)
        }
    }
}
