import Testing

@testable import Collation

@Suite("Edits of the surface")
struct SurfaceTests {
    @Test(
        "a misspelt word put right is spelling",
        arguments: [
            ("en", "They recieve the post.", "They receive the post."),
            ("en", "The colour is red.", "The color is red."),
            ("en", "Teh brigde is old.", "Teh bridge is old."),
            ("en", "An accomodation there.", "An accommodation there."),
            ("en", "The bridge is old.", "The bridges is old."), ("en", "Hte hwole hall.", "Hte whole hall."),
            ("de", "Das ist entgültig so.", "Das ist endgültig so."), ("fr", "Un language clair.", "Un langage clair."),
            ("ru", "Это рассчет цены.", "Это расчет цены."),
            ("es", "Lo haremos apesar suyo.", "Lo haremos apasar suyo."),
        ])
    func spelling(_ language: String, _ from: String, _ to: String) {
        let found = Edit.assess(from, to, language)
        #expect(found.labels.map(\.kind) == [.spelling])
        #expect(found.significance == .minor)
    }

    @Test(
        "a word of another meaning is no spelling, however alike",
        arguments: [
            ("The plan is legal.", "The plan is illegal."), ("A male bird.", "A female bird."),
            ("He killed it.", "He billed it."), ("A cat there.", "A car there."), ("It is likely.", "It is unlikely."),
            ("Prices increase now.", "Prices decrease now."), ("It will rain.", "It would rain."),
            ("Alder of Fenwick.", "Alder of Fanwick."), ("It was old.", "It was cold."),
            ("It can open.", "It can't open."),
            ("They ever came.", "They never came."), ("It shut in June.", "It shut in July."),
            ("It is the fifth.", "It is the fifty."),
        ])
    func noSpelling(_ from: String, _ to: String) {
        let found = Edit.assess(from, to)
        #expect(!found.labels.contains { $0.kind == .spelling })
        #expect(found.significance == .substantive)
    }

    @Test(
        "marks and spaces alone are punctuation",
        arguments: [
            ("It is shut, she knew.", "It is shut; she knew."), ("It is shut.", "It is shut!"),
            ("A well known hall.", "A well-known hall."),
            ("The old, grey hall.", "The old grey hall."), ("Every day life.", "Everyday life."),
            ("Its here.", "It's here."),
            ("Some 1,200 came.", "Some 1200 came."),
        ])
    func punctuation(_ from: String, _ to: String) {
        let found = Edit.assess(from, to)
        #expect(found.labels.map(\.kind) == [.punctuation])
        #expect(found.significance == .minor)
    }

    @Test(
        "marks that carry meaning are no punctuation",
        arguments: [
            ("It is fine.", "It is fine 😀."), ("It is 1.5 deep.", "It is 15 deep."), ("a > b here", "a < b here"),
            ("It is -5 now.", "It is 5 now."),
        ])
    func meaningfulMarks(_ from: String, _ to: String) {
        #expect(Edit.assess(from, to).significance == .substantive)
        #expect(!Edit.kinds(from, to).contains(.punctuation))
    }

    @Test(
        "capitals alone are case",
        arguments: [
            ("en", "The Minister left.", "The minister left."), ("en", "It is NOW open.", "It is now open."),
            ("fr", "Le Ministre est là.", "Le ministre est là."), ("ru", "Тот Министр ушёл.", "Тот министр ушёл."),
            ("de", "Das ist etwas Neues.", "Das ist etwas neues."),
        ])
    func cases(_ language: String, _ from: String, _ to: String) {
        let found = Edit.assess(from, to, language)
        #expect(found.labels.map(\.kind) == [.case])
        #expect(found.significance == .minor)
    }

    @Test("a sentence begun anew is case and punctuation")
    func both() {
        #expect(Edit.kinds("It is shut, but it was open.", "It is shut. But it was open.") == [.case, .punctuation])
    }

    @Test("a trivial edit beside a weighty one does not hide it")
    func besides() {
        let found = Edit.assess("The colour is red, and six came.", "The color is red, and nine came.")
        #expect(Set(found.labels.map(\.kind)) == [.spelling, .number])
        #expect(found.significance == .substantive)
    }
}
