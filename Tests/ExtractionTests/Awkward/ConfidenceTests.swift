import Article
import Foundation
import Testing

@testable import Extraction

/// How sure extraction is of a result, and why.
struct ConfidenceTests {
    @Test("a plain article is nearly sure, and the reasons say why")
    func plain() throws {
        let page = try extract(TestPage.article())
        #expect(page.article.confidence >= 0.9)
        #expect(page.confidenceReasons.contains("all of the page's running text is kept"))
        #expect(page.confidenceReasons.contains("a second reading by another method keeps the same text"))
        #expect(page.confidenceReasons.contains("the headline stands directly above the text"))
    }

    @Test("a second reading that finds another text lowers the confidence")
    func disagreement() throws {
        let other = (0..<9).map {
            "<p class=\"promo\">Number \($0) of the paragraphs of a long text, in a box, about sheep, walls, boats, and rain.</p>"
        }
        let page = try extract(TestPage.article(outside: "<div>\(other.joined())</div>"))
        #expect(page.body == TestPage.paragraphs)
        let plain = try extract(TestPage.article())
        #expect(page.article.confidence < plain.article.confidence)
        #expect(page.confidenceReasons.contains { $0.hasPrefix("a second reading by another method agrees on ") })
    }

    @Test("the same page gives the same confidence, between 0 and 1", arguments: FixtureTests.pages)
    func range(page: FixtureTests.Page) throws {
        let first = try page.extracted()
        #expect(first.article.confidence > 0.5 && first.article.confidence <= 1)
        #expect(first.confidenceReasons == (try page.extracted()).confidenceReasons)
        #expect(!first.confidenceReasons.isEmpty)
    }
}

extension FixtureTests.Page {
    /// What extraction makes of the page.
    func extracted() throws -> ExtractedPage {
        let data = try Data(contentsOf: FixtureTests.folder.appending(path: "\(family)/\(name)"))
        return try PageExtractor().extract(data, as: .auto, url: truth.url)
    }
}
