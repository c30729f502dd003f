extension Repository {
    /// Reads a tree, in Git's order of entries.
    ///
    /// - Parameter isChecked: whether what `git fsck --strict` would not let pass is an error, too.
    /// - Throws: ``GitError/Code/unsupported`` when a name in it is not UTF-8; ``GitError/Code/corrupt``.
    public func readTree(_ id: ObjectID, checked isChecked: Bool = false) throws(GitError) -> [TreeEntry] {
        let entries = try TreeFormat.parse(try read(id, as: .tree), id)
        if isChecked { try TreeFormat.check(entries, id) }
        return entries
    }

    /// Stores a tree.
    ///
    /// The entries may come in any order.
    ///
    /// - Throws: ``GitError/Code/invalid`` when a name may not be written or is there twice; ``GitError/Code/notFound``
    ///   or ``GitError/Code/wrongKind`` when an entry's object is not in the repository or not what the entry says.
    public func writeTree(_ entries: [TreeEntry]) throws(GitError) -> ObjectID {
        var names = Set<[UInt8]>()
        for entry in entries {
            if let objection = EntryName.objection(to: entry.name) {
                throw GitError(.invalid, "write a tree", objection)
            }
            guard names.insert(Array(entry.name.utf8)).inserted else {
                throw GitError(.invalid, "write a tree", "The name “\(entry.name)” is there twice.")
            }
            try requireObject(of: entry)
        }
        return try write(TreeFormat.compose(entries), as: .tree)
    }

    /// Finds what a path leads to, tree by tree from the given one; `nil` when it leads nowhere.
    ///
    /// - Parameter path: names with slashes between them, such as `2026/03/03`.
    public func entry(at path: String, in tree: ObjectID) throws(GitError) -> TreeEntry? {
        let components = try EntryName.components(of: path)
        var folder = tree
        for (index, name) in components.enumerated() {
            guard let entry = try readTree(folder).first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
                return nil
            }
            if index == components.count - 1 { return entry }
            guard entry.kind == .tree else { return nil }
            folder = entry.id
        }
        return nil
    }

    /// Checks that the object of an entry is there and of the kind that the entry says.
    func requireObject(of entry: TreeEntry) throws(GitError) {
        let operation = "write a tree"
        let expected: ObjectKind
        switch entry.kind {
        case .tree: expected = .tree
        case .blob, .other(0o100755), .other(0o120000): expected = .blob
        case .other(0o160000): return  // A submodule's commit is in another repository.
        case .other(let mode):
            throw GitError(.invalid, operation, "There is no mode \(String(mode, radix: 8)) in Git.")
        }
        guard let header = try header(of: entry.id) else {
            throw GitError(.notFound, operation, "Object \(entry.id) is not in the repository.")
        }
        guard header.kind == expected else {
            throw GitError(
                .wrongKind, operation,
                "Object \(entry.id) is a \(header.kind.rawValue), not a \(expected.rawValue).")
        }
    }
}
