import Foundation
import Testing

/// The program `git`, away from any configuration of the user or the machine: what the archive is compared with.
struct PlainGit {
    /// The repository or the working tree.
    let path: String

    /// Runs `git` and returns what it prints; fails the test where it fails.
    @discardableResult
    func callAsFunction(
        _ arguments: String..., input: Data? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", path] + arguments
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent",
            "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Plain Git", "GIT_AUTHOR_EMAIL": "git@plain.example",
            "GIT_COMMITTER_NAME": "Plain Git", "GIT_COMMITTER_EMAIL": "git@plain.example",
        ]
        let output = Pipe(), errors = Pipe(), standardInput = Pipe()
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = standardInput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: input ?? Data())
        try standardInput.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(arguments): \(complaints)", sourceLocation: sourceLocation)
        return text.trimmingCharacters(in: .newlines)
    }
}
