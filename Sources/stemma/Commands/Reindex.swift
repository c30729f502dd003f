import Archive
import ArgumentParser

/// `stemma reindex`: builds the index again from Git.
struct Reindex: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Build the index again from Git; safe at any time.",
        discussion: "The index is a cache: nothing is lost with it, and everything in it comes from Git.")

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup var archive: ArchiveOption

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        try archive.reindex()
        let articles = try archive.articles()
        if !quiet {
            let versions = articles.reduce(0) { $0 + $1.versionCount }
            try session.console.write("Indexed \(articles.count) articles, \(versions) versions.\n")
        }
        return .done
    }
}
