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
    /// The commit that was compared last.
    private var last: Commit?

    init(_ repository: Repository) {
        self.repository = repository
    }

    /// The files that differ, in the order of their paths.
    ///
    /// Costs reading the folders that differ, however large the trees are.
    func changes(from old: ObjectID?, to new: ObjectID) throws -> [TreeChange] {
        var seen: [ObjectID: [TreeEntry]] = [:]
        func read(_ id: ObjectID?) throws -> [TreeEntry] {
            guard let id else { return [] }
            let entries = try seen[id] ?? trees[id] ?? repository.readTree(id)
            seen[id] = entries
            return entries
        }
        var found: [TreeChange] = []
        var open: [(path: String, old: ObjectID?, new: ObjectID?)] = [("", old, new)]
        while let folder = open.popLast() {
            for (left, right) in Self.differences(try read(folder.old), try read(folder.new)) {
                guard let name = (left ?? right)?.name else { continue }
                let path = folder.path + name
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

    /// The tree of a commit, without reading one that was remembered.
    func tree(of id: ObjectID) throws -> ObjectID {
        if let last, last.id == id { return last.tree }
        return try repository.readCommit(id).tree
    }

    /// Keeps a commit in mind, as it is probably the parent of the next.
    func remember(_ commit: Commit) { last = commit }

    /// The entries that differ, by name.
    private static func differences(
        _ before: [TreeEntry], _ after: [TreeEntry]
    ) -> [(old: TreeEntry?, new: TreeEntry?)] {
        // Neighbouring trees share nearly all of their entries, in one order.
        let start = zip(before, after).prefix { $0 == $1 }.count
        let room = min(before.count, after.count) - start
        let end = zip(before.reversed(), after.reversed()).prefix(room).prefix { $0 == $1 }.count
        let (left, right) = (before[start..<(before.count - end)], after[start..<(after.count - end)])
        if left.isEmpty { return right.map { (nil, $0) } }
        if right.isEmpty { return left.map { ($0, nil) } }
        var news = Dictionary(right.map { ($0.name, $0) }) { first, _ in first }
        var found: [(old: TreeEntry?, new: TreeEntry?)] = []
        for entry in left {
            let new = news.removeValue(forKey: entry.name)
            if new != entry { found.append((entry, new)) }
        }
        return found + news.values.map { (nil, $0) }
    }
}
