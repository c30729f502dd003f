import Testing

@testable import Collation

@Suite("Labels in every language that has data")
struct LanguageCasesTests {
    @Test("a changed number is never missed", arguments: Changes.numbers)
    func number(_ change: Change) { expect(change, .number) }

    @Test("a negation that came or went is never missed", arguments: Changes.negations)
    func negation(_ change: Change) { expect(change, .negation) }

    @Test("a changed word of a quotation is never missed", arguments: Changes.quotations)
    func quotation(_ change: Change) { expect(change, .quotation) }

    @Test("a changed name is never missed", arguments: Changes.names)
    func name(_ change: Change) { expect(change, .name) }

    @Test("a hedge that came or went is labelled", arguments: Changes.hedges)
    func hedge(_ change: Change) { expect(change, .hedge) }

    @Test("an attribution that came, went or changed its verb or subject is labelled", arguments: Changes.attributions)
    func attribution(_ change: Change) { expect(change, .attribution) }

    @Test("a change of plain words carries no label of meaning, and is substantive", arguments: Changes.plain)
    func plain(_ change: Change) {
        let found = Edit.assess(change.from, change.to, change.language)
        #expect(found.labels.isEmpty)
        #expect(found.significance == .substantive)
    }

    @Test("every kind of case covers every language")
    func coverage() {
        for cases in [
            Changes.numbers, Changes.negations, Changes.quotations, Changes.hedges, Changes.attributions, Changes.plain,
        ] {
            #expect(Set(cases.map(\.language)) == Set(LanguageData.languages))
        }
    }

    /// Expects the label forwards and backwards, and a substantive change.
    private func expect(_ change: Change, _ kind: Collation.Label.Kind) {
        let there = Edit.assess(change.from, change.to, change.language)
        #expect(there.labels.contains { $0.kind == kind })
        #expect(there.significance == .substantive)
        let back = Edit.assess(change.to, change.from, change.language)
        #expect(back.labels.contains { $0.kind == kind })
    }
}
