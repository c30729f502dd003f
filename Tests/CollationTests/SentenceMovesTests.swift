import Collation
import Testing

@Suite("Sentences that move")
struct SentenceMovesTests {
    private let report = "Alpha report begins here."
    private let invoices = "The auditor found three missing invoices worth 40,000 crowns last year."
    private let inquiry = "The inquiry is expected to last six weeks."
    private let council = "The council met on Monday and adjourned at noon."

    @Test("a sentence that left one paragraph for another is marked at both ends and costs no word")
    func migrates() {
        let collation = collate(
            ["\(report) \(invoices) \(council)", inquiry], ["\(report) \(council)", "\(inquiry) \(invoices)"])
        #expect(
            collation.units.map(\.marked) == ["\(report) [<1:\(invoices) ]\(council)", "\(inquiry){>1: \(invoices)}"])
        #expect(collation.summary.wordsRemoved == 0 && collation.summary.wordsAdded == 0)
        #expect(collation.summary.wordsMoved == 11)
        #expect(collation.summary.kept == 1)
    }

    @Test("sentences put in another order inside a paragraph have moved")
    func reordered() {
        let collation = collate(["\(inquiry) \(invoices) \(council)"], ["\(invoices) \(inquiry) \(council)"])
        #expect(
            collation.units.map(\.marked) == ["[<1:\(inquiry) ]\(invoices) {>1:\(inquiry) }\(council)"])
        #expect(collation.summary.wordsRemoved == 0 && collation.summary.wordsAdded == 0)
    }

    @Test("two that move together share one link, two that part have two")
    func together() {
        let both = collate(
            ["\(report) \(invoices) \(council)", inquiry], [report, "\(inquiry) \(invoices) \(council)"])
        #expect(Set(both.units.flatMap(\.spans).compactMap(\.link)) == [1])
        let apart = collate(
            ["\(report) \(invoices) \(council)", inquiry, "A third paragraph stays as it was, more or less."],
            [report, "\(inquiry) \(invoices)", "A third paragraph stays as it was, more or less. \(council)"])
        #expect(Set(apart.units.flatMap(\.spans).compactMap(\.link)) == [1, 2])
    }

    @Test("a sentence edited in its place has not moved, though its like came in elsewhere")
    func editedInPlace() {
        func witnesses(_ count: Int) -> String { "The inquiry will hear from \(count) witnesses in Pinefield." }
        let collation = collate(
            ["\(witnesses(50)) \(council)", "\(witnesses(85)) \(invoices)"],
            ["\(witnesses(91)) \(council)", "\(witnesses(50)) \(invoices)"])
        #expect(
            collation.units.map(\.marked) == [
                "The inquiry will hear from [-50-]{+91+} witnesses in Pinefield. \(council)",
                "The inquiry will hear from [-85-]{+50+} witnesses in Pinefield. \(invoices)",
            ])
    }

    @Test("a long sentence edited on its way is marked as moved but for the words that changed")
    func editedOnTheWay() {
        let four = "The auditor found four missing invoices worth 40,000 crowns last year."
        let collation = collate(
            ["\(report) \(invoices) \(council)", inquiry], ["\(report) \(council)", "\(inquiry) \(four)"])
        #expect(
            collation.units.map(\.marked) == [
                "\(report) [<1:The auditor found ][-three -][<1:missing invoices worth 40,000 crowns last year. ]\(council)",
                "\(inquiry){>1: The auditor found }{+four +}{>1:missing invoices worth 40,000 crowns last year.}",
            ])
        #expect(collation.summary.wordsRemoved == 1 && collation.summary.wordsAdded == 1)
        #expect(collation.summary.wordsMoved == 10)
        #expect(collation.summary.significance == .substantive)
        Laws(
            article(["\(report) \(invoices) \(council)", inquiry]),
            article(["\(report) \(council)", "\(inquiry) \(four)"])
        )
        .check("edited on its way")
    }

    @Test("a sentence of which a third is new has not moved")
    func rewritten() {
        let other = "The auditor found no missing invoices but several forged receipts last year."
        let collation = collate(
            ["\(report) \(invoices) \(council)", inquiry], ["\(report) \(council)", "\(inquiry) \(other)"])
        #expect(collation.units.flatMap(\.spans).allSatisfy { $0.link == nil })
    }

    @Test("a short sentence is not known again")
    func short() {
        let collation = collate(
            ["\(report) He agreed. \(council)", inquiry], ["\(report) \(council)", "\(inquiry) He agreed."])
        #expect(collation.units.flatMap(\.spans).allSatisfy { $0.link == nil })
        #expect(collation.summary.wordsRemoved == 2 && collation.summary.wordsAdded == 2)
    }

    @Test("a paragraph put in between the halves of another leaves them whole")
    func insertionBetweenHalves() {
        let collation = collate(
            [report, "\(invoices) \(council)", inquiry],
            [report, invoices, "Support our work today.", council, inquiry])
        #expect(
            collation.outlines == [
                .init(op: .same, from: [1], to: [1]), .init(op: .split, from: [2], to: [2, 4]),
                .init(op: .added, from: [], to: [3]), .init(op: .same, from: [3], to: [5]),
            ])
        #expect(collation.summary.wordsRemoved == 0 && collation.summary.wordsAdded == 4)
    }
}
