extension Repository {
    /// The commits that lead to a tip, parents before children: the history of its first parent, then what each further parent
    /// adds to it, then the commit itself.
    ///
    /// The order depends on the commits alone, so everybody who has them has the same. The history of a commit on the chain of
    /// first parents is the beginning of that of the tip.
    ///
    /// - Parameters:
    ///   - known: a commit whose history is left out, itself included.
    ///   - unreadable: called for a commit that cannot be read; it is left out, and so is what only it leads to. Nil throws.
    /// - Returns: nil where `known` is not on the chain of first parents.
    /// - Complexity: reads each commit of the chain down to `known` once. Only where one of them has several parents is the
    ///   history of `known` read as well.
    public func history(
        of tip: ObjectID, after known: ObjectID? = nil,
        unreadable: ((ObjectID, GitError) -> Void)? = nil
    ) throws(GitError) -> [ObjectID]? {
        var reader = HistoryReader(repository: self, unreadable: unreadable)
        var chain: [ObjectID] = []
        var joined: [Int: ArraySlice<ObjectID>] = [:]
        var next: ObjectID? = tip
        while let id = next, id != known {
            guard let parents = try reader.parents(of: id) else { break }
            if parents.count > 1 { joined[chain.count] = parents.dropFirst() }
            chain.append(id)
            next = parents.first
        }
        if known != nil, next != known { return nil }
        chain.reverse()
        if joined.isEmpty { return chain }

        if let known { try reader.follow(known) }
        reader.found = []
        for (place, id) in chain.enumerated() {
            for parent in joined[chain.count - 1 - place] ?? [] { try reader.follow(parent) }
            reader.add(id)
        }
        return reader.found
    }

    /// The parents of a commit, in order.
    func parents(of id: ObjectID) throws(GitError) -> [ObjectID] {
        try CommitFormat.parents(in: try read(id, as: .commit), id)
    }
}

/// Gathers commits that several lines lead to, each once.
private struct HistoryReader {
    let repository: Repository
    let unreadable: ((ObjectID, GitError) -> Void)?
    /// The commits in order.
    var found: [ObjectID] = []
    private var seen: Set<ObjectID> = []

    init(repository: Repository, unreadable: ((ObjectID, GitError) -> Void)?) {
        self.repository = repository
        self.unreadable = unreadable
    }

    func parents(of id: ObjectID) throws(GitError) -> [ObjectID]? {
        do {
            return try repository.parents(of: id)
        } catch {
            guard let unreadable else { throw error }
            unreadable(id, error)
            return nil
        }
    }

    mutating func add(_ id: ObjectID) {
        if seen.insert(id).inserted { found.append(id) }
    }

    /// Adds what leads to a commit and is not there yet, then the commit.
    mutating func follow(_ tip: ObjectID) throws(GitError) {
        // On a stack of its own: a history is deeper than the program's stack.
        var open: [(id: ObjectID, parents: ArraySlice<ObjectID>)] = []
        func enter(_ id: ObjectID) throws(GitError) {
            guard !seen.contains(id), let parents = try parents(of: id) else { return }
            open.append((id, parents[...]))
        }
        try enter(tip)
        while var last = open.popLast() {
            if let parent = last.parents.popFirst() {
                open.append(last)
                try enter(parent)
            } else {
                add(last.id)
            }
        }
    }
}
