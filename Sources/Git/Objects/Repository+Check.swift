extension Repository {
    /// Reads an object again, wherever it is stored, and checks it: its name against its content, and the shape of
    /// trees and commits.
    ///
    /// - Returns: the kind of the object.
    /// - Throws: ``GitError/Code/notFound``, or ``GitError/Code/corrupt`` with what is wrong with it.
    @discardableResult
    public func check(_ id: ObjectID) throws(GitError) -> ObjectKind {
        // An object can be loose and packed at once. libgit2 may read the loose file only when that has been checked.
        _ = try LooseObject.read(id, at: loosePath(of: id))
        let object = try readPacked(id)
        switch object.kind {
        case .tree: try TreeFormat.check(try TreeFormat.parse(object.content, id), id)
        case .commit: _ = try CommitFormat.parse(object.content, id)
        case .blob, .tag: break
        }
        return object.kind
    }

    /// Checks that an object is there, intact, and of the given kind.
    func require(_ id: ObjectID, _ kind: ObjectKind) throws(GitError) {
        _ = try read(id, as: kind)
    }
}
