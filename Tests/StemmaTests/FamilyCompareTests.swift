import Foundation
import TestSupport
import Testing

/// A copy of a family and the form, page or plain text, in which it and its original are given.
struct FamilyCopy: CustomTestStringConvertible, Sendable {
    let family: String
    let expected: Truth.Copy
    let ext: String

    static let all: [FamilyCopy] = Truth.families.flatMap { family in
        let copies = (try? Truth.of(family).copies) ?? []
        return copies.flatMap { copy in ["html", "txt"].map { FamilyCopy(family: family, expected: copy, ext: $0) } }
    }

    var path: String { fixture("\(family)/\(expected.copy.replacingOccurrences(of: ".html", with: "." + ext))").path }
    var testDescription: String { "\(family): \(expected.copy), \(ext)" }

    /// Records every version of the original.
    func recordOriginal() throws -> Newsroom {
        let newsroom = try Newsroom()
        let pages = try Truth.of(family).pages
            .filter {
                $0.key.hasPrefix(expected.original + "-") && $0.key.hasSuffix("." + ext) && !$0.key.contains("again")
            }
        for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
            try newsroom.record("\(family)/\(name)", url: page.url, at: page.capturedAt)
        }
        return newsroom
    }
}

@Suite("A copy against all versions of its original")
struct FamilyCompareTests {
    @Test("version, verdict and checks are what the writer knows", arguments: FamilyCopy.all)
    func verdict(_ copy: FamilyCopy) throws {
        let newsroom = try copy.recordOriginal()
        let slug = try #require(try newsroom.stemma("list").text.split(separator: "\t").first.map(String.init))
        let outcome = try newsroom.stemma("compare", "--json", slug, copy.path)
        let document = try outcome.document()
        let checks = Dictionary(
            document["checks"].elements.map { ($0["name"].string ?? "", $0["state"].string ?? "") },
            uniquingKeysWith: { $1 })

        #expect(document["source_version"].int == copy.expected.sourceVersion)
        #expect(document["verdict"].string == copy.expected.verdict)
        #expect(checks["headline"] == copy.expected.headline)
        #expect((checks["correction"] == "missing") == (copy.expected.missingCorrections > 0))
        // A plain text links to nothing and names no publisher of its own, so only a page can be held to its credit.
        if copy.ext == "html" { #expect(checks["credit"] == copy.expected.credit) }

        let isFaithful = ["identical", "close"].contains(copy.expected.verdict) && !checks.values.contains("missing")
        #expect(outcome.status == (isFaithful ? 0 : 1))
    }

    @Test("two articles that have nothing in common are refused")
    func unrelated() throws {
        let outcome = try stemma(
            "compare", fixture("fenwick/courier-v1.html").path, fixture("marsh/tideline-v1.html").path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: these do not look like the same article\n"))
        #expect(outcome.text == "")
    }

    @Test("--allow and --max-changed set the bar")
    func allowance() throws {
        let newsroom = Newsroom.fenwick
        let pair = ["fenwick-bridge", "fenwick-bridge-shut"]
        func status(_ flags: String...) throws -> Int32 {
            try stemma(["compare"] + pair + flags, environment: ["STEMMA_ARCHIVE": newsroom.path]).status
        }
        #expect(try status() == 1)
        #expect(try status("--allow", "correction") == 0)
        #expect(try status("--allow", "correction", "--max-changed", "50") == 0)
        #expect(try status("--allow", "correction", "--max-changed", "0") == 1)
        #expect(try stemma(["compare", "--allow", "murder"] + pair).status == 2)
    }

    @Test("the reference is the version that is asked for")
    func with() throws {
        let newsroom = Newsroom.fenwick
        func compared(_ with: String) throws -> JSONDocument {
            try newsroom.stemma("compare", "--json", "--with", with, "fenwick-bridge", "fenwick-bridge-shut").document()
        }
        #expect(try compared("source")["diff"]["from"]["label"].string == "fenwick-bridge@v2")
        #expect(try compared("latest")["diff"]["from"]["label"].string == "fenwick-bridge@v6")
        #expect(try compared("v4")["diff"]["from"]["label"].string == "fenwick-bridge@v4")
        let outcome = try newsroom.stemma("compare", "--with", "v9", "fenwick-bridge", "fenwick-bridge-shut")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "error: fenwick-bridge has no version 'v9'\n  it has versions v1 to v6\n")
    }
}
