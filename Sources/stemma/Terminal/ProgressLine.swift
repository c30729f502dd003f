/// A line on standard error that says how far a long task is: only on a terminal, only after half a second, ten times a second.
final class ProgressLine {
    private let subject: String
    private let session: Session
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var isShown = false

    init(_ subject: String, _ session: Session) {
        self.subject = subject
        self.session = session
    }

    /// Redraws the line.
    func show(done: Int, total: Int) {
        let now = ContinuousClock.now
        guard session.console.errorIsTerminal, now - start > .milliseconds(500), now - last > .milliseconds(100) else {
            return
        }
        last = now
        isShown = true
        session.console.complain("\r  \(done)/\(total) \(subject)\u{1B}[K")
    }

    /// Takes the line away.
    func end() {
        if isShown { session.console.complain("\r\u{1B}[K") }
    }
}
