import Testing

@testable import Collation

@Suite("Sentences")
struct SentencesTests {
    private func sentences(_ text: String, _ language: String? = "en") -> [String] {
        let bytes = Array(text.utf8)
        return Sentences.ranges(in: bytes, language: language).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("two sentences are cut at the full stop, and the space belongs to the first")
    func plain() {
        #expect(sentences("The bridge is shut. It will open in May.") == ["The bridge is shut. ", "It will open in May."])
    }
}
