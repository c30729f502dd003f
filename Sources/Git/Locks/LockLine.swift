internal import Foundation

/// What the holder of a lock writes into its file: its process.
///
/// Process numbers are used again, so its start belongs to it.
struct LockLine {
    let process: Int32
    /// When it started, in clock ticks since the machine did.
    let start: UInt64

    /// This process.
    static var current: LockLine {
        LockLine(process: getpid(), start: start(of: getpid()) ?? 0)
    }

    init(process: Int32, start: UInt64) {
        self.process = process
        self.start = start
    }

    /// Reads what ``text`` writes.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 4, words[0] == "pid", words[2] == "started" else { return nil }
        guard let process = Int32(words[1]), let start = UInt64(words[3]) else { return nil }
        self.init(process: process, start: start)
    }

    var text: String { "pid \(process) started \(start)\n" }

    /// Whether the process is there and is the same one.
    var isAlive: Bool { Self.start(of: process) == start }

    /// Field 22 of `/proc/PID/stat` (proc(5)).
    ///
    /// The second field is a name in parentheses that may contain anything, so fields are counted from the last
    /// parenthesis.
    private static func start(of process: Int32) -> UInt64? {
        guard
            let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .isoLatin1),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[end...].dropFirst().split(separator: " ")
        return fields.count > 19 ? UInt64(fields[19]) : nil
    }
}
