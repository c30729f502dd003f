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
        left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }

    private var sortKey: [UInt8] {
        kind == .tree ? Array(name.utf8) + [UInt8(ascii: "/")] : Array(name.utf8)
    }
}
