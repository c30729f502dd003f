extension Repository {
    /// Reads a commit.
    public func readCommit(_ id: ObjectID) throws(GitError) -> Commit {
        try CommitFormat.parse(try read(id, as: .commit), id)
    }

    /// Stores a commit; no reference is moved.
    ///
    /// Its tree and its parents must be there and intact.
    ///
    /// libgit2's `git_commit_create` is not used: it reports success for commits that it could not store.
    public func writeCommit(_ draft: CommitDraft) throws(GitError) -> ObjectID {
        _ = try read(draft.tree, as: .tree)
        for parent in draft.parents { _ = try read(parent, as: .commit) }
        return try write(try CommitFormat.compose(draft), as: .commit)
    }

    /// The chain of first parents from a commit down, newest first, the tip included.
    ///
    /// - Parameter known: commits at which the chain stops; they are not included.
    public func commits(from tip: ObjectID, until known: Set<ObjectID> = []) throws(GitError) -> [ObjectID] {
        var chain: [ObjectID] = []
        var next: ObjectID? = tip
        while let id = next, !known.contains(id) {
            chain.append(id)
            next = try readCommit(id).parents.first
        }
        return chain
    }

    /// Whether one commit is in the history of another, along any parents.
    ///
    /// A commit is in its own history.
    ///
    /// Reads each commit in the history of `descendant` at most once.
    public func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws(GitError) -> Bool {
        var seen: Set<ObjectID> = [descendant]
        var open = [descendant]
        while let id = open.popLast() {
            if id == ancestor { return true }
            for parent in try readCommit(id).parents.reversed() where seen.insert(parent).inserted {
                open.append(parent)
            }
        }
        return false
    }
}
