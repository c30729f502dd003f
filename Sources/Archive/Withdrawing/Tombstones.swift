internal import Article
internal import Git

/// Where tombstones stand on the branch of a site.
struct Tombstones: Sendable, Hashable {
    private var places: [String: Set<ObjectID>] = [:]

    /// The tombstones for what was withdrawn.
    init(for withdrawals: [Withdrawal], in repository: Repository) throws {
        for withdrawal in withdrawals {
            for file in withdrawal.files {
                places[file.path, default: []].insert(try repository.nameOfBlob(withdrawal.tombstone(for: file)))
            }
        }
    }

    /// Whether an object is a tombstone that belongs to this path.
    func stand(at path: String, _ object: ObjectID) -> Bool {
        places[path]?.contains(object) ?? false
    }
}
