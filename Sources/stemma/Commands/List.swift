import Archive
import ArgumentParser
import Article
import Findings
import Foundation
import Report

/// `stemma list`: the articles of an archive.
struct List: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the articles of an archive.",
        discussion: """
            Into a pipe it prints tab-separated: slug, id, versions, changed at, copies, flags, publisher, headline.
            A '!' marks an article whose latest change touches figures, quotations and the like without a notice, a '*' one
            whose latest version is the work of another extractor and not of the publisher.
            """,
        aliases: ["ls"])

    @Option(help: ArgumentHelp("Only articles of this publisher, by name or site.", valueName: "name"))
    var publisher: String?

    @Option(help: "Only articles with this tag.")
    var tag: String?

    @Option(
        name: [.customLong("since"), .customLong("changed-since")],
        help: "Only articles changed at this time or later.",
        transform: time)
    var since: Date?

    @Option(help: "Only articles changed at this time or earlier.", transform: time)
    var until: Date?

    @Option(help: "The order: changed (last first), versions (most first) or slug.")
    var sort: ArticleFilter.Order = .changed

    @Option(help: ArgumentHelp("At most this many.", valueName: "n"))
    var limit: Int?

    @Option(help: "The form: text for people, tsv for programs (default: text on a terminal, tsv into a pipe).")
    var format: ListFormat?

    @OptionGroup var json: JSONListOptions
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("'--limit' takes 1 or more, not \(limit).") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        var pages = ArticlePages(
            of: try ArchiveReader(archive, session),
            ArticleFilter(
                publisher: publisher, tag: tag, changedSince: since, changedUntil: until, order: sort, limit: limit))
        if json.json {
            try session.show(JSON.list(try pages.rest()).pretty, paged: false)
        } else if json.jsonl {
            while let page = try pages.next() {
                try session.show(page.entries.map { JSON.listLine($0).compact + "\n" }.joined(), paged: false)
            }
        } else if format ?? (session.console.outputIsTerminal ? .text : .tsv) == .text {
            try session.show(session.terminal(display).list(try pages.rest()), paged: !display.noPager)
        } else {
            while let page = try pages.next() { try session.show(page.tabSeparated, paged: false) }
        }
        return .done
    }
}

/// Reads a time on the command line.
func time(_ argument: String) throws -> Date {
    if let date = Moment.parse(argument) { return date }
    throw ValidationError("a time is written 2026-03-03T08:04Z, or 2026-03-03 for a day.")
}
