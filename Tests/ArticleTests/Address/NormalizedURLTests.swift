import Article
import Testing

@Suite("A normalised address")
struct NormalizedURLTests {
    @Test(
        "is the same for every way to write it",
        arguments: [
            ("HTTPS://Courier.Example/2026/03/Fenwick", "https://courier.example/2026/03/Fenwick"),
            ("https://courier.example:443/a", "https://courier.example/a"),
            ("http://courier.example:80", "http://courier.example/"),
            ("http://courier.example:8080/a#top", "http://courier.example:8080/a"),
            ("https://courier.example./a", "https://courier.example/a"),
            ("  https://courier.example/a\n", "https://courier.example/a"),
            ("https://courier.example/a/./b/../c", "https://courier.example/a/c"),
            ("https://courier.example/a/%2e%2E/b", "https://courier.example/b"),
            ("https://courier.example/../..", "https://courier.example/"),
            ("https://courier.example/%7eorla/%c3%a9t%C3%89", "https://courier.example/~orla/%C3%A9t%C3%89"),
            ("https://courier.example/été b", "https://courier.example/%C3%A9t%C3%A9%20b"),
            ("https://courier.example/100%", "https://courier.example/100%25"),
            ("https://courier.example/a//b/", "https://courier.example/a//b/"),
            ("https://courier.example\\a\\b", "https://courier.example/a/b"),
            ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
            ("https://例え.テスト/a", "https://xn--r8jz45g.xn--zckzah/a"),
            ("https://[2001:DB8::1]:8443/a", "https://[2001:db8::1]:8443/a"),
            ("https://courier.example?b=2&a=1", "https://courier.example/?b=2&a=1"),
        ])
    func normalForm(written: String, expected: String) throws {
        let url = try NormalizedURL(written)
        #expect(url.description == expected)
        #expect(try NormalizedURL(url.description) == url)
    }

    @Test(
        "keeps the query that chooses the article and drops what tells how the reader came",
        arguments: [
            ("id=12&utm_source=mail&page=2", "id=12&page=2"),
            ("utm_source=mail&FBCLID=x&gclid=y", nil),
            ("b=2&&a=1", "b=2&a=1"),
            ("%75tm_medium=x&ref=home", "ref=home"),
            ("q=a+b%20c&x[]=1", "q=a+b%20c&x%5B%5D=1"),
            ("p", "p"),
        ] as [(String, String?)])
    func query(written: String, expected: String?) throws {
        #expect(try NormalizedURL("https://courier.example/story?\(written)#note").query == expected)
    }

    @Test(
        "refuses what cannot be an article's address, and says why",
        arguments: [
            ("", .empty, "the address is empty"),
            (
                "https://a.example/\(String(repeating: "a", count: 8000))", .tooLong(bytes: 8018),
                "the address is 8018 bytes long, more than the 4096 that are allowed"
            ),
            (
                "https://a.example/\u{1B}[2J", .controlCharacter(place: 19),
                "the address has a control character at place 19"
            ),
            (
                "https://a.example/\u{202E}lmth", .controlCharacter(place: 19),
                "the address has a control character at place 19"
            ),
            (
                "courier.example/2026", .noScheme("courier.example/2026"),
                "'courier.example/2026' is no address: it does not begin with https:// or http://"
            ),
            (
                "courier.example:8080/a", .noScheme("courier.example:8080/a"),
                "'courier.example:8080/a' is no address: it does not begin with https:// or http://"
            ),
            (
                "javascript:alert(1)", .unsupportedScheme("javascript"),
                "an address with the scheme 'javascript' cannot be that of an article, only https and http can"
            ),
            (
                "file:///etc/passwd", .unsupportedScheme("file"),
                "an address with the scheme 'file' cannot be that of an article, only https and http can"
            ),
            ("https:///a", .noHost, "the address names no host"),
            ("https:a", .noHost, "the address names no host"),
            ("https://orla:secret@a.example/", .credentials, "the address has a user name or password in it"),
            ("https://a..example/", .invalidHost("a..example"), "'a..example' is no valid host name"),
            ("https://-a.example/", .invalidHost("-a.example"), "'-a.example' is no valid host name"),
            ("https://a%2fb.example/", .invalidHost("a%2fb.example"), "'a%2fb.example' is no valid host name"),
            ("https://a b.example/", .invalidHost("a b.example"), "'a b.example' is no valid host name"),
            ("https://a.lock/", .invalidHost("a.lock"), "'a.lock' is no valid host name"),
            ("https://a.example:0/", .invalidPort("0"), "'0' is no valid port"),
            (
                "https://a.example:99999999999999999999/", .invalidPort("99999999999999999999"),
                "'99999999999999999999' is no valid port"
            ),
        ] as [(String, AddressError, String)])
    func refusals(written: String, error: AddressError, sentence: String) {
        #expect(throws: error) { try NormalizedURL(written) }
        #expect(error.description == sentence)
    }

    @Test("is on a site whose name can be a branch")
    func site() throws {
        #expect(Site(of: try NormalizedURL("https://Courier.example:8443/a")).name == "courier.example")
        #expect(Site(of: try NormalizedURL("http://[::1]:8080/a")).name == "ipv6---1")
    }
}
