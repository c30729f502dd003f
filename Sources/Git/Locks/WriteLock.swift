internal import Foundation

/// The right to write, held by one owner at a time across threads and processes.
///
/// It is a lock of the kernel (`flock`) on a file under `stemma/locks`, so it ends with its holder, however that dies.
/// The file names the holder while it is held and is empty otherwise. A file that is not empty although nobody holds
/// it was left by a holder that died, and that holder may have left locks of Git on references behind, which would
/// block every later writer: they are removed when the lock is taken.
public final class WriteLock {
    private var file: LockFile?

    fileprivate init(_ file: LockFile) {
        self.file = file
    }

    /// Gives the right back.
    ///
    /// It ends with the object as well.
    public func release() {
        file?.clear()
        file = nil
    }

    deinit { release() }
}

extension Repository {
    /// Runs a body as the only writer under a name.
    ///
    /// - Parameters:
    ///   - name: what is locked, such as a site: ASCII letters, digits and `. _ - +`.
    ///   - files: the references, and other files that Git locks, that are written only under this name; locks on them
    ///     that a dead program left behind are removed.
    ///   - timeout: how long to wait for another holder.
    /// - Throws: ``GitError/Code/locked``, naming the holder, when it was held all that time. Taking it a second time
    ///   inside the body waits in vain, too.
    public func withWriteLock<R>(
        named name: String, over files: [String] = [], timeout: Duration, _ body: () throws(GitError) -> R
    ) throws(GitError) -> R {
        let lock = try writeLock(named: name, over: files, timeout: timeout)
        defer { lock.release() }
        return try body()
    }

    /// Takes the right to write under a name; see ``withWriteLock(named:over:timeout:_:)``.
    public func writeLock(
        named name: String, over files: [String] = [], timeout: Duration
    ) throws(GitError) -> WriteLock {
        let operation = "lock “\(name)” for writing"
        let file = try LockFile(named: name, in: path, operation)
        let deadline = ContinuousClock.now + timeout
        var pause: UInt32 = 1_000
        while try !file.tryLock() {
            guard ContinuousClock.now < deadline else {
                throw .locked(operation, file: file.name, by: try file.holder(), waited: timeout)
            }
            usleep(pause)
            pause = min(2 * pause, 50_000)
        }
        let wasAbandoned = try !file.text().isEmpty
        for name in files {
            let components = name.split(separator: "/", omittingEmptySubsequences: false)
            guard components.allSatisfy(ReferenceName.isAllowed) else {
                throw GitError(.invalid, operation, "“\(name)” is no file of Git.")
            }
            // No other process of ours can own it, since they hold the write lock first.
            try GitLock(on: name, in: self).removeIfOrphaned(isOurs: wasAbandoned)
        }
        try file.write(.current)
        return WriteLock(file)
    }
}
