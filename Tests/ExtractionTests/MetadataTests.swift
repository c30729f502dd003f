import Article
import Testing

@testable import Extraction

/// What a page says of itself, weighed.
struct MetadataTests {
    private let graph = """
        <script type="application/ld+json">
        <!-- {"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","@id":"#site","name":"Mole Gazette"},
          {"@type":"NewsMediaOrganization","@id":"#org","name":"Mole Gazette"},
          {"@type":"Person","@id":"#p1","name":"Ida &amp; Sons"},
          {"@type":"NewsArticle","headline":"Another story","url":"https://molegazette.example/other","author":"Nobody Here"},
          {"@type":["NewsArticle","Thing"],"headline":"Old lamp stays","url":"https://molegazette.example/2026/03/old-lamp",
           "author":[{"@id":"#p2"},{"@type":"Person","name":"Bo Quill"}],"publisher":{"@id":"#org"},
           "datePublished":"2026-03-03T07:53:00+01:00","dateModified":"2026-03-04",
           "copyrightHolder":{"@id":"#org"},"isAccessibleForFree":false,
           "correction":{"@type":"CorrectionComment","text":"The lamp is older than we said.","datePublished":"2026-03-05"},},
          {"@type":"Person","@id":"#p2","name":"Ada Lind"}
        ]}; -->
        </script>
        """

    @Test("structured data is read through graphs, references, comments and trailing commas")
    func linkedData() throws {
        let article = try extract(TestPage.article(head: graph)).article
        #expect(article.authors == ["Ada Lind", "Bo Quill"])
        #expect(article.publisher == "Mole Gazette")
        #expect(article.copyrightHolder == "Mole Gazette")
        #expect(article.published == "2026-03-03T07:53:00+01:00")
        #expect(article.modified == "2026-03-04")
        #expect(
            article.corrections == [
                CorrectionNote(sort: .correction, date: "2026-03-05", text: "The lamp is older than we said.")
            ])
        #expect(
            article.candidates["title"]?.contains { $0.from == "json_ld.headline" && $0.value == "Old lamp stays" }
                == true)
    }

    @Test("broken structured data gives what could be read of it")
    func brokenData() throws {
        let broken =
            #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old \ud800 lamp","author":"Ada Lind","x":tru"#
        let values = JSONReader.read(Array(broken.utf8), nestingLimit: 64)
        #expect(values.first?["author"]?.text == "Ada Lind")
        #expect(values.first?["headline"]?.text == "Old \u{FFFD} lamp")
    }

    @Test("nesting in structured data is bounded")
    func deepData() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(JSONReader.read(Array(deep.utf8), nestingLimit: 64).count <= 1)
    }

    @Test("the headline of the page wins over titles that carry the site's name")
    func title() throws {
        let head = "<meta property=\"og:title\" content=\"Old lamp stays | Mole Gazette\">"
        #expect(try extract(TestPage.article(head: head)).article.title == "Old lamp stays")
    }

    @Test(
        "moments keep what they state and get nothing added",
        arguments: [
            ("2026-03-03T07:53:00.123+0100", "2026-03-03T07:53:00.123+01:00"),
            ("2026-03-03 07:53", "2026-03-03T07:53:00"),
            ("2026-03-03", "2026-03-03"), ("20260303T075300Z", "2026-03-03T07:53:00Z"), ("2026/3/9", "2026-03-09"),
            ("Tue, 03 Mar 2026 07:53:00 GMT", "2026-03-03T07:53:00Z"), ("March 3, 2026", "2026-03-03"),
            ("3. März 2026, 07:53 Uhr", "2026-03-03"), ("03.03.2026", "2026-03-03"), ("25/12/2025", "2025-12-25"),
            ("1772524380", "2026-03-03T07:53:00Z"),
        ])
    func moments(text: String, expected: String) {
        #expect(Timestamp.rfc3339(text) == expected)
    }

    @Test(
        "what could be two days is none, and neither is what has no year",
        arguments: ["03/04/2026", "yesterday", "12:30", "March 3"])
    func noMoments(text: String) {
        #expect(Timestamp.rfc3339(text) == nil)
    }

    @Test(
        "authors are names without what stands around them",
        arguments: [
            ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]), ("Von Jana Röder", ["Jana Röder"]),
            ("https://social.example/jane", []), ("Jane Roe, transport reporter", ["Jane Roe"]), ("admin", []),
        ])
    func names(line: String, expected: [String]) {
        #expect(Byline.names(line, as: .byline) == expected)
    }

    @Test("a paywalled stub and an error page are suspect")
    func suspects() throws {
        let stub =
            "<html><body><article><h1>Page not found</h1><p>Sorry, we could not find the page that you have been looking for here.</p></article></body></html>"
        #expect(
            try extract(stub).article.warnings.contains(
                "suspect: this looks like the notice that a page does not exist"))
        #expect(try extract(stub).article.confidence < 0.4)
        #expect(try extract(TestPage.article()).article.warnings.isEmpty)
        #expect(try extract(TestPage.article()).article.confidence > 0.8)
    }
}
