import Article
import Testing

@Suite("A slug")
struct SlugTests {
    private let id = ArticleID("7k2m9qx4abcde")

    @Test(
        "comes from the last path segment that says something, else from the headline, else it is the id",
        arguments: [
            ("/2026/03/fenwick-bridge", "Bridge to close", "fenwick-bridge"),
            ("/news/fenwick-bridge-100200300.html", "x", "fenwick-bridge"),
            ("/news/fenwick-bridge/12345678", "x", "fenwick-bridge"),
            ("/news/12345678", "Bridge to close", "bridge-to-close"),
            ("/story.php?id=12", "Bridge to close", "bridge-to-close"),
            ("/2026/03/12/index.html", "Bridge to close", "bridge-to-close"),
            ("/news/articles/cx2k5x5x5x5o", "Bridge to close", "bridge-to-close"),
            ("/fenwick_bridge%20shut/amp", "x", "fenwick-bridge-shut"),
            ("/plans-for-2026", "x", "plans-for-2026"),
            ("/tide", "x", "tide"),
            ("/", nil, "7k2m9qx4abcde"),
            ("/", "***", "7k2m9qx4abcde"),
            ("/newyddion/pont-cei’r-d%C5%B5r", nil, "pont-ceir-dwr"),
            ("/%E6%A9%8B", nil, "qiao"),
        ] as [(String, String?, String)])
    func source(path: String, headline: String?, expected: String) throws {
        let url = try NormalizedURL("https://courier.example\(path)")
        #expect(Slug(for: url, headline: headline, id: try #require(id)).text == expected)
    }

    @Test(
        "is made of ASCII words whatever the script",
        arguments: [
            ("Straße: Øre & Æble!", "strasse-ore-aeble"),
            ("It’s Orla's", "its-orlas"),
            ("Мост закрыт", "most-zakryt"),
            ("../../etc/passwd", "etc-passwd"),
            ("refs/heads\u{0}\u{1B}x.lock", "refs-heads-x-lock"),
        ])
    func words(written: String, expected: String) throws {
        #expect(try #require(Slug(words: written)).text == expected)
    }

    @Test("has at most 60 characters and is cut between words")
    func length() throws {
        let slug = try #require(Slug(words: String(repeating: "bridge ", count: 40)))
        #expect(slug.text == Array(repeating: "bridge", count: 8).joined(separator: "-"))
        #expect(try #require(Slug(words: String(repeating: "x", count: 500))).text.count == 60)
    }

    @Test("is nothing where there are no words", arguments: ["", "—", "\u{200B}"])
    func none(written: String) {
        #expect(Slug(words: written) == nil)
    }
}

@Suite("An article's id")
struct ArticleIDTests {
    @Test("is the first 65 bits of a digest in Crockford's base32")
    func digest() throws {
        let ones = try #require(ArticleID(digest: Array(repeating: 0xFF, count: 32)))
        #expect(ones.text == "zzzzzzzzzzzzz")
        // 00001 00010 00011 … : one step up the alphabet each five bits.
        let steps = try #require(ArticleID(digest: [0x08, 0x86, 0x42, 0x98, 0xE8, 0x4A, 0x96, 0xC6, 0x80]))
        #expect(steps.text == "123456789abcd")
        #expect(ArticleID(digest: [1, 2, 3, 4, 5, 6, 7, 8]) == nil)
    }

    @Test(
        "is read only as it is written",
        arguments: ["7k2m9qx4abcd", "7k2m9qx4abcdef", "7K2M9QX4ABCDE", "7k2m9qx4abcdi"])
    func invalid(text: String) {
        #expect(ArticleID(text) == nil)
    }
}
