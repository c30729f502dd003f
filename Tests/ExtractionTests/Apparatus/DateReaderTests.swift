import Testing

@testable import Extraction

@Suite("Dates in text")
struct DateReaderTests {
    private static let book = PhraseBook(files: PhraseLibrary.files)

    private func day(_ text: String) -> CalendarDay? {
        let book = Self.book
        return book.dates.firstDate(in: book.matcher(over: TokenRow(text)))
    }

    @Test(
        "a whole date becomes ISO 8601",
        arguments: [
            "3 March 2026", "March 3, 2026", "Tuesday, March 3rd 2026", "3. März 2026", "3 mars 2026",
            "3 de marzo de 2026",
            "3 marzo 2026", "3 de março de 2026", "3 maart 2026", "3 marca 2026", "3 марта 2026 года", "3 березня 2026",
            "3 مارس 2026", "٣ مارس ٢٠٢٦", "2026年3月3日", "2026-03-03", "2026/03/03", "3.3.2026", "03.03.26", "3/3/2026",
        ])
    func whole(text: String) {
        #expect(day(text)?.iso == "2026-03-03")
    }

    @Test("the day comes first where the other number can be no month")
    func unambiguous() {
        #expect(day("13/3/2026")?.iso == "2026-03-13")
        #expect(day("3/13/2026")?.iso == "2026-03-13")
    }

    @Test(
        "what does not say a whole date gives none",
        arguments: ["3 March", "March 2026", "4/3/2026", "31 February 2026", "99.99.2026"])
    func partial(text: String) {
        #expect(day(text)?.iso == nil)
    }
}
