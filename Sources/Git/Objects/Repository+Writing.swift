internal import CLibgit2
internal import Foundation

extension Repository {
    /// Stores an object that is not stored yet: at once, durable and read back; inside ``together(_:)``, at the end.
    ///
    /// An object that is there already is made durable, since we do not know who wrote it; a damaged file of one is
    /// replaced, since the bytes that belong there are at hand.
    func write(_ content: Data, as kind: ObjectKind) throws(GitError) -> ObjectID {
        guard content.count <= Git.Limits.largestObject else {
            throw GitError(
                .tooLarge, "write a \(kind.rawValue)",
                "It has \(content.count) bytes; the largest object that is written has \(Git.Limits.largestObject).")
        }
        let id = try objectName(of: content, kind: kind)
        if pending?[id] != nil { return id }
        let file = try looseFile(of: id)
        if file == .intact { return id }
        if file == .missing, isPacked(id) {
            guard try readPacked(id) == (kind, content) else { throw notWhatWasWritten(id) }
            return id
        }
        if pending != nil {
            pending?.add(PendingObject(id: id, kind: kind, content: content), replacesFile: file == .damaged)
        } else {
            if file == .damaged { try removeLooseFile(of: id) }
            try writeLoose(content, as: kind, id)
        }
        return id
    }

    /// Writes the file of an object through libgit2.
    private func writeLoose(_ content: Data, as kind: ObjectKind, _ id: ObjectID) throws(GitError) {
        let fanOut = folder(of: loosePath(of: id))
        let isNewFolder = try FileStatus.of(fanOut, "write object \(id.short)") == nil
        var oid = git_oid()
        try libgit2("write object \(id.short)") {
            content.withUnsafeBytes { git_odb_write(&oid, objects, $0.baseAddress, $0.count, kind.type) }
        }
        // libgit2 syncs the object and its folder, but not the entry of a new folder in the one above.
        if isNewFolder { try synchronise(folder(of: fanOut)) }
        guard ObjectID(oid) == id, try read(id, as: kind) == content else { throw notWhatWasWritten(id) }
    }

    private enum LooseFileState {
        case missing, intact, damaged
    }

    /// Whether an object has a file of its own; an intact one is made durable.
    private func looseFile(of id: ObjectID) throws(GitError) -> LooseFileState {
        let path = loosePath(of: id)
        do {
            guard try LooseObject.read(id, at: path) != nil else { return .missing }
        } catch let error where [.corrupt, .tooLarge].contains(error.code) {
            return .damaged
        }
        try synchronise(path)
        try synchronise(folder(of: path))
        return .intact
    }

    /// Removes the damaged file of an object, so that another copy of the object is read.
    func removeLooseFile(of id: ObjectID) throws(GitError) {
        guard unlink(loosePath(of: id)) == 0 || errno == ENOENT else {
            throw GitError.system(errno, "replace the damaged object \(id.short)")
        }
    }

    /// Whether libgit2 knows the object, without looking for packs that came after the last ``refresh()``: an object
    /// that is stored twice does no harm.
    ///
    /// Says yes for any loose file of the name as well, so this is for objects that have none.
    func isPacked(_ id: ObjectID) -> Bool {
        var oid = id.oid
        return git_odb_exists_ext(objects, &oid, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) == 1
    }

    private func notWhatWasWritten(_ id: ObjectID) -> GitError {
        GitError(.corrupt, "write object \(id.short)", "Object \(id) is not what was written.")
    }

    private func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    }
}
