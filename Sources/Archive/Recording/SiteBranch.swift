internal import Article
internal import Foundation
internal import Git

/// The branch of a site while nobody else writes to it.
struct SiteBranch {
    let site: Site
    let repository: Repository
    /// Where it leads; nil before the first capture.
    let tip: ObjectID?

    /// Commits changes of files and moves the branch there.
    ///
    /// Objects are durable before the branch moves, and it moves only from where it was found: see `Repository`.
    func commit(
        _ changes: [String: ObjectID?], message: CommitMessage, authoredAt: Date, _ context: RecordingContext
    ) throws -> ObjectID {
        var changes = changes
        if tip == nil {
            changes["README.md"] = try repository.writeBlob(Data(AboutFiles.site(site).utf8))
            changes[".gitattributes"] = try repository.writeBlob(Data(AboutFiles.attributes.utf8))
        }
        let base = try tip.map { try repository.readCommit($0).tree }
        let commit = try repository.writeCommit(
            CommitDraft(
                tree: try repository.tree(base, replacing: changes), parents: tip.map { [$0] } ?? [],
                author: RecordingContext.signature(of: context.operatorName, at: authoredAt),
                committer: RecordingContext.signature(of: context.operatorName, at: context.now),
                message: message.text))
        try repository.updateReference(Layout.branch(of: site), from: tip, to: commit, message: message.subject)
        return commit
    }

    /// The blob at a path of the tip's tree.
    func blob(at path: String) throws -> ObjectID? {
        guard let tip else { return nil }
        return try repository.entry(at: path, in: try repository.readCommit(tip).tree)?.id
    }
}

extension Archive {
    /// How often a branch may move under us, by programs that do not take our lock, before we give up.
    private static let mostAttempts = 5

    /// Runs a body as the only writer of a site, with the index brought up to its branch before and after.
    func withBranch<Value>(of site: Site, _ body: (SiteBranch) throws -> Value) throws -> Value {
        let reference = Layout.branch(of: site)
        let lock = try repository.writeLock(named: site.name, over: [reference], timeout: writerPatience)
        defer { lock.release() }
        var attempt = 1
        while true {
            try repository.refresh()
            let tip = try repository.reference(reference)
            if let tip { try withUsableIndex { try catchUp(site, to: tip) } }
            do {
                let value = try repository.together {
                    try body(SiteBranch(site: site, repository: repository, tip: tip))
                }
                if let tip = try repository.reference(reference) {
                    try withUsableIndex { try catchUp(site, to: tip) }
                }
                return value
            } catch let error as GitError where error.code == .stale && attempt < Self.mostAttempts {
                attempt += 1
            }
        }
    }
}
