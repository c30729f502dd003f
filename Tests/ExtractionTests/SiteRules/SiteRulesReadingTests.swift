import Testing

@testable import Extraction

@Suite("Reading rules for sites")
struct SiteRulesReadingTests {
    @Test("a publisher's table is read, a single selector like an array of one")
    func table() throws {
        let rules = try SiteRules(
            toml: """
                [publisher."www.Courier.example"]
                name = "Kestrel Bay Courier"
                container = ".story"
                strip = [".letter", "aside > p"]
                note-selector = ".correction, .update-note"
                [publisher.harbour]
                keep = "#minutes"
                """)
        #expect(rules.sites.map(\.host) == ["courier.example", "harbour"])
        #expect(rules.sites[0].name == "Kestrel Bay Courier")
        #expect(
            rules.sites[0].numbered.map { "\($0.rule) \($0.selector.source)" } == [
                "site:courier.example/container[1] .story", "site:courier.example/strip[1] .letter",
                "site:courier.example/strip[2] aside > p",
                "site:courier.example/notice[1] .correction, .update-note",
            ])
    }

    @Test("rules written out are the same rules when read again")
    func roundTrip() throws {
        let text = """
            [publisher."courier.example"]
            name = "Kestrel \\"Bay\\" Courier"
            container = [".story"]
            strip = [
                ".letter",
                "[data-x=\\"1\\"]",
            ]

            """
        let rules = try SiteRules(toml: text)
        #expect(rules.sites[0].toml == text)
        #expect(try SiteRules(toml: rules.sites[0].toml) == rules)
    }

    @Test("rules are found for a host and for those below it, the nearest first")
    func hosts() throws {
        let rules = try SiteRules(
            toml: """
                [publisher."courier.example"]
                [publisher."sport.courier.example"]
                """)
        #expect(rules.rule(for: "https://courier.example/a")?.host == "courier.example")
        #expect(rules.rule(for: "http://www.courier.example:8080/a")?.host == "courier.example")
        #expect(rules.rule(for: "https://live.sport.courier.example/")?.host == "sport.courier.example")
        #expect(rules.rule(for: "https://thecourier.example/") == nil)
        #expect(rules.rule(for: "https://example/") == nil)
        #expect(rules.rule(for: nil) == nil)
    }

    @Test("of two rules for one host the first stand")
    func completed() throws {
        let first = try SiteRules(toml: "[publisher.\"a.example\"]\nname = \"A\"")
        let second = try SiteRules(toml: "[publisher.\"a.example\"]\nname = \"B\"\n[publisher.\"c.example\"]")
        let both = first.completed(by: second)
        #expect(both.sites.map(\.host) == ["a.example", "c.example"])
        #expect(both.sites[0].name == "A")
    }

    @Test(
        "what is wrong is named with line and column",
        arguments: [
            (
                "strip = \".a\"", 1, 1,
                "a key stands outside of every table; rules stand in tables such as [publisher.\"courier.example\"]"
            ),
            (
                "\n[fetch]", 2, 1,
                "[fetch] is unknown; rules stand in tables such as [publisher.\"courier.example\"]"
            ),
            (
                "[publisher.\"https://a.example\"]", 1, 1,
                "'https://a.example' is no host; write it as in courier.example"
            ),
            ("[publisher.\"\"]", 1, 1, "'' is no host; write it as in courier.example"),
            ("[publisher.a]\n[publisher.\"www.A\"]", 2, 1, "there are rules for a already"),
            (
                "[publisher.a]\nstripp = \".a\"", 2, 1,
                "'stripp' is unknown; a publisher has name, container, strip, notice, keep, title, author, date"
            ),
            ("[publisher.a]\nstrip = 3", 2, 9, "'strip' is a selector or an array of selectors"),
            ("[publisher.a]\nname = [\"x\"]", 2, 8, "'name' is a string that is not empty"),
            ("[publisher.a]\nnotice = \".a\"\nnote-selector = \".b\"", 3, 1, "'notice' is there a second time"),
            (
                "[publisher.a]\nstrip = [\".a\",\n  \"p:hover\"]", 3, 3,
                "'p:hover' is no selector: there are no pseudo-classes here"
            ),
            ("[publisher.a]\nstrip = \".a", 2, 9, "the string is not closed on its line"),
        ] as [(String, Int, Int, String)])
    func mistakes(_ text: String, _ line: Int, _ column: Int, _ message: String) {
        #expect(throws: SiteRulesError(line: line, column: column, description: message)) { try SiteRules(toml: text) }
    }

    @Test("a thousand selectors of one site are read, one more is not")
    func tooMany() throws {
        func text(_ count: Int) -> String {
            "[publisher.a]\nstrip = [" + String(repeating: "\".x\",", count: count) + "]"
        }
        #expect(try SiteRules(toml: text(1000)).sites[0].numbered.count == 1000)
        #expect(
            throws: SiteRulesError(
                line: 1, column: 1, description: "a has 1001 selectors, more than the limit of 1000")
        ) { try SiteRules(toml: text(1001)) }
    }
}
