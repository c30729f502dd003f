import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Standard output and standard error, and what is known about the terminal behind them.
struct Console {
    /// The environment variables that decide about width, colour and glyphs.
    let environment: [String: String]
    /// Whether standard output is a terminal.
    let outputIsTerminal: Bool
    /// Whether standard error is a terminal.
    let errorIsTerminal: Bool
    /// Whether standard input is a terminal.
    let inputIsTerminal: Bool

    init(environment: [String: String]) {
        self.environment = environment
        outputIsTerminal = isatty(STDOUT_FILENO) == 1
        errorIsTerminal = isatty(STDERR_FILENO) == 1
        inputIsTerminal = isatty(STDIN_FILENO) == 1
    }

    /// Occupies the standard descriptors that whoever started the program left closed, so that no file of an archive is
    /// opened in their place and written over with output.
    ///
    /// Each is opened the wrong way round: using it is still an error.
    static func occupyClosedDescriptors() {
        for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", mode)
        }
    }

    /// Writes text to standard output, all of it or an error: a result that nobody could read must not count as given.
    func write(_ text: String) throws {
        try Self.write(text, to: STDOUT_FILENO, named: "standard output")
    }

    /// Writes bytes to standard output, all of them or an error.
    func write(_ bytes: Data) throws {
        try bytes.withUnsafeBytes { try Self.write($0, to: STDOUT_FILENO, named: "standard output") }
    }

    /// Writes text to standard error.
    ///
    /// What cannot be written there cannot be reported anywhere.
    func complain(_ text: String) {
        _ = try? Self.write(text, to: STDERR_FILENO, named: "standard error")
    }

    /// Asks a question that is answered with yes or no.
    ///
    /// - Parameter option: what to give on the command line where nobody can be asked; then this throws.
    func confirms(_ question: String, orPass option: String) throws -> Bool {
        guard inputIsTerminal, errorIsTerminal else {
            throw CommandError.usage("nobody can be asked here: \(question)", hints: ["give '\(option)' to go ahead"])
        }
        complain("\(question) [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased())
    }

    /// The width of the screen in columns: `COLUMNS`, else the terminal's, else 80.
    var width: Int {
        if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
        return Self.terminalSize.map { Int($0.ws_col) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
    }

    /// The height of the screen in lines, when standard output is a terminal.
    var height: Int? {
        guard outputIsTerminal else { return nil }
        return Self.terminalSize.map { Int($0.ws_row) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether to colour: what the flag says; for `auto`, `NO_COLOR`, `CLICOLOR_FORCE`, `FORCE_COLOR`, `TERM` and the terminal decide.
    func usesColor(_ choice: ColorChoice) -> Bool {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty && $0 != "0" } ?? false }
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
            if isSet("CLICOLOR_FORCE") || isSet("FORCE_COLOR") { return true }
            return outputIsTerminal && !isDumb
        }
    }

    /// Whether the terminal says that it understands no escapes.
    var isDumb: Bool { environment["TERM"] == "dumb" }

    /// Whether the locale's character set is UTF-8; if not, glyphs fall back to ASCII.
    var isUnicode: Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let name = locale.lowercased()
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }

    private static var terminalSize: winsize? {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
    }

    private static func write(_ text: String, to descriptor: Int32, named name: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: descriptor, named: name) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named name: String) throws {
        var offset = 0
        while offset < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
            if count >= 0 {
                offset += count
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw CommandError(code: "output.write", message: "could not write to \(name): \(reason)")
            }
        }
    }
}

/// When to colour.
enum ColorChoice: String, CaseIterable {
    case auto, always, never
}
