import Testing

@testable import Collation

@Suite("Sentences")
struct SentencesTests {
    /// The sentences of a text, with the white space behind them.
    private func sentences(_ text: String, _ language: String? = "en") -> [String] {
        let bytes = Array(text.utf8)
        return Sentences.ranges(in: bytes, language: language).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("the space behind a sentence belongs to it")
    func space() {
        #expect(sentences("The bridge is shut.  It opens in May.") == ["The bridge is shut.  ", "It opens in May."])
    }

    @Test(
        "these texts are cut into so many sentences",
        arguments: [
            ("en", 1, "Dr. Alder met Mr. Birch at St. Anne."),
            ("en", 1, "J. R. Alder came."),
            ("en", 1, "It cost 3.5 million at example.org today."),
            ("en", 1, "The U.S. Army came at 3 p.m. on Monday."),
            ("en", 2, "They left at 3 p.m. The bridge was shut."),
            ("en", 2, "He works for Alder Inc. He likes it."),
            ("en", 1, "Alder Inc. Birch and Sons."),
            ("en", 2, "“Is it safe?” he asked. She nodded."),
            ("en", 2, "“It is safe.” She nodded."),
            ("en", 2, "(It is safe.) She nodded."),
            ("en", 2, "Really?! Yes."),
            ("en", 1, "It was … not safe."),
            ("en", 2, "It was over… Nobody came."),
            ("en", 2, "One line\nanother line"),
            ("en", 2, "It ended in 2019. Then it began."),
            ("es", 2, "¿Es seguro? ¡No lo es!"),
            ("es", 1, "El Sr. Robledo llegó a las 3 p.m. del lunes."),
            ("fr", 2, "« C’est sûr ! » Elle partit."),
            ("fr", 1, "M. Dubreuil et Mme. Valin sont là."),
            ("de", 1, "Am 3. Juli kam Dr. Keller."),
            ("de", 1, "Das gilt z.B. Herrn Keller."),
            ("de", 2, "„Sie ist sicher.“ Er ging."),
            ("pt", 1, "O Sr. Robledo chegou."),
            ("it", 1, "Il Sig. Valli e il Dott. Neri sono qui."),
            ("ru", 1, "Мост в г. Липовка построил А. С. Соснов."),
            ("ru", 2, "Мост закрыт. Дорога открыта."),
            ("uk", 1, "Міст у м. Липівка збудував проф. Соснов."),
            ("ar", 2, "هل الجسر آمن؟ نعم هو آمن."),
            ("ar", 2, "الجسر مغلق۔ الطريق مفتوح۔"),
            ("zh", 3, "大桥关闭了。安全吗？她说：“安全！”"),
            ("nl", 1, "Dhr. Eik en mevr. Linde zijn er, bijv. Lindeveld."),
            ("pl", 1, "Był tu prof. Dąb i in. Lipowa."),
            ("ja", 2, "橋は閉鎖された。「安全だ。」"),
            ("hi", 2, "पुल बंद है। सड़क खुली है।"),
        ])
    func count(_ language: String, _ count: Int, _ text: String) {
        #expect(sentences(text, language).count == count)
    }

    @Test("without a language initials and inner stops are still kept together")
    func unknown() {
        #expect(sentences("J. Alder paid 3.5 million. The U.S. Army left.", nil).count == 2)
    }

    @Test(
        "sentences cover any text exactly",
        arguments: [
            "", " ", "\n", "\n\n", ".", "...", "。", "?!", "a", ". . . .", "  a.  b.  ", "a.\n\n\nb.",
            "\u{301}.\u{301} A",
            "👩‍👩‍👧 yes. 🇺🇦 No! 👍🏽", "«»„“”‘’", "e\u{301}. E\u{301}", "\u{FEFF}A. B", "A.\u{A0}B.\u{3000}C",
        ])
    func cover(_ text: String) {
        for language in LanguageData.languages + ["xx"] {
            #expect(sentences(text, language).joined() == text)
        }
    }

    @Test("sentences cover bytes that are no UTF-8")
    func malformed() {
        var state: UInt64 = 7
        let pieces: [UInt8] = [0x2E, 0x20, 0x41, 0xE3, 0x80, 0x82, 0xF0, 0xD8, 0x9F, 0xFF, 0x0A, 0xC2, 0xBB, 0x61]
        for length in 0..<200 {
            let bytes = (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pieces[Int(state >> 33) % pieces.count]
            }
            let ranges = Sentences.ranges(in: bytes, language: "en")
            #expect(ranges.flatMap { Array(bytes[$0]) } == bytes)
            #expect(ranges.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("a megabyte without a full stop, and a long row of nothing but marks, take little time")
    func megabyte() {
        let clock = ContinuousClock()
        for unit in ["word ", ".", ".”", "Mr. "] {
            let bytes = Array(
                String(repeating: unit, count: (unit == "word " ? 1_000_000 : 100_000) / unit.utf8.count).utf8)
            var covered = 0
            let elapsed = clock.measure {
                covered = Sentences.ranges(in: bytes, language: "en").reduce(0) { $0 + $1.count }
            }
            #expect(covered == bytes.count)
            #expect(elapsed < .seconds(20), "\(unit): \(elapsed)")
        }
    }
}
