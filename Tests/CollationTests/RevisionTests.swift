import Article
import Collation
import Foundation
import Testing

/// What an editor did is found again, whatever was done and in whatever script.
@Suite("Random revisions")
struct RevisionTests {
    /// How many revisions of each kind.
    ///
    /// A hunt by hand: `STEMMA_SEEDS=5000 swift test -c release -Xswiftc -enable-testing --filter RevisionTests`.
    static let seeds = ProcessInfo.processInfo.environment["STEMMA_SEEDS"].flatMap { UInt64($0) } ?? 15

    @Test("are found again to the operation and the word, in every script", arguments: Script.allCases)
    func coined(_ script: Script) {
        let sizes = [5, 8, 13, 21, 34, 5, 8, 13, 21, 34, 55, 400, 12, 20, 90]
        for seed in 0..<Self.seeds {
            var editor = Editor(Coinage(seed: seed, script: script))
            let revision = editor.revise(sizes[Int(seed) % sizes.count], share: 0.5)
            let name = "\(script), seed \(seed)"
            expectFound(revision, name, countsWords: !script.isUnspaced)
            if seed % 4 == 0 { Laws(article(revision.before), article(revision.after)).check("\(name)") }
        }
    }

    /// The paragraphs share names and turns of phrase, so that they are easily mistaken for each other.
    @Test("of news coverage are found again", arguments: [12, 60, 300])
    func coverage(_ count: Int) {
        for seed in 0..<max(1, Self.seeds * 12 / UInt64(count)) {
            var editor = Editor(Coverage(seed: seed))
            let revision = editor.revise(count, share: 0.1, boilerplate: (Coverage.boilerplate, 30))
            expectFound(revision, "\(count) paragraphs of coverage, seed \(seed)", countsWords: true)
        }
    }

    @Test("are found again under another way of writing the same letters and spaces", arguments: 0..<8)
    func respaced(seed: UInt64) {
        var editor = Editor(Coinage(seed: seed, script: .accented))
        var dice = Dice(seed: seed)
        let revision = editor.revise(30, share: 0.5).mapped { text in
            let letters = dice.happens(0.5) ? text.decomposedStringWithCanonicalMapping : text
            return letters.map {
                $0 == " " && dice.happens(0.3) ? "\u{A0}" : String($0) + (dice.happens(0.1) ? "\u{AD}" : "")
            }
            .joined()
        }
        expectFound(revision, "seed \(seed)", countsWords: true)
    }

    @Test("cost the same words under another style of quotation marks", arguments: 0..<8)
    func restyled(seed: UInt64) {
        var editor = Editor(Coverage(seed: seed))
        let revision = editor.revise(30, share: 0.3).mapped { text in
            text.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
        }
        let collation = collate(revision.before, revision.after)
        let words = Revision.Words(removed: collation.summary.wordsRemoved, added: collation.summary.wordsAdded)
        #expect(words == revision.words, "seed \(seed)")
        // What is no longer the same to the letter is edited; the blocks that belong together are the same.
        func blocks(_ outlines: Set<Outline>) -> Set<[[Int]]> { Set(outlines.map { [$0.from, $0.to] }) }
        #expect(blocks(collation.outlines) == blocks(revision.expected), "seed \(seed)")
    }

    private func expectFound(_ revision: Revision, _ name: String, countsWords: Bool) {
        let collation = collate(revision.before, revision.after)
        #expect(revision.expected.subtracting(collation.outlines) == [], "not found: \(name)")
        #expect(collation.outlines.subtracting(revision.expected) == [], "not made: \(name)")
        guard countsWords else { return }
        let words = Revision.Words(removed: collation.summary.wordsRemoved, added: collation.summary.wordsAdded)
        #expect(words == revision.words, "words: \(name)")
    }
}
