internal import CLibgit2

extension Repository {
    /// Writes the commit-graph (gitformat-commit-graph(5)) of everything that references lead to, with which plain `git` walks
    /// histories faster.
    ///
    /// It is a cache, so where another program is just writing it nothing is done. libgit2 cannot add filters of changed paths; `git commit-graph write --reachable --changed-paths` does.
    func writeCommitGraph() throws(GitError) {
        let operation = "write the commit-graph"
        let walk = try obtain(operation) { git_revwalk_new(&$0, pointer) }
        defer { git_revwalk_free(walk) }
        for (_, tip) in try references(under: "refs/") where try header(of: tip)?.kind == .commit {
            var oid = tip.oid
            try libgit2(operation) { git_revwalk_push(walk, &oid) }
        }
        let writer = try obtain(operation) { git_commit_graph_writer_new(&$0, path + "/objects/info") }
        defer { git_commit_graph_writer_free(writer) }
        try libgit2(operation) { git_commit_graph_writer_add_revwalk(writer, walk) }
        var options = git_commit_graph_writer_options()
        try libgit2(operation) {
            git_commit_graph_writer_options_init(&options, UInt32(GIT_COMMIT_GRAPH_WRITER_OPTIONS_VERSION))
        }
        do {
            try libgit2(operation) { git_commit_graph_writer_commit(writer, &options) }
        } catch let error where error.code == .locked {
            return
        }
    }

    /// The file, which Git locks by another one beside it.
    static let commitGraph = "objects/info/commit-graph"
}
