import Archive
import ArgumentParser
import Article
import Extraction
import Foundation
import Report

/// `stemma extract`: what would be recorded of a page, without an archive.
struct Extract: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Show what would be recorded of a page, without an archive.",
        discussion: """
            Prints the article's text; with --explain what the page was read by, and every block of it with the reason why it was \
            taken or left. Of many pages several are read at a time, and the results printed in the order given.
            Exit status: 0 done, 1 no article text was found, 2 the input could not be read, 3 some of several failed.
            """)

    @Argument(help: "Pages: files, or '-' for standard input.", completion: .file())
    var input: [String] = []

    @OptionGroup var list: JSONListOptions

    @Flag(help: "Print the text, one paragraph a line.")
    var text = false

    @Flag(help: "Print the article as Markdown.")
    var markdown = false

    @Flag(help: "Print the article as HTML, apparatus marked by its role.")
    var html = false

    @Flag(help: "Show why the page was read as it was, and every block with its scope, role, score and rule.")
    var explain = false

    @Option(name: .customLong("as"), help: "How to read the input: auto, html, text or blocks.")
    var readAs: ReadAs = .auto

    @Option(help: "The address of the page, to make its links absolute.")
    var url: String?

    @Option(
        help: ArgumentHelp("Go by the rules for single sites in a TOML file (repeatable).", valueName: "file"),
        completion: .file(extensions: ["toml"]))
    var rules: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take for furniture what recurs on other articles of the page's site in this archive.", valueName: "archive"
        ),
        completion: .directory)
    var siteMemory: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many pages to read at a time (default: one a core).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var output: OutputOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if input.isEmpty { throw ValidationError("Name a page to extract, or '-' for standard input.") }
        if [list.json, list.jsonl, text, markdown, html].count(where: { $0 }) > 1 {
            throw ValidationError("'--json', '--jsonl', '--text', '--markdown' and '--html' exclude each other.")
        }
        if explain, text || markdown || html {
            throw ValidationError("'--explain' goes with '--json' or '--jsonl' or neither.")
        }
        if input.count > 1, list.json || html {
            throw ValidationError(
                "'\(html ? "--html" : "--json")' prints one document; give '--jsonl' for several pages.")
        }
        if let jobs, jobs < 1 { throw ValidationError("'--jobs' takes 1 or more, not \(jobs).") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let rules = try SiteRules.configured(files: rules, session)
        let task = ExtractionTask(
            rules: rules, siteMemory: siteMemory, readAs: readAs, url: url, form: form, display: display,
            session: session)
        let file = try output.output.flatMap { $0 == "-" ? nil : try ResultFile($0) }
        var statuses: [ExitStatus] = []
        let names = input
        try OrderedWork.run(
            count: names.count, workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            work: { task.result(of: names[$0]) },
            deliver: { place, result in
                if let text = result.text {
                    let whole = place > 0 && !list.jsonl ? "\n" + text : text
                    if let file {
                        try file.write(whole)
                    } else {
                        try session.show(whole, paged: names.count == 1 && !display.noPager)
                    }
                }
                result.warnings.forEach { session.console.complain("warning: \($0)\n") }
                guard let error = result.error else { return }
                if names.count == 1 { throw error }
                statuses.append(error.status)
                session.complain(error.withFact(names[place]), asJSON: list.jsonl)
            })
        try file?.finish()
        if statuses.isEmpty { return .done }
        return statuses.count < names.count ? .partly : statuses.contains(.trouble) ? .trouble : .no
    }

    private var form: ExtractionTask.Form {
        if explain { return .explanation(list.json ? .pretty : list.jsonl ? .compact : nil) }
        if list.json { return .json(.pretty) }
        if list.jsonl { return .json(.compact) }
        return text ? .text(isForPipes: true) : markdown ? .markdown : html ? .html : .text(isForPipes: false)
    }
}
