import Report
import Testing

@Suite("the width of text on a terminal")
struct TextWidthTests {
    @Test(
        "characters take the columns a terminal gives them",
        arguments: [
            ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("£2.4m", 5), ("“quoted”", 8), ("中文", 4), ("ｆｕｌｌ", 8),
            ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("カﾅ", 3), ("العربية", 7), ("שָׁלוֹם", 4), ("हिन्दी", 5),
            ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇬🇧", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("a\u{200B}b", 2),
            ("\u{FEFF}x", 1), ("\u{200D}", 0), ("…", 1), ("│", 1), ("　", 2), ("㍿", 2), ("𠮷", 2), ("¶", 1), ("สวัสดี", 4),
        ])
    func widths(text: String, columns: Int) {
        #expect(text.terminalWidth == columns, "\(text)")
    }

    @Test("what could act on a terminal or turn text round is spelled out, and all else stays")
    func escaping() {
        #expect("plain text, é 中 👩‍👩‍👧‍👦".terminalSafe == "plain text, é 中 👩‍👩‍👧‍👦")
        #expect("\u{1B}[31mred\u{1B}[0m".terminalSafe == "\\u{1B}[31mred\\u{1B}[0m")
        #expect("\u{202E}evil\u{202C}".terminalSafe == "\\u{202E}evil\\u{202C}")
        #expect("\u{2066}a\u{2067}b\u{2068}c\u{2069}".terminalSafe == "\\u{2066}a\\u{2067}b\\u{2068}c\\u{2069}")
        #expect("bell\u{7} nul\u{0} csi\u{9B} del\u{7F}".terminalSafe == "bell\\u{7} nul\\u{0} csi\\u{9B} del\\u{7F}")
        #expect(
            "tab\tline\nreturn\rnext\u{85}separator\u{2028}end".terminalSafe == "tab line return next separator end")
    }

    @Test("no control or bidirectional scalar of the whole range survives escaping")
    func everyScalar() {
        var all = String.UnicodeScalarView()
        for value in UInt32(0)...0x2FFF {
            if let scalar = Unicode.Scalar(value) { all.append(scalar) }
        }
        let survivors = String(all).terminalSafe.unicodeScalars.filter { scalar in
            scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(survivors.isEmpty)
    }
}
