import TestSupport
import Testing

@Suite("Locale and width")
struct LocaleTests {
    let newsroom = Newsroom.fenwick

    @Test(
        "without UTF-8 marks and rules are ASCII",
        arguments: [
            ["LC_ALL": "C"], ["LC_ALL": "", "LC_CTYPE": "", "LANG": "C"], ["LC_ALL": "", "LANG": ""],
            ["LC_ALL": "en_GB.ISO-8859-1"],
        ])
    func ascii(_ environment: [String: String]) throws {
        let text = try newsroom.stemma("diff", "fenwick-bridge@v2..v3", environment: environment).text
        for glyph in ["│", "┆", "↓", "↑", "…"] { #expect(!text.contains(glyph), "\(glyph)") }
        #expect(text.contains("v   4     | moved down to"))
        #expect(text.contains("~   title | "))
    }

    @Test("with UTF-8 they are drawn", arguments: ["C.UTF-8", "en_GB.utf8", "cy_GB.UTF-8"])
    func unicode(_ locale: String) throws {
        let text = try newsroom.stemma("diff", "fenwick-bridge@v2..v3", environment: ["LC_ALL": locale]).text
        #expect(text.contains("↓   4     │ moved down to ¶9"))
    }

    @Test("COLUMNS sets the width", arguments: [40, 60, 80, 100])
    func columns(_ width: Int) throws {
        for arguments in [
            ["diff", "fenwick-bridge@v2..v3"], ["compare", "fenwick-bridge", "fenwick-bridge-shut"],
            ["show", "fenwick-bridge"],
        ] {
            let text = try stemma(arguments, environment: ["STEMMA_ARCHIVE": newsroom.path, "COLUMNS": "\(width)"]).text
            for line in text.split(separator: "\n") { #expect(line.count <= width, "\(arguments[0]): \(line)") }
        }
    }

    @Test("a width that is none, or absurd, is overlooked", arguments: ["", "x", "0", "-5", "3"])
    func absurd(_ width: String) throws {
        let outcome = try newsroom.stemma("diff", "fenwick-bridge@v5..v6", environment: ["COLUMNS": width])
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("1 edited."))
    }
}
