import Archive
import ArgumentParser
import Foundation

/// `stemma checkpoint`: the signed state of the transparency log.
struct Checkpoint: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Print the signed state of the archive's log, to be kept elsewhere.",
        discussion: """
            A checkpoint is a few lines of text that vouch for everything recorded so far. Kept where nobody who writes to
            the archive can reach it, it lets 'stemma verify --checkpoint FILE' prove that nothing recorded before it was
            altered, removed or back-dated since. What is not logged yet is logged first.
            """)

    @Flag(help: "Print the key that checkpoints are checked with, in place of a checkpoint.")
    var key = false

    @OptionGroup var output: OutputOption
    @OptionGroup var log: LogOption
    @OptionGroup var archive: ArchiveOption

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open(log)
        // In a copy that keeps no log of its own, the log of the original is the one to show.
        if try archive.keepsLog { try archive.updateLog(now: session.now) }
        let checkpoint = try archive.checkpoint()
        try session.deliver(key ? "\(checkpoint.key)\n" : checkpoint.note, to: output.output, paged: false)
        return .done
    }
}
