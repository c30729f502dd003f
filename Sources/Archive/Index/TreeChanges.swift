internal import Git

/// A file that differs between two trees.
struct TreeChange: Hashable {
    /// The path.
    let path: String
    /// What stands there in the first tree.
    let old: ObjectID?
    /// What stands there in the second tree.
    let new: ObjectID?
    /// Whether both are plain files, as far as they are there.
    let isPlain: Bool
}

/// Compares trees level by level, reading only folders that differ.
final class TreeComparison {
    private let repository: Repository
    /// The trees of the last comparison: the old tree of the next is its new one.
    private var trees: [ObjectID: [TreeEntry]] = [:]

    init(_ repository: Repository) {
        self.repository = repository
    }

    /// The files that differ, in the order of their paths.
    ///
    /// Costs reading the folders that differ, however large the trees are.
    func changes(from old: ObjectID?, to new: ObjectID) throws -> [TreeChange] {
        var seen: [ObjectID: [TreeEntry]] = [:]
        func read(_ id: ObjectID?) throws -> [String: TreeEntry] {
            guard let id else { return [:] }
            let entries = try seen[id] ?? trees[id] ?? repository.readTree(id)
            seen[id] = entries
            return Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
        }
        var found: [TreeChange] = []
        var open: [(path: String, old: ObjectID?, new: ObjectID?)] = [("", old, new)]
        while let folder = open.popLast() {
            let (before, after) = (try read(folder.old), try read(folder.new))
            for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
                let path = folder.path + name
                let (left, right) = (before[name], after[name])
                let (leftTree, rightTree) = (left?.kind == .tree, right?.kind == .tree)
                if leftTree || rightTree {
                    open.append((path + "/", leftTree ? left?.id : nil, rightTree ? right?.id : nil))
                }
                if (left != nil && !leftTree) || (right != nil && !rightTree) {
                    found.append(
                        TreeChange(
                            path: path, old: leftTree ? nil : left?.id, new: rightTree ? nil : right?.id,
                            isPlain: [left, right].allSatisfy {
                                $0.map { $0.kind == .blob || $0.kind == .tree } ?? true
                            }))
                }
            }
        }
        trees = seen
        return found.sorted { $0.path < $1.path }
    }
}
