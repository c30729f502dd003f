public import Foundation

/// A commit as it is stored.
public struct Commit: Hashable, Sendable {
    /// Its name.
    public let id: ObjectID
    /// The tree it holds.
    public let tree: ObjectID
    /// The commits it follows.
    public let parents: [ObjectID]
    /// Who made the content, and when.
    public let author: Signature
    /// Who made the commit, and when.
    public let committer: Signature
    /// The whole message.
    ///
    /// Bytes that are not UTF-8 are replaced.
    public let message: String

    /// The moment of the author's signature.
    public var authoredAt: Date { author.date }

    /// The moment of the committer's signature.
    public var committedAt: Date { committer.date }
}

/// A commit that is to be written.
public struct CommitDraft: Hashable, Sendable {
    /// The tree it holds.
    public var tree: ObjectID
    /// The commits it follows; none for the first of a branch.
    public var parents: [ObjectID]
    /// Who made the content, and when.
    public var author: Signature
    /// Who makes the commit, and when.
    public var committer: Signature
    /// The whole message.
    ///
    /// It is written with one line end at its end; NUL characters are dropped.
    public var message: String

    /// Creates a draft.
    public init(tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String) {
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = message
    }
}
