/// A repository in a folder of this machine.
///
/// It is read and written as our own is. libgit2's transport for folders is not used: it reads whatever lies there
/// without the checks of ``LooseObject``, and moves references without looking where they are.
final class NeighbourRemote: Remote {
    private let own: Repository
    private let other: Repository

    init(at address: RemoteAddress, of own: Repository) throws(GitError) {
        self.own = own
        other = try Repository(openingAt: address.location)
        guard other.path != own.path else {
            throw GitError(.invalid, "exchange with “\(other.path)”", "It is this very repository.")
        }
    }

    func references() throws(GitError) -> [String: ObjectID] {
        try other.refresh()
        return Dictionary(try other.references(under: "refs/").map { ($0.name, $0.id) }) { first, _ in first }
    }

    func fetch(_ names: [String], progress: @escaping (TransferProgress) -> Void) throws(GitError) -> Repository {
        other
    }

    func push(
        _ updates: [ReferenceUpdate], progress: @escaping (TransferProgress) -> Void
    ) throws(GitError) -> [String: GitError] {
        var refusals: [String: GitError] = [:]
        for update in updates {
            do throws(GitError) {
                let missing = try own.divergence(of: update.new, from: update.old, in: other)
                guard missing.theirs.isEmpty else {
                    throw GitError(.stale, "move \(update.name)", "It has commits that are not here.")
                }
                try other.copy(missing.ours, from: own, progress: progress)
                try other.updateReference(update.name, from: update.old, to: update.new, message: "push")
            } catch {
                refusals[update.name] = error
            }
        }
        return refusals
    }
}
