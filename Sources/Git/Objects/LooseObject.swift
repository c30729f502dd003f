internal import CLibgit2
internal import Foundation

/// An object in a file of its own, read and checked without libgit2.
///
/// libgit2 1.5 never returns from reading such a file when it was cut short, and writes past its buffer when the size
/// in its header is a lie. A repository may come from anywhere, so these files are read here only, and libgit2 is asked
/// for nothing but what lies in packs.
struct LooseObject {
    let kind: ObjectKind
    let content: Data

    /// Reads the object in a file and checks everything about it: its header, its length, its checksum, its name.
    ///
    /// - Returns: `nil` when there is no such file.
    /// - Throws: ``GitError/Code/corrupt`` when the file is not the object it is named after.
    static func read(_ id: ObjectID, at path: String) throws(GitError) -> LooseObject? {
        try withFile(id, at: path) { file throws(GitError) in
            let header = try file.header()
            let content = try file.content(after: header)
            let actual = try objectName(of: content, kind: header.kind)
            guard actual == id else { throw file.damage("its content has the name \(actual)") }
            return LooseObject(kind: header.kind, content: content)
        }
    }

    /// Reads only the kind and the size that the file states; neither is checked against the content.
    static func readHeader(_ id: ObjectID, at path: String) throws(GitError) -> (kind: ObjectKind, size: Int)? {
        try withFile(id, at: path) { file throws(GitError) in
            let header = try file.header()
            return (header.kind, header.size)
        }
    }

    private static func withFile<R>(
        _ id: ObjectID, at path: String, _ body: (LooseFile) throws(GitError) -> R
    ) throws(GitError) -> R? {
        // Not blocking: what lies there may be a pipe.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            let number = errno
            if number == ENOENT || number == ENOTDIR { return nil }
            throw .system(number, "read object \(id.short)")
        }
        defer { close(descriptor) }
        return try body(try LooseFile(descriptor: descriptor, id: id))
    }
}

/// The name that content has as an object: the SHA-1 of its header and its bytes, with libgit2's collision detection.
func objectName(of content: Data, kind: ObjectKind) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try libgit2("hash an object") {
        content.withUnsafeBytes { git_odb_hash(&oid, $0.baseAddress, $0.count, kind.type) }
    }
    return ObjectID(oid)
}
