import ArgumentParser
import Article
import Extraction
import Report

/// `stemma extract`: what would be recorded of a page, without an archive.
struct Extract: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
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

    @OptionGroup var output: OutputOption
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
        var statuses: [ExitStatus] = []
        var results = ""
        for (place, name) in input.enumerated() {
            do {
                let page = try ExtractedInput(name, as: readAs, url: url, session)
                let gap = place > 0 && !list.jsonl ? "\n" : ""
                if output.output == nil {
                    try session.show(gap + render(page, session), paged: input.count == 1 && !display.noPager)
                } else {
                    results += gap + render(page, session)
                }
                warn(page, session)
            } catch {
                var error = CommandError(error)
                if error.failure.code == "output.write" { throw error }
                if error.failure.code == CommandError.noArticle { error.status = .no }
                if input.count == 1 { throw error }
                statuses.append(error.status)
                session.complain(error.withFact(name), asJSON: list.jsonl)
            }
        }
        if let path = output.output { try session.deliver(results, to: path, paged: false) }
        if statuses.isEmpty { return .done }
        return statuses.count < input.count ? .partly : statuses.contains(.trouble) ? .trouble : .no
    }

    private func render(_ input: ExtractedInput, _ session: Session) -> String {
        let article = input.page.article
        if list.json { return JSON.article(article).pretty }
        if list.jsonl { return JSON.article(article, input: input.input.name).compact + "\n" }
        if markdown { return Markdown.article(article) }
        let terminal = session.terminal(display)
        if explain {
            let explanation = Explanation(input.page)
            return session.console.outputIsTerminal ? terminal.explanation(explanation) : explanation.tabSeparated
        }
        return terminal.article(article, isWrapped: session.console.outputIsTerminal && !text)
    }

    private func warn(_ input: ExtractedInput, _ session: Session) {
        for warning in input.page.article.warnings { session.console.complain("warning: \(input.label): \(warning)\n") }
    }
}

extension Explanation {
    /// Every block of a page with what extraction made of it.
    init(_ page: ExtractedPage) {
        var counts: [Scope: Int] = [:]
        self.init(
            page.trace.map { traced in
                let scope = traced.block.scope
                if traced.kept { counts[scope, default: 0] += 1 }
                return Block(
                    number: traced.kept ? counts[scope] : nil, scope: traced.kept ? scope.rawValue : "left out",
                    role: traced.block.role.rawValue, score: traced.score, rule: traced.rule, text: traced.block.text)
            })
    }
}
