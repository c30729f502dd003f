/// Why a command could not do what was asked: one sentence, facts, and what to do.
public struct Failure: Sendable, Hashable {
    /// The name scripts know it by, `article.unknown`.
    public var code: String
    /// What went wrong and with which thing, in one sentence without a full stop.
    public var message: String
    /// Facts that help to see why, one line each.
    public var facts: [String]
    /// What to do, each with the command to run where there is one.
    public var hints: [String]

    /// Makes a failure.
    public init(code: String, message: String, facts: [String] = [], hints: [String] = []) {
        self.code = code
        self.message = message
        self.facts = facts
        self.hints = hints
    }
}

extension Terminal {
    /// The failure for people: `error:`, the facts two spaces in, and `hint:` for every hint.
    ///
    /// Nothing is wrapped, so that commands and paths can be copied whole.
    public func failure(_ failure: Failure) -> String {
        var lines = [StyledText("error: ", .error) + StyledText(failure.message)]
        lines += failure.facts.map { StyledText("  " + $0) }
        lines += failure.hints.map { StyledText("hint: ", .hint) + StyledText($0) }
        return text(lines)
    }
}
