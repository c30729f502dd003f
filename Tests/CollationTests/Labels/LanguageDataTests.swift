import Testing

@testable import Collation

@Suite("Language data")
struct LanguageDataTests {
    @Test("every language has data without a problem", arguments: LanguageData.languages)
    func parses(_ language: String) {
        #expect(LanguageData.named(language)?.problems == [])
    }

    @Test("a tag is looked up by its primary subtag", arguments: ["en", "en-GB", "EN", "en_US", "en-Latn-GB"])
    func tag(_ tag: String) {
        #expect(LanguageData.named(tag) === LanguageData.named("en"))
    }

    @Test("a missing, empty or unknown tag has no data", arguments: [nil, "", "-", "xx", "english", "fi-FI"])
    func none(_ tag: String?) {
        #expect(LanguageData.named(tag) == nil)
    }

    @Test("what a file says wrongly is told")
    func problems() {
        let file = "stray\n[negation]\nnot, no\n[negatoin]\n[settings]\ndecimal = point\nx\n"
        #expect(
            LanguageData(parsing: Array(file.utf8)).problems == [
                "outside any section: stray", "unknown section: negatoin", "unknown setting: decimal = point",
                "no setting: x",
            ])
    }

    @Test("the longest phrase is found, exceptions hide what is inside them, and capitals must be there")
    func matches() {
        let file = "[negation]\nnot, no, no longer, !not only\n[date]\nMay\n[attribution]\nsaid, told …\n"
        let data = LanguageData(parsing: Array(file.utf8))
        func found(_ text: String) -> [String] {
            let bytes = Array(text.utf8)
            let words = data.words(in: bytes, 0..<bytes.count)
            return data.lexicon.matches(in: words).map { match in
                bytes.text(
                    words[match.words.lowerBound].range.lowerBound..<words[match.words.upperBound - 1].range.upperBound)
            }
        }
        #expect(found("It is no longer shut, not only in May; it may. NOT so.") == ["no longer", "May", "NOT"])
        #expect(data.lexicon.matches(in: data.words(in: Array("told".utf8), 0..<4)).first?.leads == true)
    }

    @Test("a word is found in composed and decomposed form, and with either apostrophe")
    func forms() {
        #expect(Edit.kinds("A ponte vai fechar.", "A ponte na\u{303}o vai fechar.", "pt").contains(.negation))
        #expect(Edit.kinds("It does close.", "It doesn’t close.").contains(.negation))
    }
}
