internal import CLibgit2
internal import Foundation

/// A pack in the making: libgit2 finds the deltas, and writes and hashes the pack.
final class RepackingBuilder {
    private let pointer: OpaquePointer
    private let progress: (Int) -> Void

    /// - Parameter progress: called with the count of objects for which a delta has been looked for.
    init(for repository: Repository, threads: Int, progress: @escaping (Int) -> Void) throws(GitError) {
        pointer = try obtain("begin a pack") { git_packbuilder_new(&$0, repository.pointer) }
        self.progress = progress
        git_packbuilder_set_threads(pointer, UInt32(threads))
    }

    deinit { git_packbuilder_free(pointer) }

    /// The count of objects in the pack.
    var count: Int { git_packbuilder_object_count(pointer) }

    /// Adds an object; newest first, as in every pack of Git.
    ///
    /// - Parameter path: where it stands in the tree. Objects with similar paths are tried against each other.
    func insert(_ id: ObjectID, path: String) throws(GitError) {
        var oid = id.oid
        try libgit2("put object \(id.short) into a pack") { git_packbuilder_insert(pointer, &oid, path) }
    }

    /// Writes pack and index into a folder, and has them on the disk.
    ///
    /// - Returns: the name of the pack, `pack-…`.
    func write(into folder: String) throws(GitError) -> String {
        let operation = "write a pack"
        try libgit2(operation) {
            // libgit2 calls back from its threads, but from one at a time, while this one waits.
            git_packbuilder_set_callbacks(
                pointer,
                { stage, done, _, payload in
                    guard stage == GIT_PACKBUILDER_DELTAFICATION.rawValue, let payload else { return 0 }
                    Unmanaged<RepackingBuilder>.fromOpaque(payload).takeUnretainedValue().progress(Int(done))
                    return 0
                }, Unmanaged.passUnretained(self).toOpaque())
        }
        try libgit2(operation) { git_packbuilder_write(pointer, folder, 0, nil, nil) }
        guard let hash = git_packbuilder_name(pointer) else {
            throw GitError(.failed, operation, "libgit2 gave it no name.")
        }
        return "pack-" + String(cString: hash)
    }
}
