/// One line of a tree: a name and the object it stands for.
public struct TreeEntry: Hashable, Sendable {
    /// The name, without a slash.
    public let name: String
    /// What the name stands for.
    public let kind: Kind
    /// The object: a blob or a tree, or a commit of another repository for a submodule.
    public let id: ObjectID

    /// Creates an entry.
    ///
    /// Names are checked when the entry is written.
    public init(name: String, kind: Kind, id: ObjectID) {
        self.name = name
        self.kind = kind
        self.id = id
    }

    /// What an entry stands for.
    public enum Kind: Hashable, Sendable {
        /// A plain file.
        case blob
        /// A folder.
        case tree
        /// Anything else that Git knows, by its mode: `0o100755` an executable file, `0o120000` a symbolic link,
        /// `0o160000` a submodule.
        case other(UInt32)

        init(mode: UInt32) {
            switch mode {
            case 0o100644: self = .blob
            case 0o040000: self = .tree
            default: self = .other(mode)
            }
        }

        var mode: UInt32 {
            switch self {
            case .blob: 0o100644
            case .tree: 0o040000
            case .other(let mode): mode
            }
        }
    }
}

extension TreeEntry {
    /// Git's order of entries: by bytes, a folder's name as if a slash followed it.
    static func precedes(_ left: TreeEntry, _ right: TreeEntry) -> Bool {
        var (ours, theirs) = (left.name.utf8.makeIterator(), right.name.utf8.makeIterator())
        while true {
            let (mine, other) = (ours.next(), theirs.next())
            if let mine, mine == other { continue }
            // At the end of a name stands the slash of a folder, or nothing, which is below every byte.
            let (byte, otherByte) = (mine ?? left.lastByte, other ?? right.lastByte)
            if mine == nil, other == nil { return byte < otherByte }
            if byte != otherByte { return byte < otherByte }
            return left.sortKey.lexicographicallyPrecedes(right.sortKey)
        }
    }

    /// What follows the name when entries are put in order.
    private var lastByte: UInt8 { kind == .tree ? UInt8(ascii: "/") : 0 }

    private var sortKey: [UInt8] {
        kind == .tree ? Array(name.utf8) + [UInt8(ascii: "/")] : Array(name.utf8)
    }
}
