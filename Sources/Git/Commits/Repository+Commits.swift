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
            for parent in try parents(of: id).reversed() where seen.insert(parent).inserted {
                open.append(parent)
            }
        }
        return false
    }
}
