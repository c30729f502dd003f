import Foundation

/// The program that shows long output a screen at a time.
struct Pager {
    /// The command line, run by the shell as in git.
    let command: String

    /// The pager to use for `text`: only on a terminal, only if the text is longer than the screen.
    init?(for text: String, console: Console) {
        guard console.outputIsTerminal, let height = console.height else { return nil }
        guard text.utf8.lazy.filter({ $0 == UInt8(ascii: "\n") }).count >= height else { return nil }
        let environment = console.environment
        command = environment["STEMMA_PAGER"] ?? environment["PAGER"] ?? "less -FIRX"
        if command.isEmpty || command == "cat" { return nil }
    }

    /// Shows the text and waits until the reader is done.
    ///
    /// - Returns: false if the pager could not be started; the caller then writes the text itself.
    func show(_ text: String) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        let pipe = Pipe()
        process.standardInput = pipe
        do { try process.run() } catch { return false }
        // A reader who quits early closes the pipe: that is no fault, and the signal must not end us before the pager ends.
        signal(SIGPIPE, SIG_IGN)
        try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try? pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        signal(SIGPIPE, SIG_DFL)
        return process.terminationStatus != 127
    }
}
