internal import CLibgit2
internal import Foundation

/// A bare Git repository, open for reading and writing.
///
/// Every call blocks until it is done. A repository belongs to one thread at a time: it is not `Sendable`; open one for
/// each thread.
///
/// libgit2 finds objects in packs, stores and hashes them, and reads and moves references. Loose objects are read by
/// ``LooseObject``; trees and commits are composed and parsed here, from bytes that were checked.
public final class Repository {
    /// The absolute path of the repository's folder, without a slash at its end.
    public let path: String
    /// How long a reference that another program holds is waited for.
    public var lockPatience = Git.Limits.lockPatience

    let pointer: OpaquePointer
    let objects: OpaquePointer
    /// The objects that are gathered to be stored together; `nil` outside ``together(_:)``.
    var pending: PendingObjects?

    /// Opens the bare repository at exactly this path; folders above it are not searched.
    ///
    /// - Throws: ``GitError/Code/notARepository`` when there is none; ``GitError/Code/unsupported`` when it needs what
    ///   this program does not have (SHA-256 names, an unknown extension, a working tree) or borrows objects from
    ///   another repository.
    public convenience init(openingAt path: String) throws(GitError) {
        try self.init(openingAt: path, mayBorrow: false)
    }

    /// Opens the bare repository at exactly this path.
    ///
    /// - Parameter mayBorrow: whether it may borrow objects from another repository.
    init(openingAt path: String, mayBorrow: Bool) throws(GitError) {
        try Git.start()
        let operation = "open the repository at “\(path)”"
        let folder = try Self.checkedFolder(path, operation)
        if !mayBorrow { try Self.refuseBorrowedObjects(at: folder, operation) }

        let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
        let pointer: OpaquePointer
        do {
            pointer = try obtain(operation) { git_repository_open_ext(&$0, folder, flags, nil) }
        } catch let error where error.code == .notFound {
            throw GitError(.notARepository, operation, "It is not a bare Git repository.")
        }
        let objects: OpaquePointer
        do throws(GitError) {
            guard git_repository_is_bare(pointer) == 1 else {
                throw GitError(.unsupported, operation, "It has a working tree; only bare repositories are used.")
            }
            objects = try obtain(operation) { git_repository_odb(&$0, pointer) }
        } catch {
            git_repository_free(pointer)
            throw error
        }
        self.path = folder
        self.pointer = pointer
        self.objects = objects
        try shareFiles()
    }

    deinit {
        git_odb_free(objects)
        git_repository_free(pointer)
    }

    /// Takes notice of objects that other processes have added in packs since the repository was opened.
    public func refresh() throws(GitError) {
        try libgit2("look for new objects") { git_odb_refresh(objects) }
    }

    /// Resolves the path, and checks that what is there has the files of a bare repository, as files.
    private static func checkedFolder(_ path: String, _ operation: String) throws(GitError) -> String {
        guard !path.utf8.contains(0) else { throw GitError(.invalid, operation, "The path contains a NUL character.") }
        guard let resolved = realpath(path, nil) else {
            let number = errno
            guard number == ENOENT || number == ENOTDIR else { throw .system(number, operation) }
            throw GitError(.notARepository, operation, "There is nothing at this path.")
        }
        defer { free(resolved) }
        let folder = String(cString: resolved)
        for name in ["HEAD", "config"] {
            // Opening a pipe in the place of one of these files would block for ever.
            guard try FileStatus.of(folder + "/" + name, operation)?.isFile == true else {
                throw GitError(.notARepository, operation, "It is not a bare Git repository: it has no file “\(name)”.")
            }
        }
        guard try FileStatus.of(folder + "/packed-refs", operation)?.isFile != false else {
            throw GitError(.notARepository, operation, "It is not a bare Git repository: “packed-refs” is not a file.")
        }
        guard try FileStatus.of(folder + "/commondir", operation) == nil else {
            throw GitError(.unsupported, operation, "It is a linked working tree of another repository.")
        }
        return folder
    }

    private static func refuseBorrowedObjects(at folder: String, _ operation: String) throws(GitError) {
        guard try FileStatus.of(folder + "/objects/info/alternates", operation) != nil else { return }
        throw GitError(
            .unsupported, operation,
            "It borrows objects from another repository (objects/info/alternates); an archive holds all of its own.")
    }
}
