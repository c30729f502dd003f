import Testing

@testable import Extraction

@Suite("Selectors")
struct SelectorTests {
    private static let page = """
        <html><body class="page">
        <main id="main"><article class="story lead" data-kind="news">
        <div class="story-body"><p class="first">One.</p><section><p data-note="a b c">Two.</p></section></div>
        <bsp-figure data-size="large"><p>Three.</p></bsp-figure>
        <aside class="Promo md:wide"><p lang="en-GB">Four.</p></aside>
        </article></main><p>Five.</p></body></html>
        """

    /// The texts of the elements that a selector selects.
    private func select(_ selectors: String...) throws -> [[String]] {
        let compiled = try selectors.map { try SelectorParser.parse($0) }
        let markup = MarkupScreen.screen(
            Array(Self.page.utf8), limits: .standard, asked: AskedNames(compiled).attributes)
        let dom = GumboTreeBuilder(asked: AskedNames(compiled)).tree(of: markup)
        return SelectorMatcher.matches(compiled, in: dom).map { $0.map { dom.foldedText(of: $0) } }
    }

    @Test(
        "select what CSS says",
        arguments: [
            ("p", ["One.", "Two.", "Three.", "Four.", "Five."]),
            ("P", ["One.", "Two.", "Three.", "Four.", "Five."]),
            ("body > p", ["Five."]),
            ("main p", ["One.", "Two.", "Three.", "Four."]),
            ("article > div > p", ["One."]),
            ("article>div>p , body>p", ["One.", "Five."]),
            (".story-body p", ["One.", "Two."]),
            (".story.lead p.first", ["One."]),
            (".stor p", []),
            (".promo", []),
            (".Promo", ["Four."]),
            (".md\\:wide", ["Four."]),
            ("#main > *", ["One. Two. Three. Four."]),
            ("#main #main p", []),
            ("[lang]", ["Four."]),
            ("[lang=en-GB]", ["Four."]),
            ("[lang=en]", []),
            ("[lang^='en']", ["Four."]),
            ("[lang$=\"GB\"]", ["Four."]),
            ("p[data-note]", ["Two."]),
            ("p[data-note~=b]", ["Two."]),
            ("p[data-note~=d]", []),
            ("p[data-note *= 'a b']", ["Two."]),
            ("[class*=tory]", ["One. Two. Three. Four.", "One. Two."]),
            ("[data-kind=news] section p", ["Two."]),
            ("bsp-figure", ["Three."]),
            ("bsp-figure[data-size=large] > p", ["Three."]),
            ("other-figure", []),
            ("html body.page main p.first", ["One."]),
            ("main main", []),
        ] as [(String, [String])])
    func css(_ selector: String, _ texts: [String]) throws {
        #expect(try select(selector) == [texts])
    }

    @Test("several selectors are matched in one pass, each for itself")
    func several() throws {
        #expect(
            try select("p.first", "aside", "none", "p.first, aside") == [["One."], ["Four."], [], ["One.", "Four."]])
    }

    @Test("many steps are matched as few are")
    func many() throws {
        let long = Array(repeating: "p[lang=none]", count: 200) + ["main p.first"]
        #expect(try select(long.joined(separator: ", ")) == [["One."]])
        let deep = Array(repeating: "div", count: 150).joined(separator: " > ")
        #expect(try select(deep, "p.first") == [[], ["One."]])
    }

    @Test(
        "what is no selector of the subset is refused in words",
        arguments: [
            ("", "an element is missing at the end"),
            ("div >", "an element is missing at the end"),
            ("a, ", "an element is missing at the end"),
            (", a", "an element is missing before ','"),
            ("p:first-child", "there are no pseudo-classes here"),
            ("h1 + p", "there is no '+' here, only a space and '>'"),
            ("h1 ~ p", "there is no '~' here, only a space and '>'"),
            ("p .", "there is no name behind '.'"),
            ("#", "there is no name behind '#'"),
            ("[", "there is no attribute's name behind '['"),
            ("[a", "an attribute's value is missing, or not in quotation marks"),
            ("[a=]", "an attribute's value is missing, or not in quotation marks"),
            ("[a='x]", "the attribute's value is not closed with '"),
            ("[a=x", "'[a' is not closed with ']'"),
            ("[a|=x]", "an attribute's value stands behind =, ~=, ^=, $= or *="),
            ("[a*='']", "a part of a value cannot be empty"),
            ("div > > p", "'>' cannot stand here"),
            ("//div", "'/' cannot stand here"),
        ])
    func mistakes(_ selector: String, _ message: String) {
        #expect(throws: SelectorParser.Fault(message: message)) { try SelectorParser.parse(selector) }
    }
}
