internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work on many items on several cores, whose results are handed over one after the other in the order of the items.
///
/// No more results are held at a time than four for each worker, however slow one of them or their taker is.
package struct OrderedWork<Result: Sendable>: Sendable {
    private let count: Int
    private let work: @Sendable (Int) -> Result
    private let next = NextItem()
    private let slots: [Slot]
    /// Counts the slots that are free to be worked for.
    private let free: DispatchSemaphore

    /// Works on the items from 0 up to `count`, `workers` at a time, and hands each result over.
    ///
    /// Ends when everything was handed over, or with the first error of `deliver`.
    package static func run(
        count: Int, workers: Int, work: @escaping @Sendable (Int) -> Result, deliver: (Int, Result) throws -> Void
    ) throws {
        let workers = min(workers, count)
        guard workers > 1 else {
            for item in 0..<count { try deliver(item, work(item)) }
            return
        }
        let all = OrderedWork(count: count, slots: min(count, 4 * workers), work: work)
        for _ in 0..<workers { Thread { all.workOff() }.start() }
        defer { all.end(workers: workers) }
        for item in 0..<count {
            let result = all.slots[item % all.slots.count].take()
            all.free.signal()
            try deliver(item, result)
        }
    }

    private init(count: Int, slots: Int, work: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.work = work
        self.slots = (0..<slots).map { _ in Slot() }
        // Made with 0, for a semaphore must not be left lower than it was made.
        free = DispatchSemaphore(value: 0)
        for _ in 0..<slots { free.signal() }
    }

    private func workOff() {
        while true {
            free.wait()
            guard let item = next.take(below: count) else { return }
            slots[item % slots.count].put(work(item))
        }
    }

    /// Has the workers stop at their next item.
    private func end(workers: Int) {
        next.stop()
        for _ in 0..<workers { free.signal() }
    }

    /// The number of the next item.
    private final class NextItem: Sendable {
        private let number = Mutex(0)

        func take(below count: Int) -> Int? {
            number.withLock { next in
                guard next < count else { return nil }
                defer { next += 1 }
                return next
            }
        }

        func stop() { number.withLock { $0 = Int.max } }
    }

    /// A place for the result of one item at a time.
    private final class Slot: Sendable {
        private let result = Mutex<Result?>(nil)
        private let filled = DispatchSemaphore(value: 0)

        func put(_ new: Result) {
            result.withLock { $0 = new }
            filled.signal()
        }

        /// Waits for the result and takes it.
        func take() -> Result {
            while true {
                filled.wait()
                let found = result.withLock { held in
                    let value = held
                    held = nil
                    return value
                }
                if let found { return found }
            }
        }
    }
}
