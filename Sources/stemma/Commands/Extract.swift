import ArgumentParser
import Article
import Extraction
import Report

/// `stemma extract`: what would be recorded of a page, without an archive.
struct Extract: StemmaCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what would be recorded of a page, without an archive.",
        discussion: """
            Prints the article's text; with --explain every block of the page, and why it was taken or left.
            Exit status: 0 done, 1 no article text was found, 2 the input could not be read, 3 some of several failed.
            """)

    @Argument(help: "Pages: files, or '-' for standard input.", completion: .file())
    var input: [String] = []

    @OptionGroup var list: JSONListOptions

    @Flag(help: "Print the text, one paragraph a line.")
    var text = false

    @Flag(help: "Print the article as Markdown.")
    var markdown = false

    @Flag(help: "List every block of the page with its scope, role, score and rule.")
    var explain = false

    @Option(name: .customLong("as"), help: "How to read the input: auto, html, text or blocks.")
    var readAs: ReadAs = .auto

    @Option(help: "The address of the page, to make its links absolute.")
    var url: String?

    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if input.isEmpty { throw ValidationError("Name a page to extract, or '-' for standard input.") }
        let forms = [list.json, list.jsonl, text, markdown, explain].count { $0 }
        if forms > 1 {
            throw ValidationError("'--json', '--jsonl', '--text', '--markdown' and '--explain' exclude each other.")
        }
        if list.json && input.count > 1 {
            throw ValidationError("'--json' prints one document; give '--jsonl' for several pages.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        var failures: [Failure] = []
        for name in input {
            do {
                let page = try ExtractedInput(name, as: readAs, url: url, session)
                let last = name == input.last
                try session.show(render(page, session) + (last || list.jsonl ? "" : "\n"), paged: input.count == 1)
            } catch let error {
                var failure = Failure(error)
                if failure.code == "extraction.no_article" { failure.status = .no }
                if input.count == 1 { throw failure }
                failures.append(failure)
                session.console.complain(failure.withFact(name).text)
            }
        }
        if failures.isEmpty { return .done }
        return failures.count < input.count ? .partly : failures.map(\.status).max { $0.rawValue < $1.rawValue } ?? .trouble
    }
}
