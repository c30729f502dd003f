internal import Foundation

/// A process that holds a lock, as people are told of it.
public struct LockHolder: Hashable, Sendable, CustomStringConvertible {
    /// Its number.
    public let process: Int32
    /// The name of its program, where the system tells.
    public let program: String?

    /// Looks at a running process.
    init(process: Int32) {
        self.process = process
        let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
        program = name.map { String($0.filter { $0.isASCII && !$0.isNewline }) }
    }

    /// Such as `process 4242 (git)`.
    public var description: String { "process \(process)" + (program.map { " (\($0))" } ?? "") }
}

extension LockHolder {
    /// The process that holds the lock of the kernel (`flock`) on an open file.
    ///
    /// Found in `/proc/locks` (proc(5)), where a line is `1: FLOCK ADVISORY WRITE 4242 fd:01:131 0 EOF`, with the
    /// device in hexadecimal digits; one that only waits for the lock has an arrow after the number.
    static func ofKernelLock(on descriptor: Int32) -> LockHolder? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, let table = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
        else { return nil }
        // makedev(3), whose inverse are macros that Swift does not see.
        let number = UInt64(status.st_dev)
        let device = [(number >> 8) & 0xFFF | (number >> 32) & ~0xFFF, number & 0xFF | (number >> 12) & ~0xFF]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 5, words[1] == "FLOCK", let process = Int32(words[4]) else { continue }
            let place = words[5].split(separator: ":")
            guard place.count == 3, place.prefix(2).map({ UInt64($0, radix: 16) }) == device,
                UInt64(place[2]) == UInt64(status.st_ino)
            else { continue }
            return LockHolder(process: process)
        }
        return nil
    }

    /// Another process that has the file at a path open; nil also where it belongs to another user, whose files are not
    /// told.
    static func havingOpen(_ path: String) -> LockHolder? {
        var file = stat()
        guard stat(path, &file) == 0 else { return nil }
        for process in names(in: "/proc").compactMap({ Int32($0) }) where process != getpid() {
            for descriptor in names(in: "/proc/\(process)/fd") {
                var open = stat()
                // Not by name: the same file may have another one where that process sees it.
                if stat("/proc/\(process)/fd/\(descriptor)", &open) == 0,
                    open.st_dev == file.st_dev, open.st_ino == file.st_ino
                {
                    return LockHolder(process: process)
                }
            }
        }
        return nil
    }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
}
