internal import Foundation

/// An object on its way into a pack.
struct PendingObject: Sendable {
    let id: ObjectID
    let kind: ObjectKind
    let content: Data
}

/// An object as it stands in a pack (gitformat-pack(5)): its kind and size, then its content as a zlib stream.
struct PackEntry: Sendable {
    let id: ObjectID
    let bytes: Data

    /// Compresses an object; it becomes nobody's delta.
    init(_ object: PendingObject, by deflater: Deflater) throws(GitError) {
        id = object.id
        bytes = Self.header(object.kind, size: object.content.count) + (try deflater.deflate(object.content))
    }

    /// Four bits of the size beside the kind, then seven bits a byte; the highest bit says that more follow.
    private static func header(_ kind: ObjectKind, size: Int) -> Data {
        var header = Data([UInt8(kind.packType << 4 | size & 15)])
        var rest = size >> 4
        while rest > 0 {
            header[header.count - 1] |= 0x80
            header.append(UInt8(rest & 0x7F))
            rest >>= 7
        }
        return header
    }
}

extension ObjectKind {
    /// The number of the kind in packs.
    fileprivate var packType: Int {
        switch self {
        case .commit: 1
        case .tree: 2
        case .blob: 3
        case .tag: 4
        }
    }
}
