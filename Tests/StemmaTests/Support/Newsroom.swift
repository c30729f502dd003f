import Foundation
import TestSupport

/// An archive of its own in a temporary folder, and the program run on it.
final class Newsroom: Sendable {
    /// The folder that the archive is in.
    let folder: TemporaryFolder
    /// The archive.
    let path: String

    /// Makes an empty archive.
    init(_ name: String = "newsroom.git") throws {
        folder = try TemporaryFolder()
        path = folder.path(of: name)
        let outcome = try StemmaTests.stemma("init", path)
        guard outcome.status == 0 else { throw Failure(outcome) }
    }

    /// Copies an archive, file by file.
    init(copyOf other: Newsroom) throws {
        folder = try TemporaryFolder()
        path = folder.path(of: "copy.git")
        try FileManager.default.copyItem(atPath: other.path, toPath: path)
    }

    /// Clones an archive with plain `git`.
    init(cloning source: String) throws {
        folder = try TemporaryFolder()
        path = folder.path(of: "clone.git")
        let outcome = try run("git", arguments: ["clone", "-q", "--mirror", source, path])
        guard outcome.status == 0 else { throw Failure(outcome) }
    }

    /// Runs `stemma` on the archive.
    @discardableResult
    func stemma(_ arguments: String..., environment: [String: String] = [:], input: Data = Data()) throws -> Outcome {
        try StemmaTests.stemma(arguments, environment: addingArchive(to: environment), input: input, in: folder.path)
    }

    /// Runs a line of the shell in which `stemma` works on the archive and `$A` is its path.
    @discardableResult
    func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
        try StemmaTests.shell(line, environment: addingArchive(to: environment), in: folder.path)
    }

    /// Runs `git` on the archive.
    @discardableResult
    func git(_ arguments: String...) throws -> Outcome {
        try run("git", arguments: ["-C", path, "--no-pager"] + arguments)
    }

    /// Records a fixture, which must succeed.
    func record(_ page: String, url: String? = nil, at moment: String? = nil) throws {
        var arguments = ["record", fixture(page).path]
        if let url { arguments += ["--url", url] }
        if let moment { arguments += ["--at", moment] }
        let outcome = try StemmaTests.stemma(arguments, environment: addingArchive(to: [:]))
        guard outcome.status == 0 else { throw Failure(outcome) }
    }

    /// What `git fsck --strict` has to say, dangling objects aside; empty for a sound repository.
    func faults() throws -> String {
        let outcome = try git("fsck", "--strict", "--no-dangling")
        return outcome.status == 0 ? outcome.text : outcome.text + outcome.errors
    }

    private func addingArchive(to environment: [String: String]) -> [String: String] {
        environment.merging(["STEMMA_ARCHIVE": path, "A": path]) { mine, _ in mine }
    }

    /// A run that had to succeed and did not.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ outcome: Outcome) { description = "exit status \(outcome.status)\n\(outcome.errors)" }
    }
}
