internal import CLibgit2
public import Foundation

extension Repository {
    /// Stores bytes as a blob.
    ///
    /// - Returns: the blob's name. It is durable when this returns; inside ``together(_:)``, when that returns.
    public func writeBlob(_ bytes: Data) throws(GitError) -> ObjectID {
        try write(bytes, as: .blob)
    }

    /// The name that bytes have as a blob, stored or not.
    public func nameOfBlob(_ bytes: Data) throws(GitError) -> ObjectID {
        try objectName(of: bytes, kind: .blob)
    }

    /// Reads a blob.
    ///
    /// - Throws: ``GitError/Code/notFound``, ``GitError/Code/wrongKind``, ``GitError/Code/corrupt``.
    public func readBlob(_ id: ObjectID) throws(GitError) -> Data {
        try read(id, as: .blob)
    }

    /// The kind of an object and its size in bytes, as its header states them, or `nil` when there is none.
    public func header(of id: ObjectID) throws(GitError) -> (kind: ObjectKind, size: Int)? {
        if let object = pending?[id] { return (object.kind, object.content.count) }
        if let header = try LooseObject.readHeader(id, at: loosePath(of: id)) { return header }
        var oid = id.oid
        var size = 0
        var type = GIT_OBJECT_INVALID
        do {
            try libgit2("look at object \(id.short)") { git_odb_read_header(&size, &type, objects, &oid) }
        } catch let error where error.code == .notFound {
            return nil
        }
        guard let kind = ObjectKind(type) else {
            throw GitError(.corrupt, "look at object \(id.short)", "Object \(id) is of no known kind.")
        }
        return (kind, size)
    }

    /// Reads an object of any kind and checks it against its name.
    func read(_ id: ObjectID) throws(GitError) -> (kind: ObjectKind, content: Data) {
        if let object = pending?[id] { return (object.kind, object.content) }
        if let loose = try LooseObject.read(id, at: loosePath(of: id)) { return (loose.kind, loose.content) }
        return try readPacked(id)
    }

    func read(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> Data {
        let object = try read(id)
        guard object.kind == kind else {
            throw GitError(
                .wrongKind, "read object \(id.short)",
                "Object \(id) is a \(object.kind.rawValue), not a \(kind.rawValue).")
        }
        return object.content
    }

    /// Reads an object through libgit2, which checks it against its name.
    ///
    /// Only for objects that are not loose, or whose loose file was checked.
    func readPacked(_ id: ObjectID) throws(GitError) -> (kind: ObjectKind, content: Data) {
        let operation = "read object \(id.short)"
        guard let header = try header(of: id) else {
            throw GitError(.notFound, operation, "Object \(id) is not in the repository.")
        }
        guard header.size <= Git.Limits.largestObject else {
            throw GitError(
                .tooLarge, operation,
                "It has \(header.size) bytes; the largest object that is read has \(Git.Limits.largestObject).")
        }
        var oid = id.oid
        let object = try obtain(operation) { git_odb_read(&$0, objects, &oid) }
        defer { git_odb_object_free(object) }
        guard let kind = ObjectKind(git_odb_object_type(object)) else {
            throw GitError(.corrupt, operation, "Object \(id) is of no known kind.")
        }
        let size = git_odb_object_size(object)
        guard size > 0, let bytes = git_odb_object_data(object) else { return (kind, Data()) }
        return (kind, Data(bytes: bytes, count: size))
    }

    /// Where the object lies if it is loose.
    func loosePath(of id: ObjectID) -> String {
        let hex = id.hex
        return "\(path)/objects/\(hex.prefix(2))/\(hex.dropFirst(2))"
    }
}
