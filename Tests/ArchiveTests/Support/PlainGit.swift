import Foundation
import TestSupport
import Testing

/// The program `git`, away from any configuration of the user or the machine: what the archive is compared with.
struct PlainGit {
    /// The repository or the working tree.
    let path: String

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
            ], input: input)
        #expect(outcome.status == 0, "\(arguments): \(outcome.errors)", sourceLocation: sourceLocation)
        return outcome.text.trimmingCharacters(in: .newlines)
    }
}
