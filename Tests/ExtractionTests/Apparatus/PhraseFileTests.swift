import Testing

@testable import Extraction

@Suite("Phrase files")
struct PhraseFileTests {
    @Test("every line of the files that ship can be read")
    func allLinesAreRead() {
        #expect(ApparatusClassifier.shared.book.problems == [])
    }
}
