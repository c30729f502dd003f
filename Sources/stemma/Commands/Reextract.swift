import Archive
import ArgumentParser
import Article
import Collation
import Extraction
import Foundation
import Git
import Report

/// `stemma reextract`: reads stored pages with today's rules.
struct Reextract: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "reextract",
        abstract: "Read stored pages again with today's rules.",
        discussion: """
            Where the page of an article's latest version (or of the one that is named) reads otherwise than recorded, a new
            version is recorded that says so: its cause is 'extractor', bytes and moment are those of the page, and it is
            never shown as a change of the publisher's. A second run finds nothing to do.
            Exit status: 0 done, 3 some pages could not be read, 2 none could.
            """)

    @Argument(help: "The articles, or versions of them.")
    var article: [String] = []

    @Flag(help: "Every article of the archive.")
    var all = false

    @Flag(
        help:
            "Take no notice of what recurs by now on other articles of a site, but of what was noticed when recording.")
    var noSiteMemory = false

    @Flag(name: [.customShort("n"), .long], help: "Say what would be recorded, and write nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup var json: JSONOption
    @OptionGroup var log: LogOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if all == !article.isEmpty { throw ValidationError("Name articles, or give '--all' for every one.") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open(log)
        defer { if !dryRun { archive.endRecording(session) } }
        let rules = try SiteRules.configured(archive: archive.path, session)
        let pages = try pages(in: archive)
        let context = RecordingContext(
            now: session.now, agent: "stemma/\(stemmaVersion)", operatorName: session.operatorName)
        let terminal = session.messages(display)
        let progress = ProgressLine("articles", session)
        var results: [Reextraction] = []
        for page in pages {
            let result = Reextraction(
                name: ArchiveReader.name(page.article), pageOf: page.version.number,
                outcome: try outcome(of: page.version, in: archive, rules, context))
            results.append(result)
            progress.show(done: results.count, total: pages.count)
            if json.json { continue }
            if case .failed = result.outcome {
                session.console.complain(terminal.reextraction(result))
            } else if !quiet {
                try session.console.write(terminal.reextraction(result))
            }
        }
        progress.end()
        if json.json {
            try session.console.write(JSON.reextraction(results, isDryRun: dryRun).pretty)
        } else if !quiet {
            try session.console.write(terminal.reextractionSummary(results, isDryRun: dryRun))
        }
        let failures = results.count { $0.outcome.word == "failed" }
        return failures == 0 ? .done : failures < results.count ? .partly : .trouble
    }

    private func pages(in archive: Archive) throws -> [(article: ArticleSummary, version: VersionSummary)] {
        if !all { return try article.map { try archive.version(named: $0) } }
        return try archive.articles(ArticleFilter(order: .slug)).compactMap { article in
            try archive.versions(of: article.id).last.map { (article, $0) }
        }
    }

    /// Reads one page; what cannot be read is left as it is, and keeps no other from being read.
    private func outcome(
        of version: VersionSummary, in archive: Archive, _ rules: SiteRules, _ context: RecordingContext
    ) throws -> Reextraction.Outcome {
        do {
            let stored = try archive.read(try archive.newestReading(of: version))
            let page =
                try noSiteMemory
                ? PageRereading(archive: archive, rules: rules).page(of: stored)
                : SiteMemoryReading(archive: archive, rules: rules).read(pageOf: stored)
            guard let page else { return .notKept }
            if stored.article.isSameReading(as: page.article) { return .same }
            let collation = Collation.collate(stored.article, with: page.article)
            if dryRun { return .reread(collation, version: nil, commit: nil) }
            let recorded = try archive.record(
                rereading: version, as: page.article, charset: page.charset, context: context)
            guard let recorded else { return .same }
            return .reread(collation, version: recorded.number, commit: recorded.commit.hex)
        } catch let error as ExtractionError {
            return .failed(code: CommandError(error).failure.code, reason: error.description)
        } catch let error as ArchiveError where [.damaged, .withdrawn].contains(error.code) {
            return .failed(code: error.code.description, reason: error.message)
        }
    }
}
