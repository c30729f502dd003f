import Article
import Collation
import Report
import Testing

@Suite("a diff on a terminal")
struct TerminalDiffTests {
    @Test("80 columns without colour: marks in the text, numbers in the gutter")
    func inlinePlain() throws {
        let report = Terminal(TerminalOptions(width: 80)).diff(Fenwick.collation, heading: Fenwick.heading)
        try Golden.expect(report, is: "fenwick-80.txt")
    }

    @Test("80 columns in colour: struck and underlined words, no brackets")
    func inlineColour() throws {
        let report = Terminal(TerminalOptions(width: 80, color: true, links: true))
            .diff(Fenwick.collation, heading: Fenwick.heading)
        try Golden.expect(report, is: "fenwick-80-colour.txt")
    }

    @Test("132 columns: old and new side by side")
    func split() throws {
        let report = Terminal(TerminalOptions(width: 132)).diff(Fenwick.collation, heading: Fenwick.heading)
        try Golden.expect(report, is: "fenwick-132.txt")
    }

    @Test("132 columns in colour, blue and orange")
    func splitColour() throws {
        let options = TerminalOptions(width: 132, color: true, palette: .blueOrange)
        try Golden.expect(
            Terminal(options).diff(Fenwick.collation, heading: Fenwick.heading), is: "fenwick-132-colour.txt")
    }

    @Test("40 columns in ASCII with one paragraph of context")
    func narrow() throws {
        let options = TerminalOptions(width: 40, ascii: true, context: 1)
        try Golden.expect(
            Terminal(options).diff(Fenwick.collation, heading: Fenwick.heading), is: "fenwick-40-ascii.txt")
    }

    @Test("fields, apparatus, moved sentences, link targets, typography and every regrouping")
    func everything() throws {
        try Golden.expect(Terminal().diff(Everything.collation, heading: Everything.heading), is: "everything-80.txt")
    }

    @Test("everything in colour")
    func everythingColour() throws {
        let options = TerminalOptions(width: 80, color: true)
        try Golden.expect(
            Terminal(options).diff(Everything.collation, heading: Everything.heading), is: "everything-80-colour.txt")
    }

    @Test("everything side by side")
    func everythingSplit() throws {
        let options = TerminalOptions(width: 120)
        try Golden.expect(
            Terminal(options).diff(Everything.collation, heading: Everything.heading), is: "everything-120.txt")
    }

    @Test("scripts without spaces, right-to-left text, emoji and hostile characters")
    func scripts() throws {
        try Golden.expect(Terminal().diff(Scripts.collation, heading: Scripts.heading), is: "scripts-80.txt")
    }

    @Test("two files that are the same: labels and one sentence")
    func same() {
        let same = Sample.collation(
            title: ("A title", "A title"), units: [Sample.unit(.same, [1], [1], "The only paragraph.")])
        let report = Terminal().diff(same, heading: DiffHeading(from: .init("old.html"), to: .init("new.html")))
        #expect(
            report == """
                A title
                old.html  new.html                                          no paragraph changed

                          ┆ 1 paragraph the same

                The same text: 1 paragraph, 3 words.

                """)
    }

    @Test("nothing on either side leaves only the labels and the closing line")
    func nothing() {
        let report = Terminal().diff(
            Sample.collation(units: []), heading: DiffHeading(from: .init("a"), to: .init("b")))
        #expect(report.hasSuffix("The same text: 0 paragraphs, 0 words.\n"))
    }

    @Test("one line of counts")
    func stat() {
        let line = Terminal().stat(Fenwick.collation, name: "fenwick-bridge v2..v3")
        #expect(line == " fenwick-bridge v2..v3   ~3 <1 >1 ↕1 -1 +1    33 words in, 52 out   82% kept\n")
    }
}
