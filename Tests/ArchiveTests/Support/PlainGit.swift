import Foundation
import TestSupport
import Testing

/// The program `git`, away from any configuration of the user or the machine: what the archive is compared with.
struct PlainGit {
    /// The repository or the working tree.
    let path: String

    /// When the commits are made that it makes.
    var date = "2026-03-03T08:05:00Z"

    /// Runs `git` and returns what it prints; fails the test where it fails.
    @discardableResult
    func callAsFunction(
        _ arguments: String..., input: Data = Data(), sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let outcome = try run(
            "git", arguments: ["-C", path] + arguments,
            environment: [
                "GIT_AUTHOR_NAME": "Plain Git", "GIT_AUTHOR_EMAIL": "git@plain.example",
                "GIT_COMMITTER_NAME": "Plain Git", "GIT_COMMITTER_EMAIL": "git@plain.example",
                "GIT_COMMITTER_DATE": date,
            ], input: input)
        #expect(outcome.status == 0, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
        return outcome.text.trimmingCharacters(in: .newlines)
    }

    /// Gives each object a file of its own, so that a test can damage one; what is open must be opened again.
    func unpack() throws {
        let packs = try FileManager.default.contentsOfDirectory(atPath: path + "/objects/pack")
        let folder = try TemporaryFolder()
        for name in packs {
            try FileManager.default.moveItem(atPath: "\(path)/objects/pack/\(name)", toPath: folder.path(of: name))
        }
        for name in packs where name.hasSuffix(".pack") {
            try self("unpack-objects", "-q", input: Data(contentsOf: URL(fileURLWithPath: folder.path(of: name))))
        }
    }
}
