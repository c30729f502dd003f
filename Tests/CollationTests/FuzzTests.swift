import Article
import Collation
import Foundation
import Testing

/// Whatever the bytes, the laws hold.
@Suite("Fuzz")
struct FuzzTests {
    /// A longer run by hand: `STEMMA_FUZZ_SECONDS=600 swift test -c release -Xswiftc -enable-testing --filter FuzzTests`.
    private static let seconds = ProcessInfo.processInfo.environment["STEMMA_FUZZ_SECONDS"].flatMap { Double($0) }

    /// How many times longer the huge texts are in a longer run.
    private static let scale = seconds == nil ? 1 : 100

    @Test("the laws hold for bytes of every kind")
    func soup() {
        let end = Self.seconds.map { Date(timeIntervalSinceNow: $0) }
        var seed: UInt64 = 0
        while end.map({ Date() < $0 }) ?? (seed < 120) {
            var soup = Soup(seed: seed)
            let (before, after) = soup.revision()
            let options = seed % 8 == 0 ? Collation.Options.ignoringEverything : .init()
            Laws(article(before), article(after), options: options).check("seed \(seed)")
            seed += 1
        }
    }

    @Test("marks by the hundred on one letter are one grapheme", arguments: ["e", "ก", "👩", ""])
    func marks(_ letter: String) {
        let flood = letter + String(repeating: "\u{301}\u{323}", count: 250 * Self.scale)
        expectLaws(["Before \(flood) after."], ["Before \(flood)\u{308} after."])
        expectLaws([flood, flood], [flood + "x", String(flood.unicodeScalars.dropLast())])
    }

    @Test(
        "marks that join what stands before them with what follows are never cut off",
        arguments: [
            ("one \u{200D} two three", "one two three"), ("one \u{600}12 two three", "one \u{600} two three"),
            ("one \u{600}", "one \u{600}\u{D4E}\u{D15} two"), ("\u{600}委员", "\u{600}员"),
        ])
    func joiners(before: String, after: String) {
        expectLaws([before], [after])
    }

    @Test("one word without an end", arguments: ["a", "漢", "ก", "👩‍", "\u{200D}", "\u{202E}", "1,", "-", "\u{0}"])
    func endless(_ piece: String) {
        let word = String(repeating: piece, count: 10_000 * Self.scale / piece.utf8.count)
        expectLaws([word], [word + "b"])
        expectLaws([word, "b"], ["c", "b " + word])
        expectLaws([word], ["Quite another text."])
    }

    @Test("paragraphs of one letter by the thousand")
    func letters() {
        var dice = Dice(seed: 1)
        let before = (0..<2_000 * Self.scale).map { _ in dice.pick(["a", "b", "c", "", "7"]) }
        let after = before.filter { _ in !dice.happens(0.02) }
        expectLaws(before, after)
        expectLaws(before, before.shuffled(using: &dice))
    }

    @Test("two words in turn by the thousand, in one paragraph")
    func repetition() {
        var dice = Dice(seed: 2)
        let before = (0..<1_500 * Self.scale).map { _ in dice.pick(["yes", "no", "no."]) }
        let after = before.filter { _ in !dice.happens(0.02) }
        expectLaws([before.joined(separator: " ")], [after.joined(separator: " ")])
        expectLaws([before.joined(separator: " ")], [before.shuffled(using: &dice).joined(separator: " ")])
    }

    private func expectLaws(_ before: [String], _ after: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        Laws(article(before), article(after)).check("", sourceLocation: sourceLocation)
    }
}
