internal import Git

/// The commits of a branch that are not in the histories of some others, and what becomes of these.
struct UnloggedCommits {
    /// The commits, parents before children.
    private(set) var commits: [ObjectID] = []
    /// The heads afterwards: the tip, and those of the given ones that it does not descend from.
    private(set) var heads: Set<ObjectID>

    /// Walks from a tip down to what is logged.
    ///
    /// Costs a read for each new commit where the branch only grew. Where histories were joined or rewritten, the whole
    /// history of the heads is read.
    init(from tip: ObjectID, after logged: Set<ObjectID>, in repository: Repository) throws {
        heads = logged
        if logged.contains(tip) { return }
        var chain: [ObjectID] = []
        var next: ObjectID? = tip
        while let id = next, !logged.contains(id) {
            let parents = try repository.readCommit(id).parents
            if parents.count > 1 || (parents.isEmpty && !logged.isEmpty) {
                try walkAll(from: tip, in: repository)
                return
            }
            chain.append(id)
            next = parents.first
        }
        commits = chain.reversed()
        if let next { heads.remove(next) }
        heads.insert(tip)
    }

    private mutating func walkAll(from tip: ObjectID, in repository: Repository) throws {
        let known = try Self.history(of: heads, in: repository)
        if known.contains(tip) { return }
        // Depth first; a commit is taken when all of its parents have been.
        var seen: Set<ObjectID> = [tip]
        var open: [(id: ObjectID, parents: [ObjectID])] = [(tip, try repository.readCommit(tip).parents.reversed())]
        while var top = open.popLast() {
            guard let parent = top.parents.popLast() else {
                commits.append(top.id)
                continue
            }
            open.append(top)
            if known.contains(parent) {
                heads.remove(parent)
            } else if seen.insert(parent).inserted {
                open.append((parent, try repository.readCommit(parent).parents.reversed()))
            }
        }
        heads.insert(tip)
    }

    /// Every commit in the histories of these, themselves included.
    ///
    /// A commit that is no longer there ends its history.
    static func history(of tips: Set<ObjectID>, in repository: Repository) throws -> Set<ObjectID> {
        var seen = tips
        var open = Array(tips)
        while let id = open.popLast() {
            do {
                for parent in try repository.readCommit(id).parents where seen.insert(parent).inserted {
                    open.append(parent)
                }
            } catch {
                guard error.code == .notFound else { throw error }
            }
        }
        return seen
    }
}
