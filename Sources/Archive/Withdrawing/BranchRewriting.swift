internal import Article
internal import Git

/// A site's history with other files in some places: what becomes of its commits.
///
/// To withdraw is to put tombstones in the place of files; the other way round it tells how commits were called before, with
/// nothing but what is still there.
///
///     before   A ── B(v1) ── C(v2) ── D(v3)      the log, `previous` and clones name these
///     after    A ── B ────── C' ───── D'         C' holds tombstones for the files of v2; D' differs in its parent
struct BranchRewriting {
    let repository: Repository
    let substitution: Substitution

    /// What a history becomes.
    struct Outcome {
        /// The new names of the commits that change.
        var commits: [ObjectID: ObjectID] = [:]
        /// The new names of the trees that change.
        var trees: Set<ObjectID> = []

        /// The name of a commit.
        func name(of commit: ObjectID) -> ObjectID { commits[commit] ?? commit }
    }

    /// How many commits are stored together.
    private static let portion = 1_000

    /// Works out what the history of a commit becomes, and stores it where that is wanted.
    func run(on tip: ObjectID, storing: Bool) throws -> Outcome {
        var outcome = Outcome()
        guard !substitution.isEmpty else { return outcome }
        let history = try repository.history(of: tip) ?? []
        for start in stride(from: 0, to: history.count, by: Self.portion) {
            let portion = history[start..<min(start + Self.portion, history.count)]
            try repository.together {
                for commit in portion { try rewrite(commit, storing, &outcome) }
            }
        }
        return outcome
    }

    private func rewrite(_ id: ObjectID, _ storing: Bool, _ outcome: inout Outcome) throws {
        let commit = try repository.readCommit(id)
        let trees = try repository.trees(in: commit.tree, substituting: substitution, storing: storing)
        let parents = commit.parents.map { outcome.name(of: $0) }
        guard !trees.isEmpty || parents != commit.parents else { return }
        outcome.trees.formUnion(trees.values)
        outcome.commits[id] = try repository.rewriteCommit(
            id, tree: trees[""] ?? commit.tree, parents: parents, storing: storing)
    }
}

extension BranchRewriting {
    /// Puts tombstones in the place of what was withdrawn.
    static func withdrawing(_ withdrawal: Withdrawal, in repository: Repository) throws -> BranchRewriting {
        BranchRewriting(
            repository: repository, substitution: Substitution(try pairs(withdrawal, repository) { ($0, $1) }))
    }

    /// Puts what was withdrawn back in the place of the tombstones, by name.
    static func restoring(_ withdrawals: [Withdrawal], in repository: Repository) throws -> BranchRewriting {
        var objects: [String: [ObjectID: ObjectID]] = [:]
        for withdrawal in withdrawals {
            for (path, names) in try pairs(withdrawal, repository, { ($1, $0) }) {
                objects[path, default: [:]].merge(names) { first, _ in first }
            }
        }
        return BranchRewriting(repository: repository, substitution: Substitution(objects))
    }

    private static func pairs(
        _ withdrawal: Withdrawal, _ repository: Repository,
        _ order: (_ file: ObjectID, _ tombstone: ObjectID) -> (ObjectID, ObjectID)
    ) throws -> [String: [ObjectID: ObjectID]] {
        var objects: [String: [ObjectID: ObjectID]] = [:]
        for file in withdrawal.files {
            guard let object = ObjectID(hex: file.object) else { continue }
            let (key, value) = order(object, try repository.nameOfBlob(withdrawal.tombstone(for: file)))
            objects[file.path, default: [:]][key] = value
        }
        return objects
    }
}
