internal import CLibgit2
internal import Foundation

extension Repository {
    /// Stores an object, makes it durable, and reads it back.
    ///
    /// libgit2 does not write what it believes to be there already, by the name of a file alone. So an intact object
    /// that is there is made durable, since we do not know who wrote it; a damaged one is replaced, since the bytes
    /// that belong there are at hand.
    func write(_ content: Data, as kind: ObjectKind) throws(GitError) -> ObjectID {
        guard content.count <= Git.Limits.largestObject else {
            throw GitError(
                .tooLarge, "write a \(kind.rawValue)",
                "It has \(content.count) bytes; the largest object that is written has \(Git.Limits.largestObject).")
        }
        let id = try objectName(of: content, kind: kind)
        let path = loosePath(of: id)
        do {
            if try LooseObject.read(id, at: path) != nil {
                try synchronise(path)
                try synchronise(folder(of: path))
                return id
            }
        } catch where error.code == .corrupt {
            guard unlink(path) == 0 else { throw GitError.system(errno, "replace the damaged object \(id.short)") }
        }

        var oid = git_oid()
        try libgit2("write object \(id.short)") {
            content.withUnsafeBytes { git_odb_write(&oid, objects, $0.baseAddress, $0.count, kind.type) }
        }
        guard ObjectID(oid) == id, try read(id, as: kind) == content else {
            throw GitError(.corrupt, "write object \(id.short)", "Object \(id) is not what was written.")
        }
        return id
    }

    private func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    }
}
