import Foundation

/// What a command may know of the world: the environment, the clock, the terminal. Made once, in `main`, and handed to the command.
struct Session {
    /// The environment variables.
    var environment: [String: String]
    /// The moment the command runs at; `SOURCE_DATE_EPOCH` sets it for reproducible runs.
    var now: Date
    /// Where output and errors go.
    var console: Console

    /// The session of this process.
    static func current() -> Session {
        let environment = ProcessInfo.processInfo.environment
        let fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
        // Whole seconds: what the archive keeps, so that what was recorded is also what is found.
        let now = fixed ?? Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
        return Session(environment: environment, now: now, console: Console(environment: environment))
    }

    /// An environment variable that is set to something.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The version of the program.
let stemmaVersion = "0.1.0"

extension Session {
    /// Shows text on standard output, through the pager if `paged`, it is long, and someone is reading.
    func show(_ text: String, paged: Bool) throws {
        if paged, let pager = Pager(for: text, console: console), pager.show(text) { return }
        try console.write(text)
    }
}
