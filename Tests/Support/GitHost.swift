internal import Foundation

/// A Git host on 127.0.0.1 with bare repositories in a folder of its own; it ends with the object.
public final class GitHost {
    private let process: Process
    /// The folder that its repositories are in.
    public let folder: TemporaryFolder
    /// What its addresses begin with, without a slash at the end.
    public let base: String

    /// Starts a host that speaks HTTP, or HTTPS with a certificate that nobody vouches for.
    ///
    /// - Parameter options: those of `Fixtures/remotes/git_http_host.py`.
    public init(http options: [String] = [], tls: Bool = false) throws {
        folder = try TemporaryFolder()
        let port = folder.path(of: "port")
        var arguments = [fixture("remotes/git_http_host.py").path, folder.path, port] + options
        if tls {
            let (certificate, key) = (folder.path(of: "cert.pem"), folder.path(of: "key.pem"))
            _ = try run(
                "openssl",
                arguments: [
                    "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1", "-keyout",
                    key, "-out", certificate,
                ])
            arguments += ["--tls", certificate, key]
        }
        process = try Self.start("python3", arguments, in: folder)
        let number = try Self.waiting { try? String(contentsOfFile: port, encoding: .utf8) }
        base = "\(tls ? "https" : "http")://127.0.0.1:\(number)"
    }

    deinit {
        // Programs started from a thread of Dispatch inherit that all other signals are blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Makes an empty repository.
    ///
    /// - Returns: its path.
    @discardableResult
    public func makeRepository(_ name: String = "hub.git") throws -> String {
        let path = folder.path(of: name)
        _ = try run("git", arguments: ["init", "-q", "--bare", "-b", "main", path])
        _ = try run("git", arguments: ["-C", path, "config", "http.receivepack", "true"])
        return path
    }

    private static func start(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        process.environment = hermeticEnvironment(home: folder.path)
        let log = folder.path(of: "log")
        try Data().write(to: URL(fileURLWithPath: log))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        return process
    }

    private static func waiting(_ value: () -> String?) throws -> String {
        for _ in 0..<500 {
            if let value = value() { return value }
            usleep(20_000)
        }
        throw CocoaError(.fileReadNoSuchFile)
    }
}
