import Foundation
import TestSupport
import Testing

@Suite("Names of articles and versions")
struct ReferenceTests {
    static let address = "https://kestrelcourier.example/2026/03/fenwick-bridge"
    let newsroom = Newsroom.fenwick

    @Test("an unknown article, with a suggestion where one is near")
    func unknown() throws {
        expect(
            try newsroom.stemma("log", "fenwick-brigde"),
            refuses: """
                error: no article matches 'fenwick-brigde'
                  did you mean 'fenwick-bridge'?
                hint: 'stemma list' shows what is recorded
                """)
        expect(
            try newsroom.stemma("log", "tide-mill-vote"),
            refuses: """
                error: no article matches 'tide-mill-vote'
                hint: 'stemma list' shows what is recorded
                """)
    }

    @Test("the beginning of a slug that fits several articles is ambiguous")
    func ambiguous() throws {
        expect(
            try newsroom.stemma("log", "fenwick"),
            refuses: """
                error: 'fenwick' is ambiguous: it matches 2 articles
                  evkgnd  fenwick-bridge       Kestrel Bay Courier
                  9hq5ej  fenwick-bridge-shut  The Inland Post
                hint: give more of the slug, or the id
                """)
    }

    @Test("a version out of range is refused with the range")
    func outOfRange() throws {
        expect(
            try newsroom.stemma("show", "fenwick-bridge@v9"),
            refuses: """
                error: fenwick-bridge has no version v9
                  it has versions v1 to v6
                """)
        expect(
            try newsroom.stemma("diff", "fenwick-bridge@v2..v7"),
            refuses: """
                error: fenwick-bridge has no version v7
                  it has versions v1 to v6
                """)
        expect(
            try newsroom.stemma("show", "fenwick-bridge-shut@v2"),
            refuses: """
                error: fenwick-bridge-shut has no version v2
                  it has one version, v1
                """)
    }

    @Test(
        "a version is named by number, place, moment or commit",
        arguments: [
            ("v3", 3), ("first", 1), ("latest", 6), ("v3^", 2), ("v4^^", 2), ("latest^", 5), ("2026-03-03T11:00Z", 2),
            ("2026-03-03T11:47Z", 3), ("2026-03-04", 3), ("2030-01-01", 6),
        ])
    func version(_ name: String, _ number: Int) throws {
        let sheet = try newsroom.stemma("show", "fenwick-bridge@\(name)", "--json").document()
        #expect(sheet["version"].int == number)
        let commit = try #require(sheet["commit"].string)
        #expect(
            try newsroom.stemma("show", "fenwick-bridge@\(commit.prefix(7))", "--json").document()["version"].int
                == number)
    }

    @Test(
        "an article is named by slug, id, beginning of either, address, publisher or site",
        arguments: [
            "fenwick-bridge", "evkg", "evkgndvq0cty2", address,
            "kestrelcourier.example/fenwick-bridge", "Kestrel Bay Courier/fenwick-bridge",
        ])
    func article(_ name: String) throws {
        #expect(try newsroom.stemma("show", name, "--json").document()["address"].string == Self.address)
        #expect(try newsroom.stemma("show", name + "@v2", "--json").document()["version"].int == 2)
    }

    @Test("before the first version there is none")
    func beforeFirst() throws {
        let outcome = try newsroom.stemma("show", "fenwick-bridge@v1^")
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: fenwick-bridge has no version before v1\n"))
        let early = try newsroom.stemma("show", "fenwick-bridge@2026-03-01")
        #expect(early.status == 2)
        #expect(early.errors.hasPrefix("error: fenwick-bridge had not been captured by 2026-03-01"))
    }

    @Test(
        "names that cannot be any are refused",
        arguments: ["", "@", "@v1", "a@@v1", "a/b/c@v1", "fenwick-bridge@v0x", "a\u{1b}[31mb"])
    func hopeless(_ name: String) throws {
        let outcome = try newsroom.stemma("show", name)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: "))
        #expect(!outcome.errors.contains("\u{1b}"))
    }

    @Test("a range where one version is wanted")
    func range() throws {
        expect(
            try newsroom.stemma("show", "fenwick-bridge@v2..v3"),
            refuses: """
                error: 'fenwick-bridge@v2..v3' names two versions where one is wanted
                hint: 'stemma diff fenwick-bridge@v2..v3' compares the two
                """)
    }

    @Test("diff takes a pair, two references, a version alone up to the latest, and an article's last change")
    func pairs() throws {
        func ends(_ arguments: String...) throws -> [String?] {
            let document = try stemma(["diff", "--json"] + arguments, environment: ["STEMMA_ARCHIVE": newsroom.path])
                .document()
            return [document["from"]["label"].string, document["to"]["label"].string]
        }
        #expect(try ends("fenwick-bridge@v2..v3") == ["fenwick-bridge@v2", "fenwick-bridge@v3"])
        #expect(try ends("fenwick-bridge@v2", "@v3") == ["fenwick-bridge@v2", "fenwick-bridge@v3"])
        #expect(try ends("fenwick-bridge@v2", "v3") == ["fenwick-bridge@v2", "fenwick-bridge@v3"])
        #expect(
            try ends("fenwick-bridge@v2", "fenwick-bridge-shut") == ["fenwick-bridge@v2", "fenwick-bridge-shut@v1"])
        #expect(try ends("fenwick-bridge@v2") == ["fenwick-bridge@v2", "fenwick-bridge@v6"])
        #expect(try ends("fenwick-bridge@v4..") == ["fenwick-bridge@v4", "fenwick-bridge@v6"])
        #expect(try ends("fenwick-bridge") == ["fenwick-bridge@v5", "fenwick-bridge@v6"])
    }

    @Test("an article with one version has no change to show")
    func onlyOne() throws {
        expect(
            try newsroom.stemma("diff", "fenwick-bridge-shut"),
            refuses: """
                error: fenwick-bridge-shut has one version, so there is no change to show
                hint: 'stemma show fenwick-bridge-shut --text' prints its text
                """)
    }

    @Test("what exists as a file is a file, whatever it looks like")
    func file() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03")
        #expect(try newsroom.shell("cp '\(fixture("fenwick/courier-v2.html").path)' fenwick-bridge").status == 0)
        let document = try newsroom.stemma("diff", "--json", "fenwick-bridge@v1", "fenwick-bridge").document()
        #expect(document["from"]["label"].string == "fenwick-bridge@v1")
        #expect(document["to"]["label"].string == "fenwick-bridge")
        #expect(document["to"]["paragraphs"].int == 16)
    }
}
