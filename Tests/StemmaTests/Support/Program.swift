import Foundation
import TestSupport

/// The built program, next to the tests that run it.
enum Program {
    /// Where the program is: `swift build` puts products and tests into one folder.
    static let path: String = {
        let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return tests.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("stemma").path
    }()

    /// What counts as now in the tests: 6 March 2026, 07:10 UTC.
    static let environment = ["SOURCE_DATE_EPOCH": "1772781000", "STEMMA_ARCHIVE": "", "COLUMNS": "80"]
}

/// Runs `stemma` with the moment that counts as now fixed, 80 columns, a UTF-8 locale and no archive named.
@discardableResult
func stemma(
    _ arguments: String..., environment: [String: String] = [:], input: Data = Data(), in directory: String? = nil
) throws -> Outcome {
    try stemma(arguments, environment: environment, input: input, in: directory)
}

/// Runs `stemma` with arguments in a list.
@discardableResult
func stemma(
    _ arguments: [String], environment: [String: String] = [:], input: Data = Data(), in directory: String? = nil
) throws -> Outcome {
    try run(
        Program.path, arguments: arguments, environment: Program.environment.merging(environment) { $1 }, input: input,
        directory: directory)
}

/// Runs a line of the shell in which `stemma` is the built program.
@discardableResult
func shell(_ line: String, environment: [String: String] = [:], in directory: String? = nil) throws -> Outcome {
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    let path = folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    let added = Program.environment.merging(["PATH": path]) { $1 }.merging(environment) { $1 }
    return try run("/bin/bash", arguments: ["-c", line], environment: added, directory: directory)
}
