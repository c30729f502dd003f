internal import Foundation

/// Objects that stand in for others at some paths of a tree.
public struct Substitution: Sendable, Hashable {
    fileprivate let objects: [String: [ObjectID: ObjectID]]
    /// The folders on the way to the paths.
    fileprivate let folders: Set<String>

    /// Makes a substitution: for each path, what stands in for which object there.
    public init(_ objects: [String: [ObjectID: ObjectID]]) {
        self.objects = objects
        var folders: Set<String> = []
        for path in objects.keys {
            var folder = path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                folders.insert(String(folder))
            }
        }
        self.folders = folders
    }

    /// Whether nothing stands in for anything.
    public var isEmpty: Bool { objects.isEmpty }
}

extension Repository {
    /// What a tree and the folders in it become with other objects at some paths.
    ///
    /// Reads the folders on the way to the paths.
    ///
    /// - Parameter storing: whether the new trees are stored; their objects must then be there. Otherwise only their
    ///   names are worked out.
    /// - Returns: the new trees by the path of their folder, the root's under the empty one; none where nothing changes.
    public func trees(
        in root: ObjectID, substituting substitution: Substitution, storing: Bool
    ) throws(GitError) -> [String: ObjectID] {
        var changed: [String: ObjectID] = [:]
        if !substitution.isEmpty { _ = try substitute(root, at: "", substitution, storing, &changed) }
        return changed
    }

    private func substitute(
        _ tree: ObjectID, at path: String, _ substitution: Substitution, _ storing: Bool,
        _ changed: inout [String: ObjectID]
    ) throws(GitError) -> ObjectID {
        var isChanged = false
        var entries: [TreeEntry] = []
        for entry in try readTree(tree) {
            let place = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
            var id = entry.id
            if entry.kind == .tree, substitution.folders.contains(place) {
                id = try substitute(entry.id, at: place, substitution, storing, &changed)
            } else if let substitute = substitution.objects[place]?[entry.id] {
                id = substitute
            }
            isChanged = isChanged || id != entry.id
            entries.append(TreeEntry(name: entry.name, kind: entry.kind, id: id))
        }
        guard isChanged else { return tree }
        let content = TreeFormat.compose(entries)
        let name = storing ? try write(content, as: .tree) : try objectName(of: content, kind: .tree)
        changed[path] = name
        return name
    }

    /// What a commit becomes with another tree and other parents.
    ///
    /// Everything else, dates and a signature among it, stays byte for byte; so the same commits rewritten in the same
    /// way have the same names, whoever does it.
    ///
    /// - Parameter storing: whether it is stored; tree and parents must then be there. Otherwise only its name is worked
    ///   out.
    public func rewriteCommit(
        _ id: ObjectID, tree: ObjectID, parents: [ObjectID], storing: Bool
    ) throws(GitError) -> ObjectID {
        let content = try read(id, as: .commit)
        _ = try CommitFormat.parse(content, id)
        var rest = content[...]
        // `tree` and `parent` are the first lines of every commit.
        while rest.starts(with: "tree ".utf8) || rest.starts(with: "parent ".utf8) {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
            rest = rest[(end + 1)...]
        }
        let head = (["tree \(tree)"] + parents.map { "parent \($0)" }).joined(separator: "\n") + "\n"
        let rewritten = Data(head.utf8) + rest
        guard storing else { return try objectName(of: rewritten, kind: .commit) }
        try require(tree, .tree)
        for parent in parents { try require(parent, .commit) }
        return try write(rewritten, as: .commit)
    }
}
