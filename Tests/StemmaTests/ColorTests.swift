import TestSupport
import Testing

@Suite("Colour")
struct ColorTests {
    static let diff = ["diff", "fenwick-bridge@v5..v6"]

    /// What decides about colour, and whether there is to be any in a pipe.
    struct Rule: CustomTestStringConvertible, Sendable {
        let flags: [String]
        let environment: [String: String]
        let isColored: Bool

        init(_ flags: [String] = [], _ environment: [String: String] = [:], colored: Bool) {
            self.flags = flags
            self.environment = environment
            isColored = colored
        }

        var testDescription: String { "\(flags) \(environment)" }
    }

    @Test(
        "in a pipe there is colour only for those who insist on it",
        arguments: [
            Rule(colored: false),
            Rule(["--color", "auto"], colored: false),
            Rule(["--color", "always"], colored: true),
            Rule(["--color", "never"], ["CLICOLOR_FORCE": "1"], colored: false),
            Rule([], ["CLICOLOR_FORCE": "1"], colored: true),
            Rule([], ["FORCE_COLOR": "1"], colored: true),
            Rule([], ["CLICOLOR_FORCE": "0"], colored: false),
            Rule([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], colored: false),
            Rule(["--color", "always"], ["NO_COLOR": "1"], colored: true),
            Rule([], ["NO_COLOR": ""], colored: false),
        ])
    func pipe(_ rule: Rule) throws {
        let environment = rule.environment.merging(["STEMMA_ARCHIVE": Newsroom.fenwick.path]) { $1 }
        let text = try stemma(Self.diff + rule.flags, environment: environment).text
        #expect(text.contains("\u{1b}[") == rule.isColored)
        // Brackets and colour say the same thing; one of them is enough, and one of them there must be.
        #expect(text.contains("[-between the two halves of-]") == !rule.isColored)
    }

    @Test("a word that is no choice is refused")
    func unknown() throws {
        let outcome = try stemma(["diff", "a", "b", "--color", "sometimes"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("error: the value 'sometimes' is invalid for '--color <color>'"))
    }

    @Test("errors are not coloured when standard error is no terminal")
    func errors() throws {
        #expect(try !stemma("recrod").errors.contains("\u{1b}"))
    }
}
