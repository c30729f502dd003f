import Testing

@testable import Extraction

@Suite("Reading TOML")
struct TOMLReaderTests {
    @Test("tables, strings of both kinds, arrays, integers, booleans and comments are read")
    func everything() throws {
        let document = try TOMLReader.read(
            """
            # What this is
            top = 1
            [ publisher . "courier.example" ]   # a comment
            name = "Kestrel \\"Bay\\"\\tCourier \\u00e9\\U0001F309"
            path = 'C:\\no\\escape'
            empty = ""
            'quoted key' = true
            off = false
            below = -12
            strip = [ ".a", # first
              '.b',
            ]
            none = []

            """)
        #expect(document.tables.map(\.path) == [[], ["publisher", "courier.example"]])
        #expect(document.tables[0].entries.map(\.value) == [.integer(1)])
        let entries = document.tables[1].entries
        #expect(entries.map(\.key) == ["name", "path", "empty", "quoted key", "off", "below", "strip", "none"])
        #expect(
            entries.dropLast(2).map(\.value) == [
                .string("Kestrel \"Bay\"\tCourier é🌉"), .string("C:\\no\\escape"), .string(""), .boolean(true),
                .boolean(false), .integer(-12),
            ])
        #expect(
            entries[6].value
                == .strings([
                    .init(text: ".a", position: .init(line: 10, column: 11)),
                    .init(text: ".b", position: .init(line: 11, column: 3)),
                ]))
        #expect(entries[7].value == .strings([]))
        #expect(entries[3].position == TextPosition(line: 7, column: 1))
    }

    @Test("line ends of Windows, a byte order mark and a missing last line end are no fault")
    func lineEnds() throws {
        let document = try TOMLReader.read("\u{FEFF}[a]\r\nx = \"1\" # one\r\n\r\ny = \"2\"")
        #expect(document.tables[0].entries.map(\.value) == [.string("1"), .string("2")])
        #expect(try TOMLReader.read("").tables.isEmpty)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        var text: String
        var line: Int
        var column: Int
        var message: String
        var testDescription: String { text }

        init(_ text: String, _ line: Int, _ column: Int, _ message: String) {
            self.text = text
            self.line = line
            self.column = column
            self.message = message
        }
    }

    @Test(
        "what is wrong or unknown is named with its line and column",
        arguments: [
            Mistake("[a]\nb = \"x", 2, 5, "the string is not closed on its line"),
            Mistake("b = \"a\\q\"", 1, 7, "a string has no such escape; write '\\\\' for a backslash"),
            Mistake("b = \"\\uD800\"", 1, 6, "the escape names no character"),
            Mistake("b = \"\\u12\"", 1, 6, "the escape names no character"),
            Mistake("b = \"\u{1}\"", 1, 6, "a control character stands in the string"),
            Mistake("b = \"\"\"x\"\"\"", 1, 5, "strings over several lines are not read here"),
            Mistake("b = '''x'''", 1, 5, "strings over several lines are not read here"),
            Mistake("[[a]]", 1, 1, "arrays of tables ('[[…]]') are not read here"),
            Mistake("[a", 1, 1, "the table's name is not closed with ']'"),
            Mistake("[a]\n\n[ a ]", 3, 1, "the table [a] is there a second time"),
            Mistake("[\"a b\"]\n['a b']", 2, 1, "the table [\"a b\"] is there a second time"),
            Mistake("[]", 1, 2, "a key is missing"),
            Mistake("= 1", 1, 1, "a key is missing"),
            Mistake("a.b = 1", 1, 1, "dotted keys are not read here; write a table"),
            Mistake("a 1", 1, 3, "there is no '=' behind the key 'a'"),
            Mistake("a = 1\na = 2", 2, 1, "the key 'a' is there a second time"),
            Mistake("a =", 1, 4, "the value is missing"),
            Mistake("a = # nothing", 1, 5, "the value is missing"),
            Mistake("a = {x = 1}", 1, 5, "inline tables ('{…}') are not read here"),
            Mistake("a = 1.5", 1, 5, "'1.5' is no value that is read here: strings stand in quotation marks"),
            Mistake("a = .b", 1, 5, "'.b' is no value that is read here: strings stand in quotation marks"),
            Mistake("a = 1 b = 2", 1, 7, "something follows on the same line"),
            Mistake("[a] b", 1, 5, "something follows on the same line"),
            Mistake("a = [1]", 1, 6, "an array holds strings in quotation marks and nothing else"),
            Mistake("a = [\"x\" \"y\"]", 1, 10, "there is no ',' between two strings"),
            Mistake("a = [\"x\",\n\"y\"", 1, 5, "the array is not closed with ']'"),
            Mistake("a = [", 1, 5, "the array is not closed with ']'"),
            Mistake("# \u{0}", 1, 3, "a control character stands in the comment"),
        ])
    func mistakes(_ mistake: Mistake) {
        #expect(
            throws: TOMLError(
                position: .init(line: mistake.line, column: mistake.column), message: mistake.message)
        ) {
            try TOMLReader.read(mistake.text)
        }
    }

    @Test("what the writer writes is read as it was", arguments: ["", "a\"b\\c", "tab\tline\nend\r", "\u{1}é🌉\u{7F}"])
    func writer(_ text: String) throws {
        let document = try TOMLReader.read("a = \(TOMLWriter.quoted(text))\nb = \(TOMLWriter.array([text, text]))\n")
        #expect(document.tables[0].entries[0].value == .string(text))
        guard case .strings(let elements) = document.tables[0].entries[1].value else {
            Issue.record("b is no array")
            return
        }
        #expect(elements.map(\.text) == [text, text])
    }
}
