import Archive
import ArgumentParser
import Findings
import Foundation
import Report

/// `stemma log`: the versions of an article and what each changed.
struct Log: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show the versions of an article and what each changed.",
        discussion: """
            Newest capture first. UNMARKED stands by a change of substance that the page does not own up to.
            --format tsv prints a line of tab-separated values for every version.
            """)

    @Argument(help: "The article: slug, id or address.")
    var article: String

    @Flag(name: [.customShort("p"), .long], help: "Show the changes themselves.")
    var patch = false

    @Flag(help: "Show a line of counts for every version.")
    var stat = false

    @Flag(help: "Show one line for every version.")
    var oneline = false

    @Option(
        name: [.customShort("n"), .customLong("limit")],
        help: ArgumentHelp("At most this many versions.", valueName: "n"))
    var limit: Int?

    @Option(help: "Only versions captured at this time or later.", transform: time)
    var since: Date?

    @Option(help: "Only versions captured at this time or earlier.", transform: time)
    var until: Date?

    @Flag(help: "Oldest capture first.")
    var reverse = false

    @Option(help: "The form: text or tsv.")
    var format: ListFormat = .text

    @OptionGroup var json: JSONListOptions
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("'-n' takes 1 or more, not \(limit).") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let (article, _) = try archive.selection(named: self.article)
        var history = try ArchiveReader(archive, session).history(of: article, choosing: select)
        if !reverse { history.entries.reverse() }
        let name = ArchiveReader.name(article)
        if json.json {
            try session.show(JSON.log(history, of: name).pretty, paged: false)
        } else if json.jsonl {
            let lines = history.entries.map { JSON.logLine($0, of: name).compact + "\n" }
            try session.show(lines.joined(), paged: false)
        } else if format == .tsv {
            try session.show(history.tabSeparated, paged: false)
        } else {
            let detail = oneline ? LogDetail.oneLine : LogDetail(findings: true, stat: stat, changes: patch)
            try session.show(
                session.messages(display).log(history, slug: name.slug, detail: detail), paged: !display.noPager)
        }
        return .done
    }

    /// The versions to show.
    private func select(_ versions: [VersionSummary]) -> [VersionSummary] {
        let fitting = versions.filter { version in
            !(since.map { version.capturedAt < $0 } ?? false || until.map { version.capturedAt > $0 } ?? false)
        }
        return limit.map { Array(fitting.suffix($0)) } ?? fitting
    }
}
