internal import Dispatch
internal import Foundation
internal import Synchronization

/// Compresses objects, on all cores where that is worth it; the order stays.
func compressed(_ objects: [PendingObject]) throws(GitError) -> [PackEntry] {
    let size = objects.reduce(0) { $0 + $1.content.count }
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, objects.count, size / bytesWorthACore + 1)
    if workers < 2 {
        let deflater = try Deflater()
        var entries: [PackEntry] = []
        for object in objects { entries.append(try PackEntry(object, by: deflater)) }
        return entries
    }
    let next = Atomic(0)
    let results = Mutex<[Result<PackEntry, GitError>?]>(Array(repeating: nil, count: objects.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
        let deflater = Result { () throws(GitError) in try Deflater() }
        while true {
            let place = next.add(1, ordering: .relaxed).oldValue
            guard place < objects.count else { return }
            let result = Result { () throws(GitError) in try PackEntry(objects[place], by: try deflater.get()) }
            results.withLock { $0[place] = result }
        }
    }
    var entries: [PackEntry] = []
    for case let result? in results.withLock({ $0 }) { entries.append(try result.get()) }
    return entries
}

/// How many bytes take so long to compress that starting another thread for them does not matter.
private let bytesWorthACore = 256 << 10
