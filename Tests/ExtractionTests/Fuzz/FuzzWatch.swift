import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Watches over the reading of one page: how long it takes, and that it ends at all.
final class FuzzWatch: Sendable {
    /// What is read, for the report.
    let name: String
    private let start: Double
    private let end = Mutex<Double?>(nil)

    /// Begins to watch; a page that is still being read after two minutes ends the process with its name.
    init(_ name: String) {
        self.name = name
        start = Self.threadSeconds
        DispatchQueue.global().asyncAfter(deadline: .now() + 120) { [weak self] in
            guard let self, end.withLock({ $0 == nil }) else { return }
            fatalError("hangs: \(name)")
        }
    }

    func stop() {
        end.withLock { $0 = Self.threadSeconds }
    }

    /// The processor time of the thread between beginning and end.
    var processorSeconds: Double { (end.withLock { $0 } ?? Self.threadSeconds) - start }

    private static var threadSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The most memory that the process has had so far, in bytes.
    static var peakMemory: Int {
        var usage = rusage()
        // RUSAGE_SELF, whose type is not the parameter's everywhere.
        getrusage(0, &usage)
        return usage.ru_maxrss << 10
    }
}
