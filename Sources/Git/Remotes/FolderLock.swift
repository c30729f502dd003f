internal import Foundation

/// A lock of the kernel (`flock`) on a folder; it ends with the object, and with its process, however that dies.
final class FolderLock {
    private let descriptor: Int32

    /// Takes the lock of a folder; `nil` where somebody else has it and it is not to be waited for.
    init?(_ path: String, waits: Bool, _ operation: String) throws(GitError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .system(errno, operation) }
        while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return nil
            case let number: throw .system(number, operation)
            }
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
