import Article
import Findings
import Testing

@Suite("copies in the fixtures")
struct FixtureCopyTests {
    @Test(
        "are traced to their version and judged as their writer knows",
        arguments: ["fenwick", "marsh", "salinas", "qanat", "ferry"])
    func copies(name: String) throws {
        let family = try Family(name)
        #expect(!family.truth.copies.isEmpty)
        for known in family.truth.copies {
            let versions = try family.versions(of: known.original)
            let comparison = try #require(CopyComparison.compare(try family.witness(known.copy), with: versions))
            let checks = Dictionary(uniqueKeysWithValues: comparison.checks.map { ($0.name, $0) })
            #expect(comparison.original.version == known.sourceVersion, "\(known.copy)")
            #expect(comparison.verdict.rawValue == known.verdict, "\(known.copy)")
            #expect(checks[.headline]?.state.rawValue == known.headline, "\(known.copy)")
            #expect(checks[.credit]?.state.rawValue == known.credit, "\(known.copy)")
            #expect((checks[.correction]?.state == .missing) == (known.missingCorrections > 0), "\(known.copy)")
        }
    }

    @Test("as plain text are judged as the pages are")
    func plainText() throws {
        let family = try Family("fenwick")
        let versions = try family.versions(of: "courier")
        let page = try #require(CopyComparison.compare(try family.witness("inlandpost-v1.html"), with: versions))
        let text = try #require(CopyComparison.compare(try family.witness("inlandpost-v1.txt"), with: versions))
        #expect(page.verdict == text.verdict)
        #expect(page.original.version == text.original.version)
        #expect(page.checks.map(\.state) == text.checks.map(\.state))
    }

    @Test("set their own wrapper aside and nothing of the article")
    func wrapper() throws {
        let family = try Family("fenwick")
        let copy = try family.witness("harbourcurrent-v1.html")
        let comparison = try #require(CopyComparison.compare(copy, with: try family.versions(of: "courier")))
        #expect(comparison.wrapper.count >= 8)
        #expect(comparison.wrapper.allSatisfy { $0.role != .body })
        #expect(comparison.wrapper.contains { $0.kind == .promo })
    }
}
