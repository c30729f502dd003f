import Archive
import ArgumentParser
import Article
import Foundation
import Report

/// `stemma import`: takes over captures that were made elsewhere.
struct Import: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Record many captures that are ready, in batches.",
        discussion: """
            SOURCE is a file of one JSON document a line (stemma.import/1): an article as 'stemma extract --json' prints it, its \
            page, its address and the time of the capture. Captures may come in any order, and again: what is recorded \
            already is left as it is. Each batch is durable before the next begins.
            Exit status: 0 everything is in the archive, 3 some lines could not be read, 2 none was recorded.
            """)

    @Argument(help: "Files of JSON lines, or '-' for standard input.", completion: .file(extensions: ["jsonl"]))
    var source: [String] = []

    @Option(parsing: .singleValue, help: ArgumentHelp("A tag to keep with each; may be repeated.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("A remark to keep with each.", valueName: "text"))
    var note: String?

    @Option(help: "Which pages' bytes to keep: changed, all or none.")
    var keepPages: RecordingContext.KeepPages = .changed

    @Flag(name: [.customShort("n"), .long], help: "Read everything, say what is wrong with it, and write nothing.")
    var dryRun = false

    @OptionGroup var log: LogOption
    @OptionGroup var archive: ArchiveOption

    func validate() throws {
        if source.isEmpty { throw ValidationError("Name a file to import, or '-' for standard input.") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = dryRun ? nil : try ArchiveLocation(option: archive, session: session).open(log)
        let context = RecordingContext(
            now: session.now, agent: "stemma/\(stemmaVersion)", operatorName: session.operatorName, note: note,
            tags: tag, keepPages: keepPages)
        var run = ImportRun(archive: archive, context: context, session: session)
        defer { if run.recorded > 0 { archive?.endRecording(session) } }
        for name in source { try run.take(name) }
        try session.console.write(run.summary)
        if run.failed == 0 { return .done }
        return run.failed < run.total ? .partly : .trouble
    }
}
