import Article
import Testing

@testable import Extraction

@Suite("Phrase files")
struct PhraseFileTests {
    @Test("every line of the files that ship can be read")
    func allLinesAreRead() {
        #expect(PhraseBook(files: PhraseLibrary.files).problems == [])
    }

    @Test("the files stand in the order of their languages, as the hash of the rules takes them")
    func filesAreInOrder() {
        let languages = PhraseLibrary.files.map(\.language)
        #expect(languages == languages.sorted())
        #expect(PhraseLibrary.files.allSatisfy { !$0.bytes.isEmpty })
    }

    @Test(
        "a line that cannot be read is named with its file, line and reason",
        arguments: [
            ("[appeal/x]\n(a b", "xx.txt:2: a ( without its )"),
            ("[appeal/x]\na b)", "xx.txt:2: a ) without its ("),
            ("[wishes/x]\na", "xx.txt:1: no role and name in [wishes/x]"),
            ("[notice/wish]\na", "xx.txt:1: no sort of notice in [notice/wish]"),
            ("[appeal/x]\na ; loud", "xx.txt:2: unknown condition loud"),
            ("[appeal/x]\na ; max", "xx.txt:2: max without a number"),
            ("[appeal/x]\n.. a", "xx.txt:2: a phrase that does not open the block has to begin with a word"),
            ("a b", "xx.txt:1: neither a section nor words"),
            ("months: one", "xx.txt:1: 1 months"),
        ])
    func problems(file: String, problem: String) {
        #expect(PhraseBook(files: [("xx", Array(file.utf8))]).problems.first == problem)
    }

    @Test(
        "phrases mean what the format says",
        arguments: [
            ("^ sign up", "Sign up today", true),
            ("^ sign up", "Please sign up", false),
            ("sign up", "It is free. Sign up today", true),
            ("sign up", "We sign up today", false),
            ("~ sign up", "We sign up today", true),
            ("~ sign up", "We “sign up today”", false),
            ("^ (a b|c) d", "A b d", true),
            ("^ (a b|c) d", "C d", true),
            ("^ (a b|c) d", "A d", false),
            ("^ a (b c)? d", "A d", true),
            ("^ a b? d", "a, b: d", false),
            ("^ a b? : d", "a, b: d", true),
            ("^ a ..2 d", "a b c d", true),
            ("^ a ..2 d", "a b c e d", false),
            ("^ a ..2 d", "a b. d", false),
            ("^ donat*", "Donating helps", true),
            ("^ a $", "A.", true),
            ("^ a $", "A b", false),
            ("^ by <name> $", "By Orla Hathersage", true),
            ("^ by <name> $", "By the water", false),
            ("^ on <date> $", "On 3 March 2026", true),
            ("^ a ; max 2", "A b c", false),
            ("^ a ; unless c|d", "A b c", false),
        ])
    func phrases(phrase: String, text: String, isFound: Bool) {
        let months =
            "months: january, february, march, april, may, june, july, august, september, october, november, december"
        let file = "\(months)\n[appeal/x]\n\(phrase)"
        let files = [(language: "xx", bytes: Array(file.utf8))]
        #expect(PhraseBook(files: files).problems == [])
        let classifier = ApparatusClassifier(files: files)
        #expect((classifier.classify(text, context: BlockContext()) != nil) == isFound)
    }
}
