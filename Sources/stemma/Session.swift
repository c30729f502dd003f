import Foundation
import Report

/// What a command may know of the world: the environment, the clock, the terminal.
///
/// Made once, in `main`, and handed to the command.
struct Session {
    /// The environment variables.
    var environment: [String: String]
    /// The moment the command runs at; `SOURCE_DATE_EPOCH` sets it for reproducible runs.
    var now: Date
    /// Where output and errors go.
    var console: Console
    /// When the process began, to say how long something took.
    private let start = ContinuousClock.now

    /// The session of this process.
    static func current() -> Session {
        let environment = ProcessInfo.processInfo.environment
        let fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
        // Whole seconds: what the archive keeps, so that what was recorded is also what is found.
        let now = fixed ?? Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
        return Session(environment: environment, now: now, console: Console(environment: environment))
    }

    /// The seconds since the process began.
    var elapsed: Double {
        let duration = ContinuousClock.now - start
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    /// Who records, as they say themselves in `STEMMA_OPERATOR`; nothing is taken from elsewhere.
    var operatorName: String? { variable("STEMMA_OPERATOR") }

    /// An environment variable that is set to something.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// The version of the program.
let stemmaVersion = "0.1.0"

extension Session {
    /// How text for people is drawn here.
    func terminal(_ display: DisplayOptions, _ adjust: (inout TerminalOptions) -> Void = { _ in }) -> Terminal {
        var options = TerminalOptions(
            width: console.width, color: console.usesColor(display.color), ascii: !console.isUnicode,
            links: console.outputIsTerminal && !console.isDumb, now: console.outputIsTerminal ? now : nil)
        adjust(&options)
        return Terminal(options)
    }

    /// How messages of a line or two are drawn: not cut or wrapped where nobody said how wide to be.
    func messages(_ display: DisplayOptions) -> Terminal {
        terminal(display) { options in
            if !console.outputIsTerminal && variable("COLUMNS") == nil { options.width = Self.unlimitedWidth }
        }
    }

    /// Wider than any line.
    private static let unlimitedWidth = 1_000_000

    /// The width of a help page.
    var helpColumns: Int { max(40, console.width) }

    /// Reports an error on standard error.
    func complain(_ error: CommandError, asJSON: Bool) {
        if asJSON {
            console.complain(JSON.failure(error.failure).compact + "\n")
        } else {
            let color = console.errorIsTerminal && console.usesColor(.auto)
            console.complain(Terminal(TerminalOptions(color: color, ascii: !console.isUnicode)).failure(error.failure))
        }
    }

    /// Shows text on standard output, through the pager if `paged`, it is long, and someone is reading.
    func show(_ text: String, paged: Bool) throws {
        if paged, let pager = Pager(for: text, console: console), pager.show(text) { return }
        try console.write(text)
    }
}

extension Session {
    /// Writes a result to a file, or shows it on standard output where no file is named.
    func deliver(_ text: String, to path: String?, paged: Bool) throws {
        guard let path, path != "-" else { return try show(text, paged: paged) }
        try deliver(Data(text.utf8), to: path)
    }

    /// Writes bytes to a file, or to standard output where no file is named.
    func deliver(_ bytes: Data, to path: String?) throws {
        guard let path, path != "-" else { return try console.write(bytes) }
        do {
            try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw ResultFile.failure(path, error)
        }
    }
}
