internal import CLibgit2
internal import Foundation

extension Repository {
    /// The object a reference leads to, through symbolic references; `nil` when there is no such reference.
    ///
    /// - Throws: ``GitError/Code/corrupt`` when its file holds no name of an object.
    public func reference(_ name: String) throws(GitError) -> ObjectID? {
        guard !name.utf8.contains(0) else { throw GitError(.invalid, "read a reference", "The name contains a NUL.") }
        if let status = try FileStatus.of("\(path)/\(name)", "read \(name)"), !status.isFile, !status.isFolder {
            // Reading a pipe would block for ever.
            throw GitError(.corrupt, "read \(name)", "Its place in the repository holds no file.")
        }
        var oid = git_oid()
        do {
            try libgit2("read \(name)") { git_reference_name_to_id(&oid, pointer, name) }
        } catch let error where error.code == .notFound {
            return nil
        }
        return ObjectID(oid)
    }

    /// The references whose names begin with a prefix such as `refs/heads/`, in the order of their names.
    ///
    /// Files with names that no reference can have are passed over, as plain `git` does.
    ///
    /// - Throws: ``GitError/Code/corrupt`` when one of them cannot be read; none is passed over for that.
    public func references(under prefix: String) throws(GitError) -> [(name: String, id: ObjectID)] {
        var found: [(name: String, id: ObjectID)] = []
        for name in try referenceNames() where name.utf8.starts(with: prefix.utf8) {
            do {
                if let id = try reference(name) { found.append((name, id)) }
            } catch let error where error.code == .invalid {
                continue
            }
        }
        return found
    }

    /// Moves or creates a reference, if it is what the caller believes it to be.
    ///
    /// Objects that were gathered in ``together(_:)`` are stored first.
    ///
    /// - Parameters:
    ///   - old: where it leads now; `nil` when it must not exist yet.
    ///   - new: where it is to lead. The object must be there and intact; under `refs/heads/` it must be a commit.
    ///   - message: for the reference log, where the repository keeps one.
    /// - Throws: ``GitError/Code/stale`` when it leads elsewhere, ``GitError/Code/locked`` when another program held its
    ///   lock for as long as ``lockPatience``; neither has moved it. After any other error the reference may
    ///   have been moved or not.
    public func updateReference(
        _ name: String, from old: ObjectID?, to new: ObjectID, message: String
    ) throws(GitError) {
        try ReferenceName.check(name)
        let operation = "move \(name) to \(new.short)"
        try storePending()
        let target = try read(new)
        guard target.kind == .commit || !name.hasPrefix("refs/heads/") else {
            throw GitError(.wrongKind, operation, "Object \(new) is a \(target.kind.rawValue); a branch holds commits.")
        }
        let deadline = ContinuousClock.now + lockPatience
        while true {
            do {
                try swap(name, from: old, to: new, message: message, operation)
                break
            } catch let error where error.code == .locked {
                guard ContinuousClock.now < deadline else {
                    throw GitLock(on: name, in: self).heldError(operation, waited: lockPatience)
                }
                usleep(10_000)
            }
        }
        if old == nil { try synchroniseFolders(of: name) }
        // Another program may have moved it on since: where it was before, it must not be any more.
        let now = try reference(name)
        guard now == new || (now != nil && now != old) else {
            throw GitError(.io, operation, "It was not moved, although libgit2 reported that it was.")
        }
    }

    private func swap(
        _ name: String, from old: ObjectID?, to new: ObjectID, message: String, _ operation: String
    ) throws(GitError) {
        var oid = new.oid
        // The zero name stands for “must not exist”: unlike the `force` flag it is looked at under the lock.
        var expected = old?.oid ?? git_oid()
        let line = String(String.UnicodeScalarView(message.unicodeScalars.map { $0.isVisible ? $0 : " " }))
        var reference: OpaquePointer?
        do {
            try libgit2(operation) {
                git_reference_create_matching(&reference, pointer, name, &oid, 1, &expected, line)
            }
        } catch let error where error.code == .stale || error.code == .notFound {
            throw GitError(.stale, operation, "It is no longer \(old.map { "at \($0.short)" } ?? "unused").")
        }
        git_reference_free(reference)
    }

    /// Makes the folders on the way to a new reference durable; libgit2 does that only with the last of them.
    private func synchroniseFolders(of name: String) throws(GitError) {
        var folders = name.split(separator: "/").dropLast()
        while !folders.isEmpty {
            try synchronise("\(path)/\(folders.joined(separator: "/"))")
            folders.removeLast()
        }
    }
}
