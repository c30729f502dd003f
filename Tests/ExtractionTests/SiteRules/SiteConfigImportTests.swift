import Testing

@testable import Extraction

@Suite("Importing site configurations")
struct SiteConfigImportTests {
    @Test("what has a counterpart becomes rules, test addresses become comments")
    func rules() {
        let site = SiteConfigImport(
            """
            # Author: somebody
            title: //meta[@property="og:title"]/@content
            title: //h1[1]

            body: //div[@id='story']
            author: //span[@class="by line"]
            date: //time/@datetime
            strip: //div[contains(@class, 'promo')] | //aside
            strip_id_or_class: 'letter-box'
            test_url: https://courier.example/1
            """, host: "courier.example")
        #expect(site.omissions.isEmpty)
        #expect(
            site.toml == """
                # test_url: https://courier.example/1
                [publisher."courier.example"]
                container = ["div[id=\\"story\\"]"]
                strip = [
                    "div[class*=\\"promo\\"], aside",
                    "[class~=\\"letter-box\\"], [id~=\\"letter-box\\"]",
                ]
                title = [
                    "meta[property=\\"og:title\\"]",
                    "h1",
                ]
                author = ["span[class=\\"by line\\"]"]
                date = ["time"]

                """)
        #expect((try? SiteRules(toml: site.toml))?.sites == [site.rule])
    }

    @Test("what has none is reported line by line with the reason")
    func omissions() {
        let site = SiteConfigImport(
            """
            body: //article[2]
            strip: //p/preceding-sibling::div
            next_page_link: //a[@rel='next']
            replace_string(<b>: x): <i>
            strip_id_or_class: two words
            no colon here
            strip: //aside
            """, host: "courier.example")
        #expect(
            site.omissions.map { "\($0.line) \($0.reason)" } == [
                "1 elements cannot be counted",
                "2 there is no counterpart for the axis 'preceding-sibling::'",
                "3 'next_page_link' has no counterpart",
                "4 'replace_string(<b>: x)' has no counterpart",
                "5 'two words' is not one word",
                "6 there is no ':'",
            ])
        #expect(site.omissions[0].text == "body: //article[2]")
        #expect(site.rule.numbered.map(\.selector.source) == ["aside"])
    }

    @Test(
        "XPath and the selector for it",
        arguments: [
            ("//div", "div"),
            ("/html/body/div", "html > body > div"),
            ("//DIV//p/a", "div p > a"),
            ("//*[@id='x']", "[id=\"x\"]"),
            ("//*", "*"),
            ("//div[@class]", "div[class]"),
            ("//div[@class='a b'][@id=\"c\"]", "div[class=\"a b\"][id=\"c\"]"),
            ("//div[@a='1' and @b='2']", "div[a=\"1\"][b=\"2\"]"),
            ("//div[@a='1' or @b='2']/p", "div[a=\"1\"] > p, div[b=\"2\"] > p"),
            ("//div[(@a or @b) and @c]", "div[a][c], div[b][c]"),
            ("//div[ contains( @class , 'x' ) ]", "div[class*=\"x\"]"),
            ("//div[starts-with(@id,'x')]", "div[id^=\"x\"]"),
            ("//div[contains(concat(' ', normalize-space(@class), ' '), ' x ')]", "div[class~=\"x\"]"),
            ("//div[contains(concat(' ',@class,' '),' x ')]", "div[class~=\"x\"]"),
            ("//div[@title='say \"so\"']", "div[title='say \"so\"']"),
            ("//a | //b", "a, b"),
            ("//section[@data-x='1']//bsp-figure", "section[data-x=\"1\"] bsp-figure"),
        ])
    func xpath(_ xpath: String, _ selector: String) throws {
        #expect(try XPathSelector.translate(xpath, isClaim: false) == selector)
        #expect(throws: Never.self) { try SelectorParser.parse(selector) }
    }

    @Test(
        "XPath without a selector for it",
        arguments: [
            ("div", "the path does not begin with '/'"),
            ("/div", "a path from the top of the page begins with '/html'"),
            ("//div[2]", "elements cannot be counted"),
            ("//h1[1]", "elements cannot be counted"),
            ("//meta/@content", "the value of '@content' cannot be selected"),
            ("//a/@href", "the value of '@href' cannot be selected"),
            ("//p/text()", "'text()' cannot be selected"),
            ("//p/parent::div", "there is no counterpart for the axis 'parent::'"),
            ("//p/descendant::a", "write '//' for 'descendant::'"),
            ("//p/..", "there is no counterpart for what begins with '.' at character 5"),
            ("//p[contains(text(), 'x')]", "there is no counterpart for 'contains() of something else'"),
            ("//p[contains(., 'x')]", "there is no counterpart for 'contains() of something else'"),
            ("//p[not(@class)]", "there is no counterpart for 'not()'"),
            ("//p[@class!='x']", "there is no counterpart for '!='"),
            ("//p[a]", "there is no counterpart for 'a'"),
            ("//p[@class='x", "a string is not closed"),
            ("//p[@class='x'", "the XPath ends too early"),
            ("//p[contains(concat(' ', @class, ' '), ' x y ')]", "' x y ' is not one word between spaces"),
            ("//p[@title=concat('a','b')]", "there is no counterpart for what begins with 'c' at character 12"),
            ("//div | ", "the path does not begin with '/'"),
            ("//div)", "there is no counterpart for what begins with ')' at character 6"),
        ])
    func noSelector(_ xpath: String, _ message: String) {
        #expect(throws: SelectorParser.Fault(message: message)) {
            try XPathSelector.translate(xpath, isClaim: false)
        }
    }

    @Test("'or's multiply out to a bound")
    func alternatives() throws {
        let condition = "[@a or @b]"
        let six = "//p" + String(repeating: condition, count: 6)
        #expect(try XPathSelector.translate(six, isClaim: false).split(separator: ",").count == 64)
        #expect(throws: SelectorParser.Fault(message: "its 'or's make too many selectors")) {
            try XPathSelector.translate(six + condition, isClaim: false)
        }
    }

    @Test("the host is that of the file's name")
    func host() {
        #expect(SiteConfigImport.host(ofFile: "a/b/courier.example.txt") == "courier.example")
        #expect(SiteConfigImport.host(ofFile: ".courier.example.txt") == "courier.example")
        #expect(SiteConfigImport.host(ofFile: "www.courier.example.txt") == "courier.example")
        #expect(SiteConfigImport.host(ofFile: "courier.example.toml") == nil)
        #expect(SiteConfigImport.host(ofFile: "a b.txt") == nil)
        #expect(SiteConfigImport.host(ofFile: ".txt") == nil)
    }
}
