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
        let articles = try archive.articles(
            ArticleFilter(
                publisher: publisher, tag: tag, changedSince: since, changedUntil: until, order: sort,
                limit: limit))
        let reader = try ArchiveReader(archive, session)
        let list = ArticleList(try articles.map { try reader.entry($0) })
        if json.json {
            try session.show(JSON.list(list).pretty, paged: false)
        } else if json.jsonl {
            try session.show(list.entries.map { JSON.listLine($0).compact + "\n" }.joined(), paged: false)
        } else if format ?? (session.console.outputIsTerminal ? .text : .tsv) == .text {
            try session.show(session.terminal(display).list(list), paged: !display.noPager)
        } else {
            try session.show(list.tabSeparated, paged: false)
        }
        return .done
    }
}

extension ArchiveReader {
    /// An article as a list shows it; the mark `!` is worked out from the publisher's latest change.
    func entry(_ article: ArticleSummary) throws -> ArticleList.Entry {
        let versions = try archive.versions(of: article.id)
        var flags: [ArticleList.Flag] = []
        if let place = versions.lastIndex(where: { $0.cause != .extractor }), place > 0,
            try change(from: archive.read(versions[place - 1]), to: archive.read(versions[place])).isUnmarked
        {
            flags.append(.unmarked)
        }
        if versions.last?.cause == .extractor { flags.append(.extractor) }
        return ArticleList.Entry(
            name: Self.name(article), versions: article.versionCount, changedAt: article.changedAt, flags: flags,
            headline: article.headline)
    }
}

/// Reads a time on the command line.
func time(_ argument: String) throws -> Date {
    if let date = Moment.parse(argument) { return date }
    throw ValidationError("a time is written 2026-03-03T08:04Z, or 2026-03-03 for a day.")
}
