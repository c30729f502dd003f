/// Goes through the history of a repository, newest first, and hands over every object that is wanted, with its path.
struct RepackingWalk {
    let repository: Repository
    /// Takes an object, and says whether it was wanted and not met before.
    let take: (ObjectID) -> Bool
    /// What is done with an object and its path, which is empty for commits and their trees.
    let visit: (ObjectID, String) throws(GitError) -> Void

    /// Goes through everything that references lead to.
    ///
    /// What lies behind an object that is not wanted is passed over: it was packed together with it.
    func run() throws(GitError) {
        for (_, tip) in try repository.references(under: "refs/") {
            var open = [tip]
            while let id = open.popLast() {
                guard try repository.header(of: id)?.kind == .commit, take(id) else { continue }
                try visit(id, "")
                let commit = try repository.readCommit(id)
                try walk(commit.tree)
                open += commit.parents.reversed()
            }
        }
    }

    private func walk(_ root: ObjectID) throws(GitError) {
        guard take(root) else { return }
        try visit(root, "")
        var open = [(id: root, path: "")]
        while let folder = open.popLast() {
            for entry in try repository.readTree(folder.id) {
                if case .other(0o160000) = entry.kind { continue }
                guard take(entry.id) else { continue }
                // Only the end of a path counts, and a hostile tree may be as deep as it likes.
                let path = String(folder.path.suffix(Git.Limits.longestName)) + entry.name
                try visit(entry.id, path)
                if entry.kind == .tree { open.append((entry.id, path + "/")) }
            }
        }
    }
}
