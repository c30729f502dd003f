import Article
import Testing

@testable import Extraction

@Suite("What begins with the author's name")
struct AuthorNoteTests {
    private func verdict(_ text: String, _ position: BlockContext.Position = .afterBody) -> ApparatusVerdict? {
        ApparatusClassifier.shared.classify(
            text, context: BlockContext(language: "en", position: position, authors: ["Hester Lorne"]))
    }

    @Test("a paragraph after the text tells of the author, whatever the occupation")
    func note() {
        let found = verdict("Hester Lorne mends weirs and has kept eels since she was nine.")
        #expect(found?.role == .bio)
        #expect(found?.names == ["Hester Lorne"])
    }

    @Test("within the text it is the story")
    func within() {
        #expect(verdict("Hester Lorne mends weirs and has kept eels since she was nine.", .within) == nil)
    }

    @Test("another name that begins alike, an answer in an interview and the name alone are none")
    func others() {
        #expect(verdict("Hester Lornegan mends weirs and has kept eels since she was nine.") == nil)
        #expect(verdict("Hester Lorne: I have kept eels since I was nine, every one of them.") == nil)
        #expect(verdict("Hester Lorne, Holm") == nil)
    }
}
