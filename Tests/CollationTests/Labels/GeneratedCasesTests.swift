import Article
import Testing

@testable import Collation

@Suite("Single changes generated in every language that has data")
struct GeneratedCasesTests {
    @Test("every change is labelled as it must be, alone and among other sentences", arguments: LanguageData.languages)
    func cases(_ language: String) throws {
        let sheet = try #require(CaseSheet.all.first { $0.language == language })
        #expect(sheet.carriers.count >= 12)
        var dice = Dice(seed: 1)
        for single in sheet.cases {
            #expect(isLabelled(single), "\(single)")
            let framed = sheet.inContext(single, &dice)
            #expect(isLabelled(framed), "\(framed)")
        }
    }

    @Test(
        "a text that does not state its language is labelled by the one it is written in",
        arguments: LanguageData.languages)
    func guessed(_ language: String) throws {
        let sheet = try #require(CaseSheet.all.first { $0.language == language })
        var dice = Dice(seed: 2)
        var (found, told) = (0, 0)
        for single in sheet.cases {
            var text = sheet.inContext(single, &dice)
            text.from += " " + dice.pick(sheet.carriers)
            let article = Article(blocks: [Block(text.from)])
            found += LanguageGuess.language(of: article, article) == language ? 1 : 0
            told += 1
        }
        #expect(found * 100 >= told * 98, "\(found) of \(told)")
    }

    @Test(
        "a language without data is not taken for one that has some",
        arguments: [
            "Bron är stängd och ingen vet när den öppnar igen.",
            "Silta on suljettu eikä kukaan tiedä milloin se avataan.",
            "Most je zatvoren i niko ne zna kada će se otvoriti.",
            "Podul este închis și nimeni nu știe când se deschide.",
            "A híd zárva van, és senki sem tudja, mikor nyit ki.", "پل بسته است و کسی نمی‌داند چه وقت باز می‌شود.",
        ])
    func otherLanguages(_ text: String) {
        let article = Article(blocks: [Block(text)])
        #expect(LanguageGuess.language(of: article, article) == nil)
    }

    @Test("what an article states is believed")
    func stated() {
        let (stated, silent) = (Article(language: "fi"), Article(blocks: [Block("The bridge is shut.")]))
        #expect(LanguageGuess.language(of: stated, silent) == "fi")
    }

    private func isLabelled(_ single: CaseSheet.Case) -> Bool {
        let articles = [single.from, single.to].map { Article(language: single.language, blocks: [Block($0)]) }
        let labels = Collation.collate(articles[0], with: articles[1]).units.flatMap(\.labels)
        if single.kind == "plain" { return labels.isEmpty }
        if single.kind.hasPrefix("-") { return !labels.contains { $0.kind.rawValue == single.kind.dropFirst() } }
        return labels.contains { label in
            guard label.kind.rawValue == single.kind else { return false }
            guard label.kind == .number || label.kind == .name else { return true }
            return shows(label.from, single.readings.from) && shows(label.to, single.readings.to)
        }
    }

    /// Whether evidence shows a reading: a word of it, or a part of one.
    private func shows(_ evidence: String?, _ reading: String) -> Bool {
        let words = reading.lowercased().split { " .,«»“”".contains($0) }
        guard !words.isEmpty else { return true }
        guard let evidence = evidence?.lowercased() else { return false }
        return words.contains { evidence.contains($0) || $0.contains(evidence) }
    }
}
