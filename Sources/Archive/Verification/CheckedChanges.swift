internal import Article
internal import Git

/// What differs between the tree of a commit and that of the one before it, with the folders of the articles it touches.
struct CheckedChanges {
    /// The files that differ, in the order of their paths.
    private(set) var files: [TreeChange] = []
    /// What is in each article's folder that differs, by its path.
    private(set) var folders: [String: [TreeEntry]] = [:]

    /// Compares level by level, reading only folders that differ.
    ///
    /// - Parameter articles: the articles whose folders are looked into; all where it is empty.
    init(from old: ObjectID?, to new: ObjectID, of articles: Set<ArticleID> = [], _ reader: CachingReader) throws {
        var open: [(path: String, depth: Int, old: ObjectID?, new: ObjectID?)] = [("", 0, old, new)]
        while let folder = open.popLast() {
            let before = try folder.old.map { try reader.tree($0) } ?? []
            let after = try folder.new.map { try reader.tree($0) } ?? []
            for (name, left, right) in Self.differences(before, after) {
                let path = folder.path + name
                let (leftTree, rightTree) = (left?.kind == .tree, right?.kind == .tree)
                let isTooDeep = folder.depth >= Self.deepest
                if (leftTree || rightTree) && !isTooDeep {
                    let isArticle = folder.depth == 3 && Self.isDay(folder.path)
                    if isArticle, !articles.isEmpty, !articles.contains(where: { Self.names(name, $0) }) { continue }
                    if isArticle, let right, rightTree { folders[path] = try reader.tree(right.id) }
                    open.append(
                        (path + "/", folder.depth + 1, leftTree ? left?.id : nil, rightTree ? right?.id : nil))
                }
                if isTooDeep || (left != nil && !leftTree) || (right != nil && !rightTree) {
                    files.append(
                        TreeChange(
                            path: path, old: leftTree ? nil : left?.id, new: rightTree ? nil : right?.id,
                            isPlain: [left, right].allSatisfy { [.blob, .tree, nil].contains($0?.kind) }))
                }
            }
        }
        files.sort { $0.path < $1.path }
    }

    /// The folders of articles in which something changes, in order.
    var articleFolders: [String] {
        var found: [String] = []
        for change in files {
            guard case .article(let folder, _) = Layout.place(of: change.path), found.last != folder else { continue }
            found.append(folder)
        }
        return found
    }

    /// The entries that two folders do not have alike, by name.
    ///
    /// A day's folder grows by one entry at a time: what is alike at both ends is passed over without looking names up.
    private static func differences(
        _ before: [TreeEntry], _ after: [TreeEntry]
    ) -> [(name: String, old: TreeEntry?, new: TreeEntry?)] {
        var (old, new) = (before[...], after[...])
        while let left = old.first, let right = new.first, left == right {
            old.removeFirst()
            new.removeFirst()
        }
        while let left = old.last, let right = new.last, left == right {
            old.removeLast()
            new.removeLast()
        }
        var byName: [String: (old: TreeEntry?, new: TreeEntry?)] = [:]
        for entry in old { byName[entry.name, default: (nil, nil)].old = entry }
        for entry in new { byName[entry.name, default: (nil, nil)].new = entry }
        return byName.filter { $0.value.old != $0.value.new }
            .map { ($0.key, $0.value.old, $0.value.new) }
    }

    /// No folder of an archive has so many above it; what is deeper does not belong into one and is not looked into.
    private static let deepest = 6

    private static func isDay(_ path: String) -> Bool {
        path.first?.isNumber == true
    }

    private static func names(_ folder: String, _ article: ArticleID) -> Bool {
        folder.hasSuffix("~\(article.folderSuffix)") || folder.hasSuffix("~\(article)")
    }
}

/// Trees as they are read for one comparison after the other: those of the last one are kept, since the old tree of the next is
/// its new one.
final class CachingReader {
    let objects: CheckedReader
    private var trees: [ObjectID: [TreeEntry]] = [:]
    private var earlier: [ObjectID: [TreeEntry]] = [:]
    private var lastCommit: Commit?

    init(_ objects: CheckedReader) {
        self.objects = objects
    }

    /// A tree.
    func tree(_ id: ObjectID) throws -> [TreeEntry] {
        if let entries = trees[id] { return entries }
        let entries = try earlier[id] ?? objects.tree(id)
        trees[id] = entries
        return entries
    }

    /// A commit; the one before the last is mostly the last.
    func commit(_ id: ObjectID) throws -> Commit {
        if let lastCommit, lastCommit.id == id { return lastCommit }
        return try objects.commit(id)
    }

    /// Keeps a commit, which the next is compared with.
    func keep(_ commit: Commit) { lastCommit = commit }

    /// Forgets the trees that the comparison before this moment did not need.
    func next() {
        earlier = trees
        trees = [:]
    }
}
