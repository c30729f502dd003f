import Foundation
import TestSupport
import Testing

@Suite("Versions of different extractors")
struct ExtractorChangeTests {
    /// Turns the only version of a site into one that another extractor recorded, the way plain Git would store it.
    private func age(_ newsroom: Newsroom, site: String, edit: String = "") throws {
        let outcome = try newsroom.shell(
            """
            set -e
            git clone -q -b \(site) $A work && cd work
            record=$(git ls-files | grep capture.json)
            sed -i 's/"rules":"sha256:[0-9a-f]*"/"rules":"sha256:0ld"/' $record
            \(edit)
            git -c user.name=S -c user.email=s@a.example commit -q -a --amend --no-edit
            git push -q --force origin \(site)
            """)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func newsroom() throws -> Newsroom {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v2.html", at: "2026-03-03T10:12Z")
        try age(newsroom, site: "kestrelcourier.example")
        return newsroom
    }

    @Test("are read anew before they are compared, and the diff says so in every form")
    func diff() throws {
        let newsroom = try newsroom()
        try newsroom.record("fenwick/courier-v3.html", at: "2026-03-03T11:47Z")
        let sentence = "recorded by different extractors: both pages were extracted anew"
        #expect(try newsroom.stemma("diff", "fenwick-bridge").text.contains("\nextractor  \(sentence)\n"))
        #expect(try newsroom.stemma("diff", "--json", "fenwick-bridge").document()["reading"].string == sentence)
        #expect(
            try newsroom.stemma("diff", "--format", "html", "fenwick-bridge").text
                .contains("<strong>extractor</strong> \(sentence)</p>"))
        #expect(
            try newsroom.stemma("diff", "--format", "markdown", "fenwick-bridge").text
                .contains("> **extractor** \(sentence)\n"))
        #expect(try newsroom.stemma("diff", "--stat", "fenwick-bridge").errors == "note: \(sentence)\n")
        // What changed is the publisher's, and it is found and marked as ever.
        #expect(try newsroom.stemma("diff", "fenwick-bridge").text.contains("\nunmarked "))

        let recorded = try newsroom.stemma("diff", "--as-recorded", "fenwick-bridge").text
        #expect(recorded.contains("\nextractor  recorded by different extractors, compared as recorded\n"))
        #expect(!recorded.contains("unmarked "))
    }

    @Test("of one extractor are compared as recorded, without a word")
    func same() throws {
        let newsroom = Newsroom.fenwick
        #expect(!(try newsroom.stemma("diff", "fenwick-bridge").text.contains("extractor")))
        #expect(try newsroom.stemma("diff", "--json", "fenwick-bridge").document()["reading"].isNull)
    }

    @Test("are compared as recorded where a page was not kept, and the diff says that")
    func notKept() throws {
        let newsroom = try Newsroom()
        try newsroom.stemma(
            "record", "--keep-pages", "none", "--at", "2026-03-03T10:12Z", fixture("fenwick/courier-v2.html").path)
        try age(newsroom, site: "kestrelcourier.example")
        try newsroom.record("fenwick/courier-v3.html", at: "2026-03-03T11:47Z")
        #expect(
            try newsroom.stemma("diff", "--json", "fenwick-bridge").document()["reading"].string
                == "recorded by different extractors; not both pages are there to extract")
    }

    @Test("make no change of the publisher's where the same article is captured again")
    func record() throws {
        let newsroom = try Newsroom()
        let page = fixture("fenwick/courier-v2.html").path
        try newsroom.stemma("record", "--at", "2026-03-03T10:12Z", page)
        // The other extractor had read something else: what makes a version has another hash.
        try age(
            newsroom, site: "kestrelcourier.example",
            edit: #"sed -i 's/"contentSHA256":"......../"contentSHA256":"00000000/' $record"#)
        let again = fixture("fenwick/courier-v2-again.html").path
        let outcome = try newsroom.stemma("record", "--at", "2026-03-03T12:00Z", again)
        #expect(
            outcome.text == """
                recorded  fenwick-bridge v2   Fenwick Bridge to close for six weeks from Monday
                          the same article as v1, read by another extractor
                          see: stemma diff --as-recorded fenwick-bridge@v1..v2

                """)
        #expect(
            try newsroom.stemma("log", "--json", "fenwick-bridge").document()["versions"][0]["cause"].string
                == "extractor")
        #expect(
            try newsroom.git("show", "-s", "--format=%b", "kestrelcourier.example").text
                .hasPrefix("The article of v1, read by another extractor: "))
        #expect(
            try newsroom.stemma("record", "--json", "--at", "2026-03-03T13:00Z", again).document()["outcome"].string
                == "unchanged")
    }

    @Test("a page that no longer gives an article is reported and left, and the others are read")
    func failing() throws {
        let newsroom = try newsroom()
        try newsroom.record("fenwick/inlandpost-v1.html", at: "2026-03-03T11:05Z")
        // An earlier extractor had found a text here.
        try newsroom.shell(
            """
            cd work && page=$(git ls-files | grep page.html) && record=$(git ls-files | grep capture.json)
            printf '<html><body><nav><a href="/">Home</a></nav></body></html>' > $page
            old=$(git show HEAD:$page | sha256sum | cut -c1-64); new=$(sha256sum < $page | cut -c1-64)
            sed -i "s/$old/$new/" $record
            git -c user.name=S -c user.email=s@a.example commit -q -a --amend --no-edit && git push -q --force
            """)
        let tip = try newsroom.git("rev-parse", "kestrelcourier.example").text
        let reason = "the page of v1: no article text found: 0 words outside menus and links"
        let all = try newsroom.stemma("reextract", "--all")
        #expect(all.status == 3)
        #expect(
            all.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                == "failed fenwick-bridge: \(reason)")
        #expect(all.text == "2 articles: 1 failed.\n")
        let one = try newsroom.stemma("reextract", "--json", "kestrelcourier.example/fenwick-bridge")
        #expect(one.status == 2)
        #expect(try one.document()["articles"][0]["error"]["code"].string == "extraction.no_article")
        #expect(try newsroom.git("rev-parse", "kestrelcourier.example").text == tip)
    }

    @Test("a body that collapsed is recorded with a warning")
    func collapsed() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v2.html", at: "2026-03-03T10:12Z")
        let page = try newsroom.folder.write(
            """
            <html lang="en"><head><title>Fenwick Bridge to close for six weeks from Monday</title>
            <link rel="canonical" href="https://kestrelcourier.example/2026/03/fenwick-bridge"></head><body><article>
            <h1>Fenwick Bridge to close for six weeks from Monday</h1><p>Fenwick Bridge will close to all traffic for six
            weeks from 9 March while engineers replace corroded hangers, the borough council said on Tuesday.</p>
            </article></body></html>
            """, to: "stub.html")
        let outcome = try newsroom.stemma("record", "--at", "2026-03-03T11:00Z", page)
        #expect(outcome.errors.contains("suspect: body collapsed from 16 to 1 block\n"))
        let warnings = try newsroom.record(of: "fenwick-bridge")["extractor"]["warnings"].elements.map(\.string)
        #expect(warnings.contains("suspect: body collapsed from 16 to 1 block"))
    }
}
