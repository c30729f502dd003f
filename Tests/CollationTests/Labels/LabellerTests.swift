import Testing

@testable import Article
@testable import Collation

@Suite("What an edit means")
struct LabellerTests {
    typealias Label = Collation.Label

    @Test("evidence of a number is the whole number, with its unit where that changed too")
    func numberEvidence() {
        let cases: [(String, String, String, String)] = [
            ("It cost £2.4m then.", "It cost £2.5m then.", "£2.4m", "£2.5m"),
            ("It cost 2,400 dollars.", "It cost 2,500 dollars.", "2,400", "2,500"),
            ("It rose 3.5 % then.", "It rose 3.6 % then.", "3.5 %", "3.6 %"),
            ("On 2 July 2024 it shut.", "On 3 July 2024 it shut.", "2 July 2024", "3 July 2024"),
            ("On July 2, 2024 it shut.", "On July 3, 2024 it shut.", "July 2, 2024", "July 3, 2024"),
            ("At 12:45 it shut.", "At 12:50 it shut.", "12:45", "12:50"),
            ("On 2024-07-02 it shut.", "On 2024-07-09 it shut.", "2024-07-02", "2024-07-09"),
            ("About 12 000 came.", "About 13 000 came.", "12 000", "13 000"),
            ("Twenty-five came.", "Twenty-six came.", "Twenty-five", "Twenty-six"),
            (
                "Two hundred and six came.", "Three hundred and six came.", "Two hundred and six",
                "Three hundred and six"
            ),
            ("It took 3 hours.", "It took 3 days.", "3 hours", "3 days"),
        ]
        for (before, after, from, to) in cases {
            let labels = Edit.assess(before, after).labels
            #expect(labels == [Label(.number, from: from, to: to)], "\(before) → \(after)")
        }
    }

    @Test("evidence of a name is the whole name")
    func nameEvidence() {
        let found = Edit.assess("The owner is Anna Alder of the mill.", "The owner is Anna Birch of the mill.")
        #expect(found.labels == [Label(.name, from: "Anna Alder", to: "Anna Birch")])
    }

    @Test("evidence of a quotation is what changed inside it")
    func quotationEvidence() {
        let found = Edit.assess("“We shall close it soon,” she said.", "“We shall open it soon,” she said.")
        #expect(found.labels == [Label(.quotation, from: "close", to: "open")])
    }

    @Test("a subject's evidence names it with its verb")
    func attributionEvidence() {
        let found = Edit.assess("The mayor said it was safe.", "The engineer said it was safe.")
        #expect(found.labels == [Label(.attribution, from: "mayor said", to: "engineer said")])
    }

    @Test("one edit may carry several labels, the weightiest first")
    func several() {
        let found = Edit.assess(
            "“Six boats sank,” said Alder.", "“Nine boats did not sink,” said Birch.")
        #expect(found.labels.map(\.kind) == [.number, .quotation, .quotation, .name, .negation, .attribution])
    }

    @Test(
        "words outside quotation marks are no quotation",
        arguments: [
            (
                "The residents' homes in the cities' old parts are damp.",
                "The residents' homes in the cities' new parts are damp."
            ),
            ("It's a dog's life in '68, isn't it.", "It's a cat's life in '68, isn't it."),
            (
                "“It is safe,” she said in the old hall. “We know.”",
                "“It is safe,” she said in the new hall. “We know.”"
            ),
            (
                "\"It is safe,\" she said in the old hall. \"We know.\"",
                "\"It is safe,\" she said in the new hall. \"We know.\""
            ),
            ("A 6\" pipe runs under the old hall.", "A 6\" pipe runs under the new hall."),
            ("“It is safe.\nThe old hall is shut.", "“It is safe.\nThe new hall is shut."),
        ])
    func notQuoted(_ from: String, _ to: String) {
        #expect(!Edit.kinds(from, to).contains(.quotation))
    }

    @Test("a comma that moves across a closing quotation mark is punctuation")
    func commaMoves() {
        let found = Edit.assess("“It is safe,” she said.", "“It is safe”, she said.")
        #expect(Set(found.labels.map(\.kind)) == [.punctuation])
        #expect(found.significance == .minor)
    }

    @Test("a full stop made a question mark is punctuation outside a quotation, and a quotation inside one")
    func questionMark() {
        #expect(Edit.kinds("It is safe.", "It is safe?") == [.punctuation])
        let quoted = Edit.assess("She said: “It is safe.”", "She said: “It is safe?”")
        #expect(quoted.labels == [Label(.quotation, from: ".", to: "?")])
        #expect(quoted.significance == .substantive)
    }

    @Test(
        "these words are no names",
        arguments: [
            ("en", "Residents were angry.", "Locals were angry."), ("en", "But it is shut.", "Yet it is shut."),
            ("en", "It shut on Monday.", "It shut on Friday."), ("en", "Now I say so.", "Now we say so."),
            ("en", "Council Approves New Bridge Plan After Delay", "Council Rejects New Bridge Plan After Delay"),
            ("en", "It is shut. Traffic is bad.", "It is shut. Weather is bad. The traffic and weather too."),
            ("de", "Die Prüfung der Brücke dauert.", "Die Planung der Brücke dauert."),
            ("de", "Das Haus am Fluss steht.", "Das Dach am Fluss steht."),
            ("de", "Ein altes Haus steht dort.", "Ein altes Boot steht dort."),
        ])
    func noNames(_ language: String, _ from: String, _ to: String) {
        #expect(!Edit.kinds(from, to, language).contains(.name))
    }

    @Test("a negation that only changes its form is none")
    func negationForm() {
        #expect(!Edit.kinds("It did not close.", "It didn't close.").contains(.negation))
        #expect(!Edit.kinds("It was not only old.", "It was old.").contains(.negation))
    }

    @Test("the month of May is no hedge")
    func may() {
        #expect(Edit.kinds("It shut in May this year.", "It shut in June this year.") == [.number])
    }

    @Test("a link's new target alone is minor")
    func link() {
        let (old, new) = (
            Link(text: "report", url: "https://a.example/1"), Link(text: "report", url: "https://a.example/2")
        )
        let found = Edit.assess("Read the report.", "Read the report.", linksFrom: [old], linksTo: [new])
        #expect(found.labels == [Label(.link, from: "https://a.example/1", to: "https://a.example/2")])
        #expect(found.significance == .minor)
        let gone = Edit.assess("Read the report.", "Read the report.", linksFrom: [old], linksTo: [])
        #expect(gone.labels == [Label(.link, from: "https://a.example/1", to: nil)])
        let same = Edit.assess("Read it.", "Read it.", linksFrom: [old], linksTo: [Link(text: "it", url: old.url)])
        #expect(same.labels.isEmpty && same.significance == .none)
    }

    @Test("a typographic span alone matters nothing")
    func typographic() {
        let spans = [
            Collation.Span(.typographic, from: "\"", to: "“"), Collation.Span(.same, from: "Safe", to: "Safe"),
            Collation.Span(.typographic, from: "\"", to: "”"), Collation.Span(.same, from: ", it's", to: ", it's"),
        ]
        let found = Labeller(language: "en").assess(
            spans: spans, from: "\"Safe\", it's", to: "“Safe”, it's", linksFrom: [], linksTo: [])
        #expect(found.labels == [Label(.typographic, from: "\"", to: "“"), Label(.typographic, from: "\"", to: "”")])
        #expect(found.significance == .none)
    }

    @Test("a sentence that moved, or a paragraph that was split, is minor where no word changed")
    func rearranged() {
        let moved = [
            Collation.Span(.same, from: "It is shut.", to: "It is shut."),
            Collation.Span(.movedOut, from: " Nobody paid 5 pounds.", to: nil, link: 1),
        ]
        let found = Labeller(language: "en").assess(
            spans: moved, from: "It is shut. Nobody paid 5 pounds.", to: "It is shut.", linksFrom: [], linksTo: [])
        #expect(found.labels.isEmpty && found.significance == .minor)
        let split = Edit.assess("It is shut. Nobody paid.", "It is shut.\nNobody paid.")
        #expect(split.labels.isEmpty && split.significance == .minor)
    }

    @Test("without a language the labels that need no words remain")
    func unknownLanguage() {
        #expect(Edit.kinds("Kostis 5 markkaa.", "Kostis 6 markkaa.", "fi") == [.number])
        #expect(Edit.kinds("Kylä on Lehtola.", "Kylä on Mäkelä.", nil) == [.name])
        #expect(Edit.kinds("It is not shut.", "It is shut.", nil).isEmpty)
        #expect(Edit.assess("It is not shut.", "It is shut.", nil).significance == .substantive)
        #expect(Labeller(language: "fi").languageCode == nil && Labeller(language: "pt-BR").languageCode == "pt")
    }

    @Test("no change is labelled nothing and matters nothing")
    func same() {
        let found = Edit.assess("It is shut.", "It is shut.")
        #expect(found.labels.isEmpty && found.significance == .none)
    }

    @Test("a field without spans is one text in another's place")
    func field() {
        let found = Labeller(language: "en").assess(
            spans: [], from: "2024-07-02", to: "2024-07-03", linksFrom: [], linksTo: [])
        #expect(found.labels == [Label(.number, from: "2024-07-02", to: "2024-07-03")])
    }
}
