extension Repository {
    /// Stores a tree that differs from another one at the given paths, rewriting only the trees on the way to them.
    ///
    /// - Parameters:
    ///   - base: the tree to start from; `nil` for an empty one.
    ///   - changes: for each path the blob that is to stand there as a plain file, or `nil` to remove what stands
    ///     there, be it a file or a folder. Removing what is not there changes nothing; folders that become empty vanish.
    /// - Returns: the new root tree; `base` itself when nothing changes.
    /// - Throws: ``GitError/Code/invalid`` when a path may not be written, or would put a file in the place of a folder
    ///   or a folder in the place of a file; ``GitError/Code/notFound`` when a blob is not in the repository.
    public func tree(_ base: ObjectID?, replacing changes: [String: ObjectID?]) throws(GitError) -> ObjectID {
        var edit = try TreeEdit(changes)
        let before = try storedFolders(edit.folders, in: base)
        var root = base
        for folder in edit.folders.reversed() {
            let after = try store(edit[folder], over: before[folder])
            if folder.isEmpty { root = after } else { edit.handUp(after, of: folder) }
        }
        if let root { return root }
        return try write(TreeFormat.compose([]), as: .tree)
    }

    /// A folder as it is stored.
    private struct StoredFolder {
        let id: ObjectID
        let entries: [TreeEntry]
    }

    /// Reads those of the folders that exist.
    ///
    /// They must come from the top down.
    private func storedFolders(
        _ folders: [TreeEdit.Folder], in base: ObjectID?
    ) throws(GitError) -> [TreeEdit.Folder: StoredFolder] {
        guard let base else { return [:] }
        var found: [TreeEdit.Folder: StoredFolder] = [[]: StoredFolder(id: base, entries: try readTree(base))]
        for folder in folders {
            guard
                let name = folder.last,
                let above = found[Array(folder.dropLast())],
                let entry = above.entries.first(where: { $0.name.utf8.elementsEqual(name) })
            else { continue }
            guard entry.kind == .tree else {
                throw GitError(.invalid, "change a tree", "“\(entry.name)” is a file; a folder would take its place.")
            }
            found[folder] = StoredFolder(id: entry.id, entries: try readTree(entry.id))
        }
        return found
    }

    /// Stores a folder with its changes; `nil` when nothing is left in it.
    private func store(_ changes: TreeEdit.Changes, over before: StoredFolder?) throws(GitError) -> ObjectID? {
        var remaining = changes
        var entries: [TreeEntry] = []
        var isChanged = false
        for entry in before?.entries ?? [] {
            let change = remaining.removeValue(forKey: Array(entry.name.utf8)) ?? entry
            if let new = change {
                if entry.kind == .tree, new.kind != .tree {
                    throw GitError(
                        .invalid, "change a tree", "“\(entry.name)” is a folder; a file would take its place.")
                }
                entries.append(new)
            }
            if change != entry {
                isChanged = true
                if let new = change { try requireObject(of: new) }
            }
        }
        for case let new? in remaining.values {
            try requireObject(of: new)
            entries.append(new)
            isChanged = true
        }
        if entries.isEmpty { return nil }
        if let before, !isChanged { return before.id }
        return try write(TreeFormat.compose(entries), as: .tree)
    }
}
