public import Foundation

/// What a program left when it ended.
public struct Outcome: Sendable {
    /// The exit status; for a program that was killed, 128 and the signal.
    public let status: Int32
    /// What it wrote to standard output.
    public let out: Data
    /// What it wrote to standard error.
    public let err: Data

    /// Standard output as text.
    public var text: String { String(decoding: out, as: UTF8.self) }
    /// Standard error as text.
    public var errors: String { String(decoding: err, as: UTF8.self) }
}

/// Runs a program to its end, cut off from the settings of the person and the machine that run the tests.
///
/// - Parameters:
///   - program: a path, or a name that is looked up in `PATH`.
///   - environment: added to ``hermeticEnvironment``.
///   - input: what it reads from standard input; without it, nothing.
///   - directory: where it runs; without one, where the tests do.
@discardableResult
public func run(
    _ program: String, arguments: [String] = [], environment: [String: String] = [:], input: Data = Data(),
    directory: String? = nil
) throws -> Outcome {
    let folder = try TemporaryFolder()
    // Files, not pipes: no amount of input or output can block.
    let (inPath, outPath, errPath) = (folder.path(of: "in"), folder.path(of: "out"), folder.path(of: "err"))
    try input.write(to: URL(fileURLWithPath: inPath))
    for path in [outPath, errPath] { try Data().write(to: URL(fileURLWithPath: path)) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = program.contains("/") ? arguments : [program] + arguments
    process.environment = hermeticEnvironment(home: folder.path).merging(environment) { $1 }
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    process.standardInput = FileHandle(forReadingAtPath: inPath)
    process.standardOutput = FileHandle(forWritingAtPath: outPath)
    process.standardError = FileHandle(forWritingAtPath: errPath)
    try process.run()
    process.waitUntilExit()

    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Outcome(
        status: process.terminationStatus + signal,
        out: try Data(contentsOf: URL(fileURLWithPath: outPath)),
        err: try Data(contentsOf: URL(fileURLWithPath: errPath)))
}

/// The environment in which ``run(_:arguments:environment:input:directory:)`` runs programs: the search paths of this
/// process, a home of its own, no configuration of Git, UTC, and a fixed author.
public func hermeticEnvironment(home: String) -> [String: String] {
    var environment = [
        "HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
        "GIT_AUTHOR_NAME": "Ada Author", "GIT_AUTHOR_EMAIL": "ada@tests.example",
        "GIT_COMMITTER_NAME": "Carl Committer", "GIT_COMMITTER_EMAIL": "carl@tests.example",
        "GIT_AUTHOR_DATE": "2026-03-03T08:04:00Z", "GIT_COMMITTER_DATE": "2026-03-03T08:05:00Z",
    ]
    for name in ["PATH", "LD_LIBRARY_PATH", "TMPDIR"] {
        environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
}
