import Article
import Foundation
import Testing

@testable import Extraction

@Suite("Rules that mean harm")
struct HostileRulesTests {
    private static let seeds = [
        "[publisher.\"a.example\"]\nname = \"A\\u00e9\"\nstrip = [\".a\", 'p > [x=\"1\"]', # why\n]\n",
        "title: //h1[@class='a' and (@b or contains(@c, 'd'))]/@content\nstrip_id_or_class: x\nreplace_string(a): b\n",
        "div.a#b > p[c*='d'] , *[e]",
        "//div[contains(concat(' ', normalize-space(@class), ' '), ' x ')] | /html/body//p[1]",
    ]

    @Test("whatever the bytes, reading ends with rules or with a place in the text", arguments: 0..<400)
    func mutations(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        var scalars = Array(Self.seeds[seed % Self.seeds.count].unicodeScalars)
        for _ in 0...random(6) {
            let place = random(scalars.count)
            switch random(3) {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(["\"", "'", "[", "]", "\\", "\n", "\0", "é", "|", "(", ","][random(11)], at: place)
            default: scalars.insert(contentsOf: scalars[place...].prefix(random(20)), at: random(scalars.count))
            }
            if scalars.isEmpty { return }
        }
        let text = String(String.UnicodeScalarView(scalars))
        do throws(SiteRulesError) {
            let rules = try SiteRules(toml: text)
            for site in rules.sites { #expect(throws: Never.self) { try SiteRules(toml: site.toml) } }
        } catch {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect((1...lines.count).contains(error.line))
            #expect(error.column >= 1)
        }
        let site = SiteConfigImport(text, host: "a.example")
        #expect(throws: Never.self) { try SiteRules(toml: site.toml) }
        if let selector = try? SelectorParser.parse(text) {
            #expect(throws: Never.self) { try SelectorParser.parse(selector.source) }
        }
        if let selector = try? XPathSelector.translate(text, isClaim: true) {
            #expect(throws: Never.self) { try SelectorParser.parse(selector) }
        }
    }

    @Test("a rule that selects everything is no claim and takes no long time")
    func everything() throws {
        let rows = String(repeating: "<p>One more line of the log that goes on and on, for hours.</p>", count: 5_000)
        let rules = try SiteRules(
            toml: "[publisher.\"a.example\"]\ntitle = \"body\"\ncontainer = \"p\"\nkeep = \"*\"\nnotice = \"none *\"\n")
        let page = try PageExtractor(rules: rules)
            .extract(Data("<body>\(rows)</body>".utf8), as: .html, url: "https://a.example/")
        #expect(page.article.title == nil)
        #expect(page.article.blocks.count == 5_000)
    }
}
