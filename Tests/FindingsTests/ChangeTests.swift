import Article
import Findings
import Testing

@Suite("what a version changed")
struct ChangeTests {
    private func change(_ place: Int, _ old: String, _ new: String) -> Change {
        Change(from: Sample.article(), to: Sample.article(Sample.replacing(place, old, by: new)))
    }

    @Test("a figure that took another's place is a finding, and unmarked without a notice")
    func figure() {
        let change = change(3, "£41,000", "£47,500")
        #expect(change.findings == [Finding(kind: .figure, from: "£41,000", to: "£47,500", paragraph: 4)])
        #expect(change.isUnmarked)
    }

    @Test("a notice on the page marks the change")
    func marked() {
        let later = Sample.article(
            Sample.replacing(3, "£41,000", by: "£47,500"), notices: [(.correction, "Correction: the cost was £47,500.")]
        )
        let change = Change(from: Sample.article(), to: later)
        #expect(change.notes == [Note(sort: .correction, text: "Correction: the cost was £47,500.")])
        #expect(!change.isUnmarked)
    }

    @Test("a notice that was there before marks nothing new")
    func oldNotice() {
        let notice = [(NoticeSort.correction, "Correction: the name was misspelt.")]
        let change = Change(
            from: Sample.article(notices: notice),
            to: Sample.article(Sample.replacing(3, "£41,000", by: "£47,500"), notices: notice))
        #expect(change.notes.isEmpty)
        #expect(change.isUnmarked)
    }

    @Test("a word to the readers about other things is no notice of a change")
    func readerNote() {
        let later = Sample.article(
            Sample.replacing(3, "£41,000", by: "£47,500"),
            notices: [(.readerNote, "Note to readers: our shop is closed.")])
        #expect(Change(from: Sample.article(), to: later).isUnmarked)
    }

    @Test("one not more is a finding")
    func negation() {
        let change = change(7, "is planned", "is not planned")
        #expect(change.findings.contains { $0.kind == .negation })
    }

    @Test("a changed word inside a quotation is a finding")
    func quotation() {
        #expect(change(2, "never doubted", "always hoped").findings.contains { $0.kind == .quotation })
    }

    @Test(
        "a paragraph in which somebody is quoted is not gone where a copy of it stays, or where it became the subtitle")
    func movedOrRepeatedQuote() {
        let quote = "Nobody had asked for it, according to the harbour board in Ostrane."
        let rest = ["A new ferry was bought on Monday.", "It runs from June until the storms begin."]
        func page(_ paragraphs: [String], subtitle: String? = nil) -> Article {
            Article(title: "Ferry bought", subtitle: subtitle, language: "en", blocks: paragraphs.map { Block($0) })
        }
        #expect(Change(from: page([quote] + rest + [quote]), to: page([quote] + rest)).findings.isEmpty)
        #expect(Change(from: page([quote] + rest), to: page(rest, subtitle: quote)).findings.isEmpty)
        #expect(Change(from: page([quote] + rest), to: page(rest)).findings.map(\.kind) == [.attribution])
    }

    @Test("a removed paragraph in which somebody is quoted is a finding, another one is not")
    func removedParagraph() {
        var withoutQuote = Sample.sentences
        withoutQuote.remove(at: 2)
        let found = Change(from: Sample.article(), to: Sample.article(withoutQuote)).findings
        #expect(found.map(\.kind) == [.attribution])
        #expect(found.first?.paragraph == 3)
        var withoutSilt = Sample.sentences
        withoutSilt.remove(at: 6)
        #expect(Change(from: Sample.article(), to: Sample.article(withoutSilt)).findings.isEmpty)
    }

    @Test("a headline finding names the words that came and went")
    func headline() {
        let later = Sample.article(title: "Tide mill never to grind again")
        let finding = Change(from: Sample.article(), to: later).findings.first
        #expect(finding?.kind == .headline)
        #expect(finding?.to == "never")
    }

    @Test("a slip mended is no finding")
    func spelling() {
        #expect(change(1, "Volunteers", "Volunters").findings.isEmpty)
    }
}
