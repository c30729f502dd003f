internal import Foundation
internal import Git
internal import Synchronization

/// Reading work on several cores, whose results are handed over one after the other in the order of the items.
///
/// Each worker has a repository of its own, since one belongs to one thread. No more results are held than four for each worker.
final class OrderedReading<Result: Sendable>: Sendable {
    private let path: String
    private let count: Int
    private let slots: Int
    private let work: @Sendable (Repository, Int) throws -> Result
    private let state = Mutex(State())
    /// Wakes whoever waits: the taker for a result, a worker for room.
    private let changed = NSCondition()

    private struct State {
        var next = 0
        var taken = 0
        var results: [Int: Swift.Result<Result, any Error>] = [:]
    }

    /// Works on the items from 0 up to `count`, `workers` at a time, and hands each result over.
    ///
    /// Ends when everything was handed over, or with the first error.
    static func run(
        in path: String, count: Int, workers: Int, work: @escaping @Sendable (Repository, Int) throws -> Result,
        deliver: (Result) throws -> Void
    ) throws {
        let reading = OrderedReading(path: path, count: count, slots: 4 * workers, work: work)
        for _ in 0..<min(workers, count) { Thread { reading.workOff() }.start() }
        defer { reading.stop() }
        for item in 0..<count { try deliver(try reading.take(item).get()) }
    }

    private init(
        path: String, count: Int, slots: Int, work: @escaping @Sendable (Repository, Int) throws -> Result
    ) {
        self.path = path
        self.count = count
        self.slots = slots
        self.work = work
    }

    private func workOff() {
        let repository = Swift.Result { try Repository(openingAt: path) }
        while let item = begin() {
            let result = repository.flatMap { repository in Swift.Result { try work(repository, item) } }
            change { $0.results[item] = result }
        }
    }

    /// The next item, as soon as there is room for its result; nil when there is none left.
    private func begin() -> Int? {
        changed.lock()
        defer { changed.unlock() }
        while true {
            let (next, taken) = state.withLock { ($0.next, $0.taken) }
            if next >= count { return nil }
            if next < taken + slots {
                state.withLock { $0.next += 1 }
                return next
            }
            changed.wait()
        }
    }

    private func take(_ item: Int) -> Swift.Result<Result, any Error> {
        changed.lock()
        defer { changed.unlock() }
        while true {
            if let result = state.withLock({ $0.results.removeValue(forKey: item) }) {
                state.withLock { $0.taken = item + 1 }
                changed.broadcast()
                return result
            }
            changed.wait()
        }
    }

    /// Has the workers end after the item they are at.
    private func stop() {
        change { $0.next = Int.max }
    }

    private func change(_ body: (inout State) -> Void) {
        changed.lock()
        state.withLock { body(&$0) }
        changed.broadcast()
        changed.unlock()
    }
}
