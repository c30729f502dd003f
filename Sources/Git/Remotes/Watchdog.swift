internal import Foundation
internal import Synchronization

/// Interrupts a call of libgit2 that has shown no sign of life for too long.
///
/// libgit2 1.5 waits for sockets for ever. A signal makes the system call that waits fail with `EINTR`, and libgit2
/// gives up with an error. The signal is `SIGURG`, which does nothing to anybody unless it is asked for.
final class Watchdog: Sendable {
    private struct State {
        var lastSign = ContinuousClock.now
        var isOver = false
        var hasBarked = false
    }

    private let state = Mutex(State())
    private let patience: Duration

    /// Whether the call was interrupted.
    var hasBarked: Bool { state.withLock { $0.hasBarked } }

    init(patience: Duration) {
        self.patience = patience
    }

    /// Notes a sign of life.
    func calm() {
        state.withLock { $0.lastSign = .now }
    }

    /// Runs a body that blocks this thread, watched by another.
    func watching(_ body: () throws(GitError) -> Void) throws(GitError) {
        state.withLock { $0 = State() }
        _ = Self.handler
        let watched = pthread_self()
        Thread.detachNewThread { [self] in
            while look(after: watched) { usleep(20_000) }
        }
        // Threads of Dispatch block all signals.
        var signals = sigset_t()
        var before = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGURG)
        pthread_sigmask(SIG_UNBLOCK, &signals, &before)
        defer {
            // Under the lock, so that no signal is sent to a thread that has gone on to something else.
            state.withLock { $0.isOver = true }
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        try body()
    }

    /// Sends the signal once the patience is at its end, again and again: the first may come between two system calls.
    private func look(after thread: pthread_t) -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            if state.hasBarked || ContinuousClock.now - state.lastSign > patience {
                state.hasBarked = true
                pthread_kill(thread, SIGURG)
            }
            return true
        }
    }

    /// Makes the signal interrupt system calls; set once.
    private static let handler: Void = {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGURG, &action, nil)
    }()
}
