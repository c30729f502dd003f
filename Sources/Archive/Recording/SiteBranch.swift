internal import Article
internal import Foundation
internal import Git

/// The branch of a site while nobody else writes to it.
final class SiteBranch {
    let site: Site
    let repository: Repository
    /// Where it is to lead; nil before the first capture.
    private(set) var tip: ObjectID?
    /// What the last commit says it does.
    private var subject = ""

    private let reference: String
    /// Where it leads as long as ``move()`` was not called.
    private let start: ObjectID?

    init(of site: Site, in repository: Repository) throws(GitError) {
        self.site = site
        self.repository = repository
        reference = Layout.branch(of: site)
        start = try repository.reference(reference)
        tip = start
    }

    /// Moves the branch to the last commit.
    ///
    /// Objects are durable before the branch moves, and it moves only from where it was found: see `Repository`.
    func move() throws(GitError) {
        guard let tip, tip != start else { return }
        try repository.updateReference(reference, from: start, to: tip, message: subject)
    }

    /// Commits changes of files on top of what there is.
    func commit(
        _ changes: [String: ObjectID?], message: CommitMessage, authoredAt: Date, _ context: RecordingContext
    ) throws -> ObjectID {
        var changes = changes
        if tip == nil {
            changes["README.md"] = try repository.writeBlob(Data(AboutFiles.site(site).utf8))
            changes[".gitattributes"] = try repository.writeBlob(Data(AboutFiles.attributes.utf8))
        }
        let before = try tip.map { try repository.readCommit($0) }
        // Clocks are set back; a history in which they are would look as if it had been.
        let committedAt = max(context.now, before?.committedAt ?? context.now)
        let commit = try repository.writeCommit(
            CommitDraft(
                tree: try repository.tree(before?.tree, replacing: changes), parents: tip.map { [$0] } ?? [],
                author: RecordingContext.signature(of: context.operatorName, at: authoredAt),
                committer: RecordingContext.signature(of: context.operatorName, at: committedAt),
                message: message.text))
        tip = commit
        subject = message.subject
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
    ///
    /// What the body commits is stored together, and then the branch is moved; when it fails, nothing of it is there. Where
    /// the branch was moved meanwhile by a program that does not take our lock, the body is run again.
    func withBranch<Value>(of site: Site, _ body: (SiteBranch) throws -> Value) throws -> Value {
        let reference = Layout.branch(of: site)
        let lock = try repository.writeLock(named: site.name, over: [reference], timeout: writerPatience)
        defer { lock.release() }
        var attempt = 1
        while true {
            try repository.refresh()
            let branch = try SiteBranch(of: site, in: repository)
            if let tip = branch.tip { try withUsableIndex { try catchUp(site, to: tip) } }
            do {
                let value = try repository.together {
                    let value = try body(branch)
                    try branch.move()
                    return value
                }
                if let tip = branch.tip { try withUsableIndex { try catchUp(site, to: tip) } }
                return value
            } catch let error as GitError where error.code == .stale && attempt < Self.mostAttempts {
                attempt += 1
            }
        }
    }
}
