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
        if try keepStored(id) { return id }

        let fanOut = folder(of: loosePath(of: id))
        let isNewFolder = try FileStatus.of(fanOut, "write object \(id.short)") == nil
        var oid = git_oid()
        try libgit2("write object \(id.short)") {
            content.withUnsafeBytes { git_odb_write(&oid, objects, $0.baseAddress, $0.count, kind.type) }
        }
        // libgit2 syncs the object and its folder, but not the entry of a new folder in the one above.
        if isNewFolder { try synchronise(folder(of: fanOut)) }
        guard ObjectID(oid) == id, try read(id, as: kind) == content else {
            throw GitError(.corrupt, "write object \(id.short)", "Object \(id) is not what was written.")
        }
        return id
    }

    /// Makes a loose object that is there durable.
    ///
    /// - Returns: `false` when there is none, or there was a damaged one, which has been removed.
    private func keepStored(_ id: ObjectID) throws(GitError) -> Bool {
        let path = loosePath(of: id)
        do {
            guard try LooseObject.read(id, at: path) != nil else { return false }
        } catch let error where [.corrupt, .tooLarge].contains(error.code) {
            guard unlink(path) == 0 else { throw GitError.system(errno, "replace the damaged object \(id.short)") }
            return false
        }
        try synchronise(path)
        try synchronise(folder(of: path))
        return true
    }

    private func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    }
}
