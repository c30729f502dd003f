import Foundation
import Testing

@testable import Extraction

/// The exact words of every error.
struct ErrorTests {
    private func error(_ bytes: Data, limits: Limits = .standard, as format: InputFormat = .auto) -> ExtractionError? {
        do {
            _ = try PageExtractor(limits: limits).extract(bytes, as: format, url: nil)
            return nil
        } catch {
            return error
        }
    }

    @Test("no bytes and only white space are empty input", arguments: ["", " \r\n\t", "\u{FEFF} \n"])
    func empty(text: String) {
        let error = error(Data(text.utf8))
        #expect(error?.code == .emptyInput)
        #expect(error?.description == "the input is empty")
    }

    @Test(
        "other files are named",
        arguments: [
            ("%PDF-1.7\n", "a PDF document"), ("\u{1F}\u{8B}", "gzip-compressed data"), ("GIF89a", "a GIF image"),
            ("PK\u{3}\u{4}", "a ZIP archive"),
        ])
    func binary(start: String, name: String) {
        let bytes = Data(start.unicodeScalars.map { UInt8($0.value) }) + Data(repeating: 7, count: 100)
        let error = error(bytes, as: .html)
        #expect(error?.code == .binaryInput)
        #expect(error?.description == "the input is \(name), not a web page or text")
    }

    @Test("noise is binary data")
    func noise() {
        #expect(error(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 >> 3) }))?.code == .binaryInput)
    }

    @Test("a page over the limit is refused")
    func tooLarge() {
        var limits = Limits()
        limits.pageBytes = 100
        let error = error(Data(repeating: 0x61, count: 101), limits: limits)
        #expect(error?.code == .tooLarge)
        #expect(error?.description == "the input has 101 bytes, more than the limit of 100")
    }

    @Test("a page of links has no article, and the error says how many words it has")
    func noArticle() {
        let html = "<html><body><nav><a href=/a>Home</a></nav><p>Nothing here</p></body></html>"
        let error = error(Data(html.utf8))
        #expect(error?.code == .noArticleText)
        #expect(error?.words == 2)
        #expect(error?.description == "no article text found: 2 words outside menus and links")
    }
}
