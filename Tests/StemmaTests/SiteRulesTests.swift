import Foundation
import TestSupport
import Testing

@Suite("Rules for single sites on the command line")
struct SiteRulesTests {
    /// A folder with a page and a file of rules for its site.
    struct Desk {
        let folder: TemporaryFolder
        var page: String { folder.path + "/page.html" }
        var rules: String { folder.path + "/rules.toml" }

        init(_ text: String = "") throws {
            folder = try TemporaryFolder()
            try folder.write(SiteRulesTests.html, to: "page.html")
            try folder.write(text, to: "rules.toml")
        }
    }

    fileprivate static let html = """
        <!doctype html><html lang="en"><head><title>Ferry back in service</title>
        <link rel="canonical" href="https://courier.example/ferry"></head><body><article class="story"><h1>Ferry back in service</h1>
        <p>The ferry across the sound went back into service on Friday after a winter in dock, the harbour office said.</p>
        <p>It was to have been back in March, but a part for the steering had to be cast anew in the foundry at Brackwater.</p>
        <div class="tide"><p>High water on Saturday is at seven in the morning and again at half past seven in the evening.</p></div>
        </article></body></html>
        """
    private static let strip = "[publisher.\"courier.example\"]\nstrip = [\".none\", \".tide\"]\n"

    @Test("what the rules strip is gone, and both the block and the table of rules say by which")
    func strip() throws {
        let desk = try Desk(Self.strip)
        #expect(try stemma("extract", "--text", desk.page).text.contains("High water"))
        let outcome = try stemma("extract", "--text", desk.page, "--rules", desk.rules)
        #expect(outcome.status == 0)
        #expect(!outcome.text.contains("High water"))
        let explained = try stemma("extract", "--explain", desk.page, "--rules", desk.rules)
        #expect(explained.text.contains("\tleft out\t\t0.0\tsite:courier.example/strip[2]\tHigh water"))
        let document = try JSONDocument(
            try stemma("extract", "--explain", "--json", desk.page, "--rules", desk.rules).text)
        #expect(document["site_rules"]["host"].string == "courier.example")
        #expect(document["site_rules"]["rules"][0]["elements"].int == 0)
        #expect(document["site_rules"]["rules"][1]["elements"].int == 1)
    }

    @Test("of several files with rules for a host the first counts")
    func repeated() throws {
        let desk = try Desk(Self.strip)
        try desk.folder.write("[publisher.\"courier.example\"]\nname = \"Other\"\n", to: "other.toml")
        let other = desk.folder.path + "/other.toml"
        let first = try stemma("extract", "--text", desk.page, "--rules", desk.rules, "--rules", other)
        #expect(!first.text.contains("High water"))
        let second = try stemma("extract", "--text", desk.page, "--rules", other, "--rules", desk.rules)
        #expect(second.text.contains("High water"))
    }

    @Test("the user's configuration holds rules for every command that reads a page")
    func configuration() throws {
        let desk = try Desk()
        try FileManager.default.createDirectory(
            atPath: desk.folder.path + "/stemma", withIntermediateDirectories: false)
        try desk.folder.write(Self.strip, to: "stemma/config.toml")
        let environment = ["XDG_CONFIG_HOME": desk.folder.path]
        #expect(try !stemma("extract", "--text", desk.page, environment: environment).text.contains("High water"))
        let named = ["STEMMA_CONFIG": desk.folder.path + "/stemma/config.toml"]
        #expect(try !stemma("extract", "--text", desk.page, environment: named).text.contains("High water"))
        try desk.folder.write("Ferry back in service\n\nThe ferry went back into service on Friday.\n", to: "page.txt")
        #expect(try stemma("diff", desk.page, desk.folder.path + "/page.txt", environment: environment).status == 1)
        try desk.folder.write("strip", to: "stemma/config.toml")
        let broken = try stemma("diff", desk.page, desk.folder.path + "/page.txt", environment: environment)
        expect(
            broken,
            refuses:
                "error: \(desk.folder.path)/stemma/config.toml line 1, column 6: there is no '=' behind the key 'strip'"
        )
    }

    @Test("an archive's configuration holds rules for what is recorded in it")
    func archive() throws {
        let desk = try Desk()
        let newsroom = try Newsroom()
        #expect(try newsroom.stemma("record", desk.page).status == 0)
        try Data(Self.strip.utf8).write(to: URL(fileURLWithPath: newsroom.path + "/stemma/config.toml"))
        try newsroom.stemma("record", desk.page)
        let versions = try newsroom.stemma("show", "ferry", "--text").text
        #expect(!versions.contains("High water"))
        #expect(try newsroom.stemma("verify", "--full").status == 0)
    }

    @Test("a file that is wrong is refused in one sentence with line and column")
    func wrong() throws {
        let desk = try Desk("[publisher.\"courier.example\"]\n# promotions\nstrip = [\".a\", \"p:hover\"]\n")
        expect(
            try stemma("extract", desk.page, "--rules", desk.rules),
            refuses:
                "error: \(desk.rules) line 3, column 16: 'p:hover' is no selector: there are no pseudo-classes here")
        let document = try JSONDocument(try stemma("extract", "--json", desk.page, "--rules", desk.rules).errors)
        #expect(document["code"].string == "rules.invalid")
    }

    @Test("a file that is not there, is a folder, or is no text is refused")
    func unreadable() throws {
        let desk = try Desk()
        expect(
            try stemma("extract", desk.page, "--rules", "nope.toml"), refuses: "error: there is no file 'nope.toml'")
        #expect(try stemma("extract", desk.page, "--rules", desk.folder.path).errors.contains("is a folder"))
        try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: desk.rules))
        expect(
            try stemma("extract", desk.page, "--rules", desk.rules),
            refuses: "error: '\(desk.rules)' is not written in UTF-8")
    }

    @Test("a site configuration is made into rules, and what has no counterpart is named line by line")
    func importing() throws {
        let desk = try Desk()
        try desk.folder.write(
            "# tides\nstrip: //div[contains(concat(' ', normalize-space(@class), ' '), ' tide ')]\ntidy: no\nbody: //p[2]\n",
            to: "courier.example.txt")
        let file = desk.folder.path + "/courier.example.txt"
        let outcome = try stemma("rules", file)
        #expect(outcome.status == 3)
        #expect(outcome.text == "[publisher.\"courier.example\"]\nstrip = [\"div[class~=\\\"tide\\\"]\"]\n")
        #expect(
            outcome.errors == """
                warning: \(file) line 3: 'tidy' has no counterpart
                  tidy: no
                warning: \(file) line 4: elements cannot be counted
                  body: //p[2]

                """)
        try desk.folder.write(outcome.text, to: "rules.toml")
        #expect(try !stemma("extract", "--text", desk.page, "--rules", desk.rules).text.contains("High water"))
        #expect(try stemma("rules", desk.rules).text == outcome.text)
        expect(
            try stemma("rules", desk.rules, file),
            refuses: """
                warning: \(file) line 3: 'tidy' has no counterpart
                  tidy: no
                warning: \(file) line 4: elements cannot be counted
                  body: //p[2]
                error: '\(file)' has rules for courier.example, as a file before it has
                """)
    }

    @Test("a site configuration with nothing to map, or with the name of no host, is said to be one")
    func nothingToImport() throws {
        let desk = try Desk()
        try desk.folder.write("# nothing\n", to: "b.example.txt")
        try desk.folder.write("body: //div\n", to: "my notes.txt")
        let empty = try stemma("rules", desk.folder.path + "/b.example.txt")
        #expect(empty.status == 3)
        #expect(empty.text == "")
        #expect(
            empty.errors
                == "warning: \(desk.folder.path)/b.example.txt: nothing in it could be put as a rule\n")
        expect(
            try stemma("rules", desk.folder.path + "/my notes.txt"),
            refuses:
                "error: '\(desk.folder.path)/my notes.txt' is not named after a host, as in courier.example.txt")
    }
}
