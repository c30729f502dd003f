internal import Article
internal import Foundation
internal import Git

/// Makes of commits the entries that the log holds of them.
struct LeafReader {
    private let repository: Repository
    private let comparison: TreeComparison

    init(_ repository: Repository) {
        self.repository = repository
        comparison = TreeComparison(repository)
    }

    /// The entries for a commit of a site: one for each version and each file of observations that it adds to its first
    /// parent, in the order of their paths; none for a commit that only joins histories.
    ///
    /// Reads the folders that the commit changed, and the files that the entries are about.
    func leaves(of id: ObjectID, on site: Site) throws -> [LogLeaf] {
        let commit = try repository.readCommit(id)
        guard commit.parents.count < 2 else { return [] }
        let parent = try commit.parents.first.map { try repository.readCommit($0).tree }
        return try comparison.changes(from: parent, to: commit.tree).compactMap { change in
            guard let blob = change.new else { return nil }
            let isCapture: Bool
            switch Layout.place(of: change.path) {
            case .article(_, Layout.record): isCapture = true
            case .observations: isCapture = false
            default: return nil
            }
            let content = try repository.readBlob(blob)
            return LogLeaf(
                site: site.name, commit: id, recordedAt: commit.committedAt, path: change.path,
                fileSHA256: SHA256Hex.of(content), capture: isCapture ? .init(record: content) : nil)
        }
    }
}
