internal import Foundation

extension Repository {
    /// Copies commits with everything in their trees from another repository, and checks each object before it is stored.
    ///
    /// What was stored is durable; no reference is moved. An object is stored after those it names, so that copying can
    /// end at any point and begin again.
    ///
    /// - Parameter commits: parents before children; the parents of the first ones are here already.
    /// - Throws: ``GitError/Code/corrupt`` when an object is malformed or not what its name says;
    ///   ``GitError/Code/notFound`` when one is missing over there; ``GitError/Code/invalid`` when a tree holds anything
    ///   but plain files and folders with names that may be written.
    public func copy(
        _ commits: [ObjectID], from source: Repository, progress: (TransferProgress) -> Void = { _ in }
    ) throws(GitError) {
        do {
            // Stored in packs, a portion after the other: so that neither the memory nor the time goes with the count.
            try together {
                var copied = Set<ObjectID>()
                for (place, id) in commits.enumerated() {
                    try copyCommit(id, from: source, &copied)
                    if pendingBytes > Git.Limits.largestPortion { try storePending() }
                    progress(TransferProgress(done: place + 1, total: commits.count))
                }
            }
        } catch {
            throw error as? GitError ?? GitError(.failed, "copy commits", "\(error)")
        }
    }

    private func copyCommit(
        _ id: ObjectID, from source: Repository, _ copied: inout Set<ObjectID>
    ) throws(GitError) {
        let (_, content) = try source.readStrictly(id, as: .commit)
        let commit = try CommitFormat.parse(content, id)
        let parent = try commit.parents.first.map { first throws(GitError) in
            try source.header(of: first) == nil ? readCommit(first) : source.readCommit(first)
        }
        try copyTree(commit.tree, knowing: parent?.tree, from: source, &copied)
        try keep(content, as: .commit, id)
    }

    /// Copies a tree from below, without what a tree that is here has as well.
    private func copyTree(
        _ id: ObjectID, knowing known: ObjectID?, from source: Repository, _ copied: inout Set<ObjectID>,
        depth: Int = 0
    ) throws(GitError) {
        guard id != known, !copied.contains(id) else { return }
        guard depth < Git.Limits.deepestPath else {
            throw GitError(
                .tooLarge, "copy tree \(id.short)",
                "Its folders are nested deeper than \(Git.Limits.deepestPath).")
        }
        let (_, content) = try source.readStrictly(id, as: .tree)
        let before = try known.map { known throws(GitError) in
            try header(of: known) == nil ? source.readTree(known) : readTree(known)
        }
        let names = Dictionary(before?.map { ($0.name, $0) } ?? []) { first, _ in first }
        for entry in try TreeFormat.parse(content, id) where names[entry.name] != entry {
            if entry.kind == .tree {
                let folder = names[entry.name].flatMap { $0.kind == .tree ? $0.id : nil }
                try copyTree(entry.id, knowing: folder, from: source, &copied, depth: depth + 1)
            } else if copied.insert(entry.id).inserted {
                let (_, blob) = try source.readStrictly(entry.id, as: .blob)
                try keep(blob, as: .blob, entry.id)
            }
        }
        try keep(content, as: .tree, id)
        copied.insert(id)
    }

    /// Stores an object under the name that it must have.
    private func keep(_ content: Data, as kind: ObjectKind, _ id: ObjectID) throws(GitError) {
        let stored = try write(content, as: kind)
        guard stored == id else {
            throw GitError(.corrupt, "copy object \(id.short)", "Object \(id) is not what its name says.")
        }
    }
}
