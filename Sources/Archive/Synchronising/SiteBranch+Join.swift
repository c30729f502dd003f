internal import Article
internal import Foundation
internal import Git

extension SiteBranch {
    /// Makes a commit that follows both the tip and another commit and holds what both hold; the branch is not moved.
    ///
    /// It depends on the two commits and the program alone, so that whoever joins the same two makes the same commit: its
    /// dates are the later of theirs, and the one that was committed first is its first parent.
    func join(_ tip: ObjectID, with other: ObjectID, agent: String) throws -> ObjectID {
        let parents = try [tip, other].map { try repository.readCommit($0) }
            .sorted { ($0.committedAt, $0.id) < ($1.committedAt, $1.id) }
        let tree = try TreeJoin(repository: repository, site: site).join(parents[0].tree, parents[1].tree)
        let signature = RecordingContext.signature(of: nil, at: parents[1].committedAt)
        return try repository.writeCommit(
            CommitDraft(
                tree: tree, parents: parents.map(\.id), author: signature, committer: signature,
                message: CommitMessage(joining: parents.map(\.id), of: site, agent: agent).text))
    }
}

extension CommitMessage {
    /// The message of a commit that joins two lines of one site.
    init(joining commits: [ObjectID], of site: Site, agent: String) {
        subject = "Join two lines of \(site)"
        body = "Both were recorded independently; everything that either holds is here."
        trailers = commits.map { ("Joins", $0.hex) } + [("Stemma", agent)]
    }
}
