import Article
import Findings
import Testing

@Suite("a copy set against its original")
struct CopyComparisonTests {
    private func compare(_ copy: Article, _ versions: [Article], hour: Double = 100) throws -> CopyComparison {
        let witnesses = versions.enumerated().map { Sample.version($0 + 1, $1) }
        return try #require(CopyComparison.compare(Sample.copy(copy, hour: hour), with: witnesses))
    }

    private func check(_ name: CopyComparison.Check.Name, _ comparison: CopyComparison) throws -> CopyComparison.Check {
        try #require(comparison.checks.first { $0.name == name })
    }

    @Test("is identical when no word differs")
    func identical() throws {
        let comparison = try compare(Sample.article(publisher: "Harbour Post"), [Sample.article()])
        #expect(comparison.verdict == .identical)
        #expect(comparison.kept == 1)
    }

    @Test("is trimmed when paragraphs were left out and nothing else")
    func trimmed() throws {
        let comparison = try compare(Sample.article(Array(Sample.sentences.prefix(5))), [Sample.article()])
        #expect(comparison.verdict == .trimmed)
    }

    @Test("is an excerpt when a small part is all there is")
    func excerpt() throws {
        let comparison = try compare(Sample.article(Array(Sample.sentences[2...3])), [Sample.article()])
        #expect(comparison.verdict == .excerpt)
    }

    @Test("is unrelated when nothing was kept")
    func unrelated() throws {
        let other = ["Nothing here speaks about mills.", "Councils argue over parking instead, again and again."]
        let comparison = try compare(Sample.article(other, title: "Parking"), [Sample.article()])
        #expect(comparison.verdict == .unrelated)
    }

    @Test("comes from the version it differs least from, whatever was published since")
    func sourceVersion() throws {
        let first = Sample.article()
        let second = Sample.article(Sample.replacing(3, "£41,000", by: "£47,500"))
        let third = Sample.article(Sample.replacing(3, "£41,000", by: "£52,000"))
        let comparison = try compare(second, [first, second, third])
        #expect(comparison.original.version == 2)
        #expect(comparison.behind == 1)
        #expect(comparison.margin.map { $0 > 0 } == true)
    }

    @Test("between versions that fit it equally, comes from the newest captured before it")
    func ties() throws {
        let article = Sample.article()
        #expect(try compare(article, [article, article, article], hour: 2.5).original.version == 2)
        #expect(try compare(article, [article, article, article], hour: 0).original.version == 1)
    }

    @Test("lacks a later correction with the figures that came with it")
    func missingCorrection() throws {
        let corrected = Sample.article(
            Sample.replacing(3, "£41,000", by: "£47,500"),
            notices: [(.correction, "Correction: an earlier version gave the cost as £41,000.")])
        let comparison = try compare(Sample.article(), [Sample.article(), corrected])
        let check = try check(.correction, comparison)
        #expect(check.state == .missing)
        #expect(check.detail == "v2’s note and its 1 figure are missing")
        #expect(!comparison.isFaithful())
        #expect(comparison.isFaithful(allowing: .init(checks: [.correction, .credit])))
    }

    @Test("that mended the figure without the note is not left wrong")
    func mendedSilently() throws {
        let mended = Sample.replacing(3, "£41,000", by: "£47,500")
        let corrected = Sample.article(
            mended, notices: [(.correction, "Correction: an earlier version gave the cost as £41,000.")])
        let comparison = try compare(
            Sample.article(mended), [Sample.article(), corrected])
        #expect(try check(.correction, comparison).state == .changed)
    }

    @Test("that credits and links is credited; that names without a link, or not at all, is told apart")
    func credit() throws {
        let link = Link(text: "Estuary Weekly", url: "https://estuaryweekly.example/tide-mill?utm_source=x")
        let linked = Block("First published by Estuary Weekly.", role: .credit, links: [link])
        let named = Block("First published by Estuary Weekly.", role: .credit)
        func state(_ blocks: [Block]) throws -> CopyComparison.Check {
            try check(
                .credit, compare(Sample.article(publisher: "Harbour Post", apparatus: blocks), [Sample.article()]))
        }
        #expect(try state([linked]).state == .ok)
        #expect(try state([linked]).detail == "names Estuary Weekly, links to the original")
        #expect(try state([named]).state == .changed)
        #expect(try state([]).state == .missing)
    }

    @Test("with a word changed inside a quotation has not kept it word for word")
    func quotation() throws {
        let changed = Sample.article(Sample.replacing(2, "never doubted", by: "always hoped"))
        #expect(try check(.quotations, compare(changed, [Sample.article()])).state == .changed)
        let straight = Sample.article(
            Sample.sentences.map { $0.replacing("“", with: "\"").replacing("”", with: "\"") })
        #expect(try check(.quotations, compare(straight, [Sample.article()])).detail == "1 of 1 word for word")
    }

    @Test("with another figure names both")
    func figure() throws {
        let changed = Sample.article(Sample.replacing(3, "£41,000", by: "£14,000"))
        let check = try check(.figures, compare(changed, [Sample.article()]))
        #expect(check.state == .changed)
        #expect(check.detail.contains("£41,000 → £14,000"))
    }

    @Test("can be set against the latest version or one by its number")
    func references() throws {
        let versions = [Sample.article(), Sample.article(Sample.replacing(3, "£41,000", by: "£47,500"))]
            .enumerated().map { Sample.version($0 + 1, $1) }
        let copy = Sample.copy(Sample.article())
        #expect(CopyComparison.compare(copy, with: versions, against: .latest)?.original.version == 2)
        #expect(CopyComparison.compare(copy, with: versions, against: .version(1))?.original.version == 1)
        #expect(CopyComparison.compare(copy, with: versions, against: .version(9)) == nil)
        #expect(CopyComparison.compare(copy, with: []) == nil)
    }
}
