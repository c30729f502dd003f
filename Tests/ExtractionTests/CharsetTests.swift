import Article
import Foundation
import Testing

@testable import Extraction

/// How the encoding of a page is decided.
struct CharsetTests {
    private func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedPage {
        DecodedPage.decode(bytes, declared: declared)
    }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    @Test("a byte order mark decides", arguments: ["utf-16le", "utf-16be", "utf-8"])
    func byteOrderMark(name: String) throws {
        let encoding: String.Encoding =
            name == "utf-16le" ? .utf16LittleEndian : name == "utf-16be" ? .utf16BigEndian : .utf8
        let bytes = try #require("\u{FEFF}<p>Grüße</p>".data(using: encoding))
        let page = decode([UInt8](bytes))
        #expect(page.charset == Charset(name: name, evidence: "bom", replacements: 0))
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>Grüße</p>")
    }

    @Test("UTF-16 without a mark is recognised by its zero bytes")
    func unmarkedUTF16() throws {
        let bytes = try #require("<html><p>Lamp and wheel</p></html>".data(using: .utf16BigEndian))
        #expect(decode([UInt8](bytes)).charset.name == "utf-16be")
    }

    @Test("valid UTF-8 wins over what the page or the server says")
    func validUTF8() {
        let page = decode(Array("<meta charset=iso-8859-1><p>Grüße</p>".utf8), declared: "windows-1251")
        #expect(page.charset == Charset(name: "utf-8", evidence: "valid_utf8", replacements: 0))
    }

    @Test("the page's own declaration is read by its WHATWG label")
    func metaLabel() {
        let page = decode(latin1("<meta charset=\"iso-8859-1\"><p>Gr\u{FC}\u{DF}e \u{93}hier\u{94}</p>"))
        #expect(page.charset == Charset(name: "windows-1252", evidence: "meta", replacements: 0))
        #expect(String(decoding: page.bytes, as: UTF8.self).contains("Grüße “hier”"))
    }

    @Test("a few bad bytes do not make UTF-8 something else")
    func fewBadBytes() {
        let page = decode(Array("<p>Grüße, Grüße, Grüße, Grüße ".utf8) + [0xE9] + Array("</p>".utf8))
        #expect(page.charset == Charset(name: "utf-8", evidence: "mostly_utf8", replacements: 1))
    }

    @Test("a page that says UTF-8 and has no valid sequence is read as windows-1252")
    func lyingUTF8() {
        let page = decode(latin1("<meta charset=utf-8><p>Gr\u{FC}\u{DF}e</p>"))
        #expect(page.charset.name == "windows-1252")
    }

    @Test(
        "legacy encodings without a declaration are detected",
        arguments: [
            ("windows-1251", "Маяк на молу останется, решил совет гавани во вторник вечером."),
            ("koi8-r", "Маяк на молу останется, решил совет гавани во вторник вечером."),
            ("shift_jis", "港の古い灯台は残ることになったと火曜日に発表された。"),
            ("euc-jp", "港の古い灯台は残ることになったと火曜日に発表された。"),
            ("gb18030", "港口委员会星期二决定保留防波堤上的旧灯塔。"),
            ("big5", "港口委員會星期二決定保留防波堤上的舊燈塔。"),
            ("euc-kr", "항구 위원회는 화요일에 방파제의 낡은 등대를 유지하기로 했다."),
        ])
    func detected(name: String, text: String) throws {
        let bytes = try #require(Self.encoded(text, as: name))
        let page = decode(Array("<html><p>".utf8) + bytes + Array("</p></html>".utf8))
        #expect(page.charset.name == name)
        #expect(String(decoding: page.bytes, as: UTF8.self).contains(text))
    }

    private static func encoded(_ text: String, as name: String) -> [UInt8]? {
        Transcoder.convert(Array(text.utf8), from: "UTF-8", to: EncodingLabel.iconvName(name))?.bytes
    }

    @Test("the blocks of a text stand where they are in the capture, or nowhere where its bytes were changed")
    func placesInText() throws {
        let text = "Old lamp stays\n\n" + TestPage.paragraphs.joined(separator: "\n\n") + "\n"
        let marked = Array("\u{FEFF}\(text)".utf8)
        let page = try PageExtractor().extract(Data(marked), as: .text, url: nil)
        for block in page.article.blocks {
            let range = try #require(block.range)
            #expect(String(decoding: marked[range], as: UTF8.self) == block.text)
        }
        let broken = Array("Größe, Größe, Größe, Größe \n\n".utf8) + [0xE9] + Array(text.utf8)
        let other = try PageExtractor().extract(Data(broken), as: .text, url: nil)
        #expect(other.article.blocks.allSatisfy { $0.range == nil })
    }
}
