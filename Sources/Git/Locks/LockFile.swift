internal import Foundation

/// The file behind a ``WriteLock``, open.
///
/// Closing it gives up the lock.
final class LockFile {
    /// Its path in the repository.
    let name: String
    private let descriptor: Int32
    private let operation: String

    init(named name: String, in repository: String, _ operation: String) throws(GitError) {
        self.operation = operation
        guard Self.isAllowed(name) else { throw GitError(.invalid, operation, "This is not a name for a lock.") }
        var folder = repository
        for component in Self.folders {
            folder += "/" + component
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .system(errno, operation) }
        }
        self.name = "\(Self.folders.joined(separator: "/"))/\(name)\(Self.suffix)"
        descriptor = open("\(repository)/\(self.name)", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw .system(errno, operation) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Takes the lock if it is free.
    func tryLock() throws(GitError) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return false
            case let number: throw .system(number, operation)
            }
        }
        return true
    }

    /// What is written in the file: a holder's line, or nothing.
    func text() throws(GitError) -> String {
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw .system(errno, operation) }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    /// Who holds the lock: the one that the file names, else the one that the kernel knows.
    func holder() throws(GitError) -> LockHolder? {
        if let line = LockLine(try text()), line.isAlive { return LockHolder(process: line.process) }
        return .ofKernelLock(on: descriptor)
    }

    /// Writes who holds the lock.
    func write(_ holder: LockLine) throws(GitError) {
        let line = Array(holder.text.utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, line, line.count, 0) == line.count else {
            throw .system(errno, operation)
        }
    }

    /// Empties the file: the lock is given up in good order.
    func clear() {
        // If this fails, the next holder looks for locks that are not there: no harm.
        _ = ftruncate(descriptor, 0)
    }

    private static func isAllowed(_ name: String) -> Bool {
        guard (1...Git.Limits.longestName - suffix.utf8.count).contains(name.utf8.count) else { return false }
        return !name.hasPrefix(".") && name.utf8.allSatisfy(ReferenceName.isAllowed)
    }

    private static let folders = ["stemma", "locks"]
    private static let suffix = ".lock"
}
