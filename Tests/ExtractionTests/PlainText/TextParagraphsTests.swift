import Article
import Testing

@testable import Extraction

@Suite("Paragraphs of a text")
struct TextParagraphsTests {
    private func texts(_ text: String) -> [String] { TextParagraphs.paragraphs(of: text).map(\.text) }

    @Test("blank lines divide, whatever ends the lines", arguments: ["\n", "\r\n", "\r", "\u{2028}"])
    func lineEnds(end: String) {
        #expect(texts(["One.", "", " \u{A0}", "Two."].joined(separator: end)) == ["One.", "Two."])
    }

    @Test("ranges are the bytes of the paragraph in the text, past a byte order mark")
    func ranges() {
        let text = "\u{FEFF}Größe\r\n\r\n  Zwei Wörter \r\n"
        let bytes = Array(text.utf8)
        let cut = TextParagraphs.paragraphs(of: text).map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        #expect(cut == ["Größe", "Zwei Wörter"])
    }

    @Test("wrapped lines are joined")
    func wrapped() {
        let text = """
            The bridge over the Fenn will be closed to all traffic for nine
            weeks while engineers replace the hangers on both spans, the
            council said.

            Buses will go round by Tannery Road, which adds twenty-five
            minutes to the journey.
            """
        #expect(
            texts(text) == [
                "The bridge over the Fenn will be closed to all traffic for nine weeks while engineers replace the "
                    + "hangers on both spans, the council said.",
                "Buses will go round by Tannery Road, which adds twenty-five minutes to the journey.",
            ])
    }

    @Test("wrapped lines of a script without spaces are joined without one")
    func wrappedIdeographs() {
        let text = "望潮镇唯一的过江渡轮将从四月七日起停航三周更换使用了二\n十二年的主机镇政府周五宣布停航期间居民须绕行上游的铁桥\n单程多走约十八公里。"
        #expect(texts(text).count == 1)
        #expect(texts(text).first?.contains(" ") == false)
    }

    @Test("lines that were ended on purpose stay apart")
    func separateLines() {
        #expect(texts("Bridge to close\nBy Orla Hathersage\n3 March 2026").count == 3)
    }

    @Test("a text without blank lines has a paragraph a line")
    func oneLineEach() {
        let long =
            "The council said on Tuesday that the bridge would be closed to every kind of traffic for nine weeks from the ninth of March, and that the ferry would run without a break from six in the morning until eight at night."
        #expect(texts([long, long, long].joined(separator: "\n")).count == 3)
    }

    @Test("signs of Markdown are taken off headings, lists and quotations")
    func markup() {
        let text = "# Bridge to close\n\n## What happens now\n\n- Buses go round.\n- The ferry runs.\n\n> We shall see."
        let paragraphs = TextParagraphs.paragraphs(of: text)
        #expect(
            paragraphs.map(\.text) == [
                "Bridge to close", "What happens now", "Buses go round.", "The ferry runs.", "We shall see.",
            ])
        #expect(paragraphs.map(\.kind) == [.heading, .heading, .listItem, .listItem, .quotation])
        #expect(paragraphs.map(\.level) == [1, 2, nil, nil, nil])
    }

    @Test("an asterisk before a single paragraph is no list")
    func asteriskNote() {
        let paragraphs = TextParagraphs.paragraphs(
            of: "The span is 212 metres.*\n\n* An earlier version gave another length.")
        #expect(paragraphs.map(\.kind) == [.paragraph, .paragraph])
        #expect(paragraphs.last?.text.hasPrefix("*") == true)
    }

    @Test("every group of lines is one body paragraph where blocks are asked for")
    func blocks() {
        let article = PlainTextExtractor.blocks("Bridge to close\nBy Orla Hathersage\n\n***\n\nSubscribe now")
        #expect(article.title == nil)
        #expect(article.blocks.map(\.text) == ["Bridge to close By Orla Hathersage", "***", "Subscribe now"])
        #expect(article.blocks.allSatisfy { $0.role == .body })
        #expect(article.language == nil)
    }
}
