import Archive
import ArgumentParser
import Foundation
import Report

/// `stemma compact`: makes an archive small.
struct Compact: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Make the archive small: pack its objects, versions of one article as differences.",
        discussion: """
            Safe at any time: others may read and record meanwhile, and nothing is removed before what holds it is on the disk.
            What was packed before stays as it is until much has come after it; --all packs everything anew.
            Takes as much room as the archive while it runs, and says so before it begins where there is not enough.
            """)

    @Flag(help: "Pack everything anew, also what was packed before.")
    var all = false

    @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Say what would be done, and do nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let progress = ProgressLine("objects", session)
        defer { progress.end() }
        let compaction = try archive.compact(
            everything: all, dryRun: dryRun, threads: ProcessInfo.processInfo.activeProcessorCount,
            progress: progress.show)
        progress.end()
        let report = CompactionReport(
            before: .init(compaction.before), after: .init(compaction.after),
            packedObjects: compaction.packedObjects, isDryRun: dryRun)
        if json.json {
            try session.show(JSON.compaction(report).pretty, paged: false)
        } else if !quiet {
            try session.show(session.messages(display).compaction(report), paged: false)
        }
        return .done
    }
}

extension CompactionReport.Stock {
    fileprivate init(_ stock: Compaction.Stock) {
        self.init(looseObjects: stock.looseObjects, packs: stock.packs, bytes: stock.bytes)
    }
}
