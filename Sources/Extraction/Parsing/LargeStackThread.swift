import Dispatch
import Foundation
import Synchronization

/// Runs work on a thread of its own with a stack of 64 MiB, for C code that recurses on its input.
enum LargeStackThread {
    /// The result of the work.
    ///
    /// Blocks until it is done.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
        let outcome = Outcome<Value>()
        let thread = Thread {
            outcome.set(work())
        }
        thread.stackSize = 64 << 20
        thread.start()
        return outcome.wait()
    }
}

/// A value that one thread sets once and another waits for.
private final class Outcome<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let ready = DispatchSemaphore(value: 0)

    func set(_ new: Value) {
        value.withLock { $0 = new }
        ready.signal()
    }

    func wait() -> Value {
        while true {
            ready.wait()
            if let result = value.withLock({ $0 }) { return result }
        }
    }
}
