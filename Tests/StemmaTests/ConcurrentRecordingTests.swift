import TestSupport
import Testing

@Suite("Several processes at once")
struct ConcurrentRecordingTests {
    /// Writes the pages `WRITER-ROUND.html` for each of some writers.
    private func writePages(_ newsroom: Newsroom, writers: Int, rounds: Int) throws {
        for writer in 1...writers {
            for round in 1...rounds {
                let page = """
                    <html><head><title>Otter report \(writer)</title></head><body><article><h1>Otter report \(writer)</h1>
                    <p>Round \(round) of writer \(writer): the otter was seen below the weir with a fish it had not paid for.</p>
                    <p>It was asked to leave by the lock-keeper, and did so when it had finished.</p></article></body></html>
                    """
                try newsroom.folder.write(page, to: "\(writer)-\(round).html")
            }
        }
    }

    @Test("nothing is lost when they record articles of one site", arguments: [2, 8])
    func oneSite(_ writers: Int) throws {
        let newsroom = try Newsroom()
        let rounds = 3
        try writePages(newsroom, writers: writers, rounds: rounds)
        let outcome = try newsroom.shell(
            """
            for w in $(seq \(writers)); do
              ( for r in $(seq \(rounds)); do
                  stemma record -q --url https://weir.example/otter-$w --at 2026-03-0${r}T08:00Z $w-$r.html || echo failed $w $r
                done ) &
            done
            wait
            """)
        #expect(outcome.text == "")
        #expect(outcome.errors == "")
        let articles = try newsroom.stemma("list", "--json").document()["articles"].elements
        #expect(articles.count == writers)
        #expect(articles.allSatisfy { $0["versions"].int == rounds })
        #expect(try newsroom.git("rev-list", "--count", "weir.example").text == "\(writers * rounds)\n")
        #expect(try newsroom.faults() == "")
    }

    @Test("nothing is lost when they record versions of one article")
    func oneArticle() throws {
        let newsroom = try Newsroom()
        try writePages(newsroom, writers: 8, rounds: 1)
        let outcome = try newsroom.shell(
            """
            for w in $(seq 8); do stemma record -q --url https://weir.example/otter --at 2026-03-0${w}T08:00Z $w-1.html & done
            wait
            """)
        #expect(outcome.errors == "")
        let versions = try newsroom.stemma("log", "--json", "otter").document()["versions"].elements
        #expect(versions.map { $0["captured_at"].string } == (1...8).reversed().map { "2026-03-0\($0)T08:00:00Z" })
        #expect(Set(versions.compactMap { $0["version"].int }) == Set(1...8))
        #expect(try newsroom.faults() == "")
    }

    @Test("readers are not kept waiting, and see whole versions")
    func readers() throws {
        let newsroom = try Newsroom()
        try writePages(newsroom, writers: 1, rounds: 6)
        let outcome = try newsroom.shell(
            """
            ( for r in $(seq 6); do stemma record -q --url https://weir.example/otter --at 2026-03-0${r}T08:00Z 1-$r.html; done ) &
            for i in $(seq 12); do stemma list >/dev/null || echo failed; done
            wait
            """)
        #expect(outcome.text == "")
        #expect(outcome.errors == "")
        #expect(try newsroom.stemma("list").text.split(separator: "\t")[2] == "6")
    }
}
