import Archive
import ArgumentParser
import Foundation
import Report

/// `stemma search`: words in every version.
struct Search: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the texts of all versions, also for what was removed.",
        discussion: """
            QUERY is words that all stand in one paragraph; "a phrase", beginning*, -without, and OR between alternatives.
            Case and accents make no difference. '--in removed' finds what was published and is gone.
            Into a pipe it prints tab-separated: slug, id, what happened, version, captured at, first and last version with the
            paragraph, paragraph, publisher, text.
            Exit status: 0 found, 1 nothing found, 2 it could not be searched.
            """)

    @Argument(help: "What to search for; write -- before it where it begins with '-'.")
    var query: [String]

    @Option(name: .customLong("in"), help: "Which texts: all, latest, removed or added.")
    var scope: SearchRequest.Scope = .all

    @Option(help: ArgumentHelp("Only articles of this publisher, by name or site.", valueName: "name"))
    var publisher: String?

    @Option(help: "Only what appeared or was removed at this time or later.", transform: time)
    var since: Date?

    @Flag(name: .shortAndLong, help: "Take QUERY as one text that stands in the paragraph character by character.")
    var exact = false

    @Flag(name: .shortAndLong, help: "Print only how many matches there are.")
    var count = false

    @Flag(name: [.customShort("l"), .customLong("list")], help: "Print only the articles, one slug a line.")
    var list = false

    @Option(help: ArgumentHelp("At most this many matches.", valueName: "n"))
    var limit: Int = 100

    @Option(help: "The form: text for people, tsv for programs (default: text on a terminal, tsv into a pipe).")
    var format: ListFormat?

    @OptionGroup var json: JSONListOptions
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("'--limit' takes 1 or more, not \(limit).") }
        if [count, list, json.json, json.jsonl].count(where: { $0 }) > 1 {
            throw ValidationError("'--count', '--list', '--json' and '--jsonl' exclude each other; give one of them.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let query = try searchQuery()
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let progress = ProgressLine("versions read for the search index", session)
        let request = SearchRequest(
            query, in: scope, publisher: publisher, since: since, limit: count ? 0 : list ? nil : limit)
        let result = try archive.search(request, progress: progress.show)
        progress.end()
        let report = SearchReport(result, of: query, in: scope)
        if !report.skipped.isEmpty {
            let count = report.skipped.count
            session.console.complain(
                "note: \(count) \(count == 1 ? "version" : "versions") could not be searched; 'stemma verify' says more\n"
            )
        }
        try show(report, session)
        return report.matches > 0 ? .done : .no
    }

    private func searchQuery() throws -> SearchQuery {
        let text = query.joined(separator: " ")
        do {
            return exact ? try SearchQuery(exactly: text) : try SearchQuery(text)
        } catch {
            throw CommandError(
                code: "search.query", message: error.message, facts: SearchReport.caret(under: text, at: error.place),
                hints: ["'stemma help queries' says how a query is written"])
        }
    }

    private func show(_ report: SearchReport, _ session: Session) throws {
        if count {
            try session.show("\(report.matches)\n", paged: false)
        } else if list {
            try session.show(report.slugs, paged: false)
        } else if json.json {
            try session.show(JSON.search(report).pretty, paged: false)
        } else if json.jsonl {
            let lines = report.entries.map { JSON.searchLine($0, in: report.scope).compact + "\n" }
            try session.show(lines.joined(), paged: false)
        } else if format ?? (session.console.outputIsTerminal ? .text : .tsv) == .text {
            let seconds = session.console.outputIsTerminal ? session.elapsed : nil
            try session.show(session.terminal(display).search(report, seconds: seconds), paged: !display.noPager)
        } else {
            try session.show(report.tabSeparated, paged: false)
        }
    }
}

extension SearchReport {
    fileprivate init(_ result: SearchResult, of query: SearchQuery, in scope: SearchRequest.Scope) {
        let entries = result.matches.map { match in
            Entry(
                name: ArchiveReader.name(match.article), version: match.version, capturedAt: match.capturedAt,
                firstVersion: match.firstVersion, lastVersion: match.lastVersion, paragraph: match.paragraph,
                text: match.text, marks: match.marks)
        }
        self.init(
            query: query.text, scope: scope.rawValue, entries: entries, matches: result.matchCount,
            articles: result.articleCount, versions: result.versionCount, skipped: result.skipped)
    }
}
