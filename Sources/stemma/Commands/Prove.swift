import Archive
import ArgumentParser
import Foundation

/// `stemma prove`: the proof that a version is in the log.
struct Prove: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Write a proof that a version was recorded, which is checked without the archive.",
        discussion: """
            REF is an article (its latest version) or a version, 'fenwick-bridge@v3'. The proof holds what was recorded by
            hashes, a checkpoint, and the way from the one to the other; 'stemma verify --proof FILE' checks it, with
            --page and --text against the page or the text themselves.
            """)

    @Argument(help: "The version.")
    var ref: String

    @Option(
        help: ArgumentHelp("Make the proof against this checkpoint, not the newest.", valueName: "file"),
        completion: .file())
    var checkpoint: String?

    @OptionGroup var output: OutputOption
    @OptionGroup var log: LogOption
    @OptionGroup var archive: ArchiveOption

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open(log)
        let (_, version) = try archive.version(named: ref)
        let proof = try archive.proof(
            of: version, against: try checkpoint.map { try TrustedCheckpoint(file: $0, session) })
        try session.deliver(proof.content, to: output.output)
        return .done
    }
}
