/// A repository elsewhere, with which objects and references are exchanged.
///
/// Whatever comes from it is hostile until it is checked: see ``Repository/copy(_:from:progress:)``.
public protocol Remote: AnyObject {
    /// The references that it has now, by name.
    ///
    /// Names are as the other side gives them, however strange.
    func references() throws(GitError) -> [String: ObjectID]

    /// A repository from which commits can be read that some of the ``references()`` lead to, with what they hold.
    ///
    /// None of it is in our repository yet.
    func fetch(_ names: [String], progress: @escaping (TransferProgress) -> Void) throws(GitError) -> Repository

    /// Moves references there, after the objects that they need.
    ///
    /// A reference moves only if it is still where `old` says; none is ever forced.
    ///
    /// - Returns: what kept references from being moved, by name; ``GitError/Code/stale`` where somebody else moved it.
    func push(
        _ updates: [ReferenceUpdate], progress: @escaping (TransferProgress) -> Void
    ) throws(GitError) -> [String: GitError]
}

/// A reference that is to be moved.
public struct ReferenceUpdate: Hashable, Sendable {
    /// Its name, `refs/heads/…`.
    public let name: String
    /// Where it leads now; `nil` when it must not exist yet.
    public let old: ObjectID?
    /// Where it is to lead: a commit that `old` is in the history of.
    public let new: ObjectID

    /// Makes an update.
    public init(_ name: String, from old: ObjectID?, to new: ObjectID) {
        self.name = name
        self.old = old
        self.new = new
    }
}

/// How far an exchange of objects is.
public struct TransferProgress: Hashable, Sendable {
    /// How many objects are done.
    public let done: Int
    /// How many there are, as far as that is known.
    public let total: Int
}

extension Repository {
    /// Opens a repository elsewhere, to exchange objects with this one.
    ///
    /// - Throws: ``GitError/Code/invalid`` when it is this repository itself. A host is not asked yet.
    public func remote(at address: RemoteAddress, access: RemoteAccess) throws(GitError) -> any Remote {
        if address.way == .folder { return try NeighbourRemote(at: address, of: self) }
        return try NetworkRemote(at: address, of: self, access: access)
    }
}
