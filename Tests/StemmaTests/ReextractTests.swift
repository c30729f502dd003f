import Foundation
import TestSupport
import Testing

@Suite("reextract")
struct ReextractTests {
    /// Four articles of one site; the first three hold a line that was not known to recur when they were recorded.
    private func newsroom() throws -> Newsroom {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<4)
        return newsroom
    }

    @Test("records what pages read as today, with the extractor as the cause, and does nothing the second time")
    func twice() throws {
        let newsroom = try newsroom()
        let outcome = try newsroom.stemma("reextract", "--all")
        #expect(outcome.status == 0)
        #expect(
            outcome.text == """
                reread    choir v2   the page of v1: 1 of 3 paragraphs changed
                reread    ferry v2   the page of v1: 1 of 3 paragraphs changed
                reread    school v2   the page of v1: 1 of 3 paragraphs changed
                4 articles: 3 read otherwise.

                """)
        #expect(try newsroom.stemma("reextract", "--all").text == "4 articles: all as recorded.\n")
        #expect(!(try newsroom.text(of: "ferry").contains(Harbour.line)))

        let record = try newsroom.record(of: "ferry"), first = try newsroom.record(of: "ferry@v1")
        #expect(record["cause"].string == "extractor")
        #expect(record["page"]["sha256"].string == first["page"]["sha256"].string)
        #expect(record["capturedAt"].string == first["capturedAt"].string)
        #expect(record["previous"].string?.count == 40)
        #expect(try newsroom.stemma("verify", "--full").status == 0)
        #expect(try newsroom.faults() == "")
        #expect(
            try newsroom.git(
                "log", "-1", "--format=%s|%(trailers:key=Version,valueonly,separator=)", "harbourpost.example"
            )
            .text.contains("Capture v2: "))
    }

    @Test("is never shown as a change of the publisher's")
    func shown() throws {
        let newsroom = try newsroom()
        try newsroom.stemma("reextract", "--all")
        let log = try newsroom.stemma("log", "--json", "ferry").document()["versions"].elements
        #expect(log.map { $0["cause"].string } == ["extractor", "first"])
        #expect(log[0]["words_removed"].isNull)
        #expect(log[0]["changes"].isNull)
        #expect(try newsroom.stemma("log", "--json", "ferry").document()["checks"].int == 1)
        #expect(try newsroom.stemma("log", "--oneline", "ferry").text.contains(" words by the extractor alone"))
        #expect(try newsroom.stemma("log", "--format", "tsv", "ferry").text.hasPrefix("v2\t2026-03-01T08:00:00Z\t"))

        let list = try newsroom.stemma("list", "--jsonl").documents()
        #expect(list.map { $0["flags"][0].string } == [nil, "extractor", "extractor", "extractor"])
        #expect(list.map { $0["changed_at"].string }.first == "2026-03-04T08:00:00Z")

        let diff = try newsroom.stemma("diff", "ferry@v1..v2")
        #expect(diff.status == 0)
        #expect(
            diff.text.contains("extractor  recorded by different extractors: both pages were extracted anew\n"))
        let recorded = try newsroom.stemma("diff", "--as-recorded", "ferry@v1..v2")
        #expect(recorded.status == 1)
        #expect(recorded.text.contains("extractor  two readings of one page: the differences are the extractor's\n"))
        #expect(!recorded.text.contains("unmarked"))
        #expect(try newsroom.stemma("show", "ferry").text.contains("cause      another extractor, not the publisher"))
    }

    @Test("is followed by the publisher's changes as ever, and they are set against the new reading")
    func goesOn() throws {
        let newsroom = try newsroom()
        let again = try newsroom.folder.write(Harbour.page(0) + "<!-- -->", to: "again.html")
        try newsroom.stemma("record", "--at", "2026-03-02T08:00Z", again)
        try newsroom.stemma("reextract", "ferry")
        // The page as it was is an observation of the new reading, whatever else was observed of the old one.
        let unchanged = try newsroom.stemma("record", "--json", "--at", "2026-03-05T08:00Z", again).document()
        #expect(unchanged["outcome"].string == "unchanged")
        #expect(unchanged["version"].int == 2)
        #expect(unchanged["checks"].int == 3)

        let page = try newsroom.folder.write(
            Harbour.page(0).replacing("Two hundred passengers", with: "Three hundred passengers"), to: "changed.html")
        let changed = try newsroom.stemma("record", "--json", "--at", "2026-03-06T08:00Z", page).document()
        #expect(changed["version"].int == 3)
        #expect(changed["changes"]["edited"].int == 1)
        #expect(changed["changes"]["removed"].int == 0)
        let log = try newsroom.stemma("log", "--json", "ferry").document()["versions"].elements
        #expect(log.map { $0["cause"].string } == ["change", "extractor", "first"])
        #expect(log[0]["changes"]["edited"].int == 1)
        #expect(log[0]["changes"]["removed"].int == 0)
        #expect(try newsroom.stemma("reextract", "--all", "-q").text == "")
        #expect(try newsroom.stemma("verify", "--full").status == 0)
    }

    @Test("with -n says what it would record and writes nothing")
    func dryRun() throws {
        let newsroom = try newsroom()
        let before = try newsroom.git("rev-parse", "harbourpost.example").text
        let document = try newsroom.stemma("reextract", "--all", "-n", "--json").document()
        #expect(document["schema"].string == "stemma.reextract/1")
        #expect(document["articles"].elements.map { $0["outcome"].string } == ["same", "reread", "reread", "reread"])
        #expect(document["articles"][1]["changes"]["removed"].int == 1)
        #expect(document["articles"][1]["version"].isNull)
        #expect(document["reread"].int == 3)
        #expect(try newsroom.git("rev-parse", "harbourpost.example").text == before)
        #expect(
            try newsroom.stemma("reextract", "-n", "ferry").text.hasSuffix(
                "1 article: 1 read otherwise; nothing written.\n"))
    }

    @Test("leaves a version whose page was not kept")
    func notKept() throws {
        let newsroom = try Newsroom()
        try newsroom.recordHarbour(0..<4, "--keep-pages", "none")
        let outcome = try newsroom.stemma("reextract", "ferry")
        #expect(outcome.status == 0)
        #expect(
            outcome.text == "not kept  ferry   there is no page of v1 to read\n1 article: 1 without a page.\n")
    }

    @Test("wants articles or --all, not both and not neither", arguments: [[], ["--all", "ferry"]])
    func usage(_ arguments: [String]) throws {
        let outcome = try stemma(["reextract"] + arguments)
        expect(
            outcome,
            refuses: """
                error: name articles, or give '--all' for every one
                hint: 'stemma reextract --help' shows the usage
                """)
    }

    @Test("killed at any moment leaves a whole archive, and the next run does the rest")
    func killed() throws {
        let newsroom = try newsroom()
        try newsroom.shell(
            """
            exec 2>/dev/null
            start=$(date +%s%N); stemma reextract -n --all >/dev/null
            span=$(( ($(date +%s%N) - start) / 1000000 ))
            for i in $(seq 10); do
              stemma reextract --all >/dev/null &
              sleep $(awk "BEGIN { print $span * $i / 8 / 1000 }")
              kill -9 $!; wait $!
            done
            """)
        #expect(try newsroom.faults() == "")
        #expect(try newsroom.stemma("verify", "--full").status == 0)
        #expect(try newsroom.stemma("reextract", "--all").status == 0)
        #expect(try newsroom.stemma("reextract", "--all").text == "4 articles: all as recorded.\n")
        let versions = try newsroom.stemma("list", "--jsonl").documents().map { $0["versions"].int }
        #expect(versions == [1, 2, 2, 2])
        #expect(try newsroom.faults() == "")
    }
}
