import Testing

@testable import Extraction

@Suite("Where the text begins and ends")
struct BodySpanTests {
    @Test("an advertisement and a link to another story between short paragraphs do not end the text")
    func insets() {
        let kinds: [BodySpan.Kind] = [.text(words: 14), .inset, .text(words: 15), .inset, .text(words: 12), .apparatus]
        #expect(BodySpan.find(in: kinds) == 0..<5)
    }

    @Test("pleas at both ends are outside")
    func pleas() {
        let kinds: [BodySpan.Kind] = [.apparatus, .text(words: 40), .text(words: 30), .apparatus, .text(words: 8)]
        #expect(BodySpan.find(in: kinds) == 1..<3)
    }

    @Test("what a dividing line cuts off is outside where most of it is apparatus")
    func wrapper() {
        let kinds: [BodySpan.Kind] = [.apparatus, .text(words: 30), .separator, .text(words: 60), .text(words: 50)]
        #expect(BodySpan.find(in: kinds) == 3..<5)
    }
}
