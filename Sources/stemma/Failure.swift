/// Why a command could not do what it was asked: one sentence, the facts, what to do next, and the exit status.
///
/// Every error of the libraries becomes one of these in `Failure+Libraries.swift`, and nowhere else becomes text.
struct Failure: Error, Hashable {
    /// A name for scripts, `article.unknown`.
    var code: String
    /// One sentence: what, and which.
    var message: String
    /// What is known about it, a line each.
    var facts: [String] = []
    /// What to do next, a line each.
    var hints: [String] = []
    /// The exit status.
    var status: ExitStatus = .trouble

    /// The words for standard error, ending in a newline.
    var text: String {
        var lines = [(code == "internal" ? "internal error: " : "error: ") + message]
        lines += facts.map { "  " + $0 }
        lines += hints.map { "hint: " + $0 }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Wrong usage of the command line.
    static func usage(_ message: String, facts: [String] = [], hints: [String] = []) -> Failure {
        Failure(code: "usage", message: message, facts: facts, hints: hints)
    }
}

/// The exit statuses; `stemma help exit-codes` explains them to people.
enum ExitStatus: Int32, Hashable {
    /// Done; or: same, faithful, intact, found.
    case done = 0
    /// The answer is no: texts differ, a copy is not faithful, something was altered, nothing was found.
    case no = 1
    /// It could not be done.
    case trouble = 2
    /// Some inputs failed, the others were done.
    case partly = 3
}
