internal import Foundation
internal import Git

/// Reads objects with every check there is for one of its kind, and remembers which it found whole.
final class CheckedReader {
    /// The objects that were found whole, with repetitions.
    private(set) var whole: [ObjectID] = []
    /// The objects that could not be read, in the order of meeting them.
    private(set) var damaged: [ObjectID] = []
    private let repository: Repository

    init(_ repository: Repository) {
        self.repository = repository
    }

    /// A commit.
    func commit(_ id: ObjectID) throws(GitError) -> Commit {
        try note(id) { () throws(GitError) in try repository.readCommit(id) }
    }

    /// A tree whose shape `git fsck --strict` would let pass.
    func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
        try note(id) { () throws(GitError) in try repository.readTree(id, checked: true) }
    }

    /// A blob.
    func blob(_ id: ObjectID) throws(GitError) -> Data {
        try note(id) { () throws(GitError) in try repository.readBlob(id) }
    }

    private func note<Value>(_ id: ObjectID, _ body: () throws(GitError) -> Value) throws(GitError) -> Value {
        do throws(GitError) {
            let value = try body()
            whole.append(id)
            return value
        } catch {
            damaged.append(id)
            throw error
        }
    }
}
