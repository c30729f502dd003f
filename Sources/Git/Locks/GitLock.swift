internal import Foundation

/// The lock of Git on one of its files, such as a reference: a file beside it, which is there while a program writes it.
struct GitLock {
    /// Its path in the repository, such as `refs/heads/main.lock`.
    let name: String
    private let path: String
    private let lockedPath: String

    /// - Parameter file: the path of the locked file in the repository.
    init(on file: String, in repository: Repository) {
        name = file + ".lock"
        path = repository.path + "/" + name
        lockedPath = repository.path + "/" + file
    }

    /// Removes the lock if its owner is dead.
    ///
    /// - Parameter isOurs: whether only a program that died can have left it, so that its age does not matter. Another
    ///   program's is told by its age: it is from before the machine began, or older than any that is in use.
    func removeIfOrphaned(isOurs: Bool) throws(GitError) {
        let operation = "remove the orphaned lock \(name)"
        guard let status = try FileStatus.of(path, operation) else { return }
        // libgit2 links the lock to the file's name and then unlinks it, which may have failed.
        let isDone = status.isSame(as: try FileStatus.of(lockedPath, operation))
        guard isOurs || isDone || status.isFromBeforeBoot || status.distance >= Git.Limits.orphanedLockAge else {
            return
        }
        guard unlink(path) == 0 || errno == ENOENT else { throw .system(errno, operation) }
    }

    /// The error for a lock that is in our way.
    func heldError(_ operation: String, waited: Duration) -> GitError {
        .locked(operation, file: name, by: .havingOpen(path), waited: waited)
    }
}

extension GitError {
    /// The error for a file that stands for a lock which somebody else has.
    static func locked(_ operation: String, file: String, by holder: LockHolder?, waited: Duration) -> GitError {
        let subject = holder.map { "P\("\($0)".dropFirst())" } ?? "A program that is not seen"
        return GitError(
            .locked, operation, "\(subject) holds “\(file)”; waited \(waited.components.seconds) s.",
            lockHolder: holder)
    }
}
