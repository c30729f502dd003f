/// Changes to a tree of trees, gathered folder by folder.
///
///     2026/03/03/a.md  ┐   ""            2026      ← from below
///     2026/03/04/b.md  ┘   "2026"        03        ← from below
///                          "2026/03"     03, 04    ← from below
///                          "2026/03/03"  a.md      ← blob
///                          "2026/03/04"  b.md      ← blob
///
/// Only these folders are read and written, each once: read from the top down, written from the bottom up.
struct TreeEdit {
    // Names as bytes, because Swift holds strings for equal that Git does not.
    typealias Name = [UInt8]
    typealias Folder = [Name]
    /// What becomes of the names in a folder: an entry, or `nil` for removed.
    typealias Changes = [Name: TreeEntry?]

    /// Every folder on the way, the ones above before the ones below.
    let folders: [Folder]
    private var changes: [Folder: Changes] = [:]

    init(_ paths: [String: ObjectID?]) throws(GitError) {
        var all: Set<Folder> = [[]]
        for (path, id) in paths {
            let names = try EntryName.components(of: path)
            let keys = names.map { Array($0.utf8) }
            for depth in keys.indices { all.insert(Array(keys[..<depth])) }
            let name = names[names.count - 1]
            changes[Array(keys.dropLast()), default: [:]][Array(name.utf8)] =
                .some(id.map { TreeEntry(name: name, kind: .blob, id: $0) })
        }
        folders = all.sorted { $0.count < $1.count }
        for folder in folders {
            guard let name = folder.last, changes[Array(folder.dropLast())]?[name] != nil else { continue }
            throw GitError(
                .invalid, "change a tree",
                "“\(String(decoding: name, as: UTF8.self))” cannot be a file and a folder at once.")
        }
    }

    /// The changes in one folder.
    subscript(folder: Folder) -> Changes { changes[folder] ?? [:] }

    /// Hands the tree that a folder has become up to the folder above; `nil` when it has become empty.
    mutating func handUp(_ tree: ObjectID?, of folder: Folder) {
        guard let name = folder.last else { return }
        changes[Array(folder.dropLast()), default: [:]][name] =
            .some(tree.map { TreeEntry(name: String(decoding: name, as: UTF8.self), kind: .tree, id: $0) })
    }
}
