import Article
import Foundation
import Testing

@Suite("The address of an article")
struct ArticleAddressTests {
    private func address(
        canonical: String?, final: String?, candidates: [String] = []
    ) throws(AddressError) -> ArticleAddress {
        var article = Article(canonicalURL: canonical)
        article.candidates["canonical_url"] = candidates.map { Candidate(value: $0, from: "meta:og:url", weight: 1) }
        let capture = Capture(
            bytes: Data(), format: .html, requestedURL: final, finalURL: final,
            capturedAt: Date(timeIntervalSince1970: 0),
            method: .file, charset: Charset(name: "utf-8", evidence: "valid_utf8", replacements: 0))
        return try ArticleAddress(of: article, captured: capture)
    }

    @Test(
        "is the canonical one where the page may declare it",
        arguments: [
            ("https://courier.example/a", "https://courier.example/a?ref=home"),
            ("https://courier.example/a", "https://www.courier.example/a"),
            ("https://www.courier.example/a", "https://m.courier.example/mobile/a"),
            ("https://courier.example/a", "https://amp.courier.example/a"),
            ("https://news.courier.example/a", "https://courier.example/a"),
            ("https://courier.example/story?id=12", "https://courier.example/story?id=12&from=feed"),
        ])
    func believable(canonical: String, final: String) throws {
        let address = try address(canonical: canonical, final: final)
        #expect(address.origin == .canonical)
        #expect(address.url.description == canonical)
    }

    @Test(
        "is the final one where the canonical cannot be believed",
        arguments: [
            (nil, "https://inlandpost.example/a"),
            ("https://courier.example/a", "https://inlandpost.example/a"),
            ("https://one.blogspot.com/a", "https://two.blogspot.com/a"),
            ("https://blogspot.com/a", "https://two.blogspot.com/a"),
            ("https://co.uk/a", "https://courier.co.uk/a"),
            ("https://courier.example/", "https://courier.example/a"),
            ("https://courier.example/story", "https://courier.example/story?id=12"),
            ("not an address", "https://courier.example/a"),
        ] as [(String?, String)])
    func unbelievable(canonical: String?, final: String) throws {
        let address = try address(canonical: canonical, final: final)
        #expect(address.origin == .final)
        #expect(address.url.description == final)
    }

    @Test("is the declared one for a page that nobody gave an address for")
    func declared() throws {
        let address = try address(canonical: "https://courier.example/a", final: nil)
        #expect(address.origin == .declared)
        #expect(address.url.description == "https://courier.example/a")
    }

    @Test("is asked for where the page declares none, or several on different sites")
    func asks() {
        #expect(throws: AddressError.unknown) { try address(canonical: nil, final: nil) }
        #expect(throws: AddressError.conflicting(["https://courier.example/a", "https://inlandpost.example/b"])) {
            try address(
                canonical: "https://courier.example/a", final: nil,
                candidates: ["https://www.courier.example/a", "https://inlandpost.example/b"])
        }
    }

    @Test("throws what is wrong with the address that the caller gave")
    func invalid() {
        #expect(throws: AddressError.noScheme("courier.example")) {
            try address(canonical: "https://courier.example/a", final: "courier.example")
        }
    }
}
