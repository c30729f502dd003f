import Report

/// Why a command could not do what it was asked: what went wrong in words, and the exit status.
///
/// Every error of the libraries becomes one of these in `CommandError+Libraries.swift`, and nowhere else becomes text.
struct CommandError: Error, Hashable {
    /// The sentence, the facts and the hints.
    var failure: Failure
    /// The exit status.
    var status: ExitStatus

    init(
        code: String, message: String, facts: [String] = [], hints: [String] = [], status: ExitStatus = .trouble
    ) {
        failure = Failure(code: code, message: message, facts: facts, hints: hints)
        self.status = status
    }

    /// Wrong usage of the command line.
    static func usage(_ message: String, facts: [String] = [], hints: [String] = []) -> CommandError {
        CommandError(code: "usage", message: message, facts: facts, hints: hints)
    }

    /// The same error with one fact more, such as the input it is about.
    func withFact(_ fact: String) -> CommandError {
        var error = self
        if !failure.message.contains(fact) { error.failure.facts.insert(fact, at: 0) }
        return error
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
