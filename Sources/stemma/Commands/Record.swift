import Archive
import ArgumentParser
import Article
import Extraction
import Findings
import Foundation
import Report

/// `stemma record`: keeps a version of a page.
struct Record: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record a page: a new version if its text changed, else an observation.",
        discussion: """
            A page is a file of HTML or plain text, or '-' for standard input. Where it is from is said with --url, or by
            the page itself. What was recorded is durable when the command ends.
            Exit status: 0 everything was recorded, 3 some inputs failed, 2 none was recorded.
            """,
        aliases: ["add"])

    @Argument(help: "Pages: files, or '-' for standard input.", completion: .file())
    var input: [String] = []

    @Option(name: .customLong("as"), help: "How to read the input: auto, html, text or blocks.")
    var readAs: ReadAs = .auto

    @Option(help: "The address the page is from.")
    var url: String?

    @Option(
        help: ArgumentHelp("When it was captured, 2026-03-03T08:04Z (default: now).", valueName: "time"),
        transform: time)
    var at: Date?

    @Option(parsing: .singleValue, help: ArgumentHelp("A tag to keep with it; may be repeated.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("A remark to keep with it.", valueName: "text"))
    var note: String?

    @Option(help: "Which pages' bytes to keep: changed, all or none.")
    var keepPages: RecordingContext.KeepPages = .changed

    @Flag(help: "Take no notice of what recurs on other articles of the page's site in the archive.")
    var noSiteMemory = false

    @Flag(name: [.customShort("n"), .long], help: "Say what would be recorded, and write nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup var json: JSONListOptions
    @OptionGroup var log: LogOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if input.isEmpty {
            throw ValidationError("Name a page to record, or '-' for standard input.")
        }
        if url != nil, input.count > 1 {
            throw ValidationError("'--url' is the address of one page; \(input.count) were given.")
        }
        if input.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input can be read once only.")
        }
        if json.json, input.count > 1 {
            throw ValidationError("'--json' prints one document; give '--jsonl' for several pages.")
        }
        if let address = input.first(where: { $0.hasPrefix("http://") || $0.hasPrefix("https://") }) {
            throw ValidationError(
                "Stemma does not fetch pages: save it, then 'stemma record --url \(address) page.html'.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        if dryRun { return try preview(session) }
        let archive = try ArchiveLocation(option: archive, session: session).open(log)
        let rules = try SiteRules.configured(archive: archive.path, session)
        let recorder = Recorder(
            archive: archive, rules: rules,
            context: RecordingContext(
                now: session.now, agent: "stemma/\(stemmaVersion)", operatorName: session.operatorName, note: note,
                tags: tag,
                keepPages: keepPages),
            usesSiteMemory: !noSiteMemory)
        var results: [RecordResult] = []
        var failures: [CommandError] = []
        defer { if failures.count < results.count { archive.endRecording(session) } }
        for name in input {
            do {
                let page = try ExtractedInput(name, as: readAs, url: url, rules: rules, session)
                let (result, warnings) = try recorder.record(page, url: url, at: at ?? session.now)
                results.append(result)
                try report(result, session)
                if !quiet {
                    warnings.forEach { session.console.complain("warning: \(name): \($0)\n") }
                }
            } catch {
                let error = CommandError(error)
                if error.failure.code == "output.write" { throw error }
                if input.count == 1 { throw error }
                failures.append(error)
                results.append(
                    RecordResult(
                        input: name, outcome: .failed(code: error.failure.code, reason: error.failure.message)))
                if json.jsonl { try report(results[results.count - 1], session) }
            }
        }
        if input.count > 1, !json.jsonl {
            let terminal = session.messages(display)
            if !quiet { try session.console.write(terminal.recordSummary(results, elapsed: session.elapsed)) }
            session.console.complain(terminal.recordFailures(results))
        }
        if failures.isEmpty { return .done }
        return failures.count < input.count ? .partly : .trouble
    }

    /// Prints a result as soon as it is there: what is printed is recorded.
    private func report(_ result: RecordResult, _ session: Session) throws {
        if json.json {
            try session.console.write(JSON.record(result).pretty)
        } else if json.jsonl {
            try session.console.write(JSON.record(result).compact + "\n")
        } else if !quiet {
            try session.console.write(session.messages(display).record(result))
        }
    }

    private func preview(_ session: Session) throws -> ExitStatus {
        let rules = try SiteRules.configured(
            archive: try? ArchiveLocation(option: archive, session: session).path(), session)
        for name in input {
            let article = try ExtractedInput(name, as: readAs, url: url, rules: rules, session).page.article
            let words = article.blocks(in: .body).reduce(0) { $0 + $1.text.wordCount }
            try session.console.write(session.messages(display).preview(article, words: words))
        }
        return .done
    }
}
