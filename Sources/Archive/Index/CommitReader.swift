internal import Article
internal import Foundation
internal import Git

/// Reads what commits add to the index.
struct CommitReader {
    private let repository: Repository
    private let comparison: TreeComparison

    init(_ repository: Repository) {
        self.repository = repository
        comparison = TreeComparison(repository)
    }

    /// What a commit adds to its first parent.
    ///
    /// A commit of several parents joins what they recorded and adds nothing of its own.
    ///
    /// - Complexity: a few reads where the commit before was read just before.
    func read(_ id: ObjectID) throws -> IndexedCommit {
        let commit = try repository.readCommit(id)
        guard commit.parents.count < 2 else { return IndexedCommit(id: id, entries: []) }
        let parent = try commit.parents.first.map { try comparison.tree(of: $0) }
        var entries: [IndexEntry] = []
        for change in try comparison.changes(from: parent, to: commit.tree) {
            guard let blob = change.new, Self.mayBeIndexed(change.path) else { continue }
            do {
                entries += try self.entries(change.path, blob, in: commit)
            } catch let error as FormatError {
                entries.append(.unreadable(reason: "\(change.path): \(error)"))
            } catch let error as GitError {
                entries.append(.unreadable(reason: "\(change.path): \(error.message)"))
            }
        }
        comparison.remember(commit)
        return IndexedCommit(id: id, entries: entries)
    }

    /// Whether a path is worth being looked at closely.
    private static func mayBeIndexed(_ path: String) -> Bool {
        path.hasSuffix(Layout.record) || path.hasSuffix(".jsonl")
    }

    private func entries(_ path: String, _ blob: ObjectID, in commit: Commit) throws -> [IndexEntry] {
        switch Layout.place(of: path) {
        case .article(let folder, Layout.record):
            let record = try CaptureRecord(reading: try repository.readBlob(blob))
            return [.version(VersionEntry(record, folder: folder, in: commit))]
        case .observations:
            let observations = try Observation.read(try repository.readBlob(blob))
            return observations.enumerated().map { .observation($0.element, path: path, line: $0.offset) }
        default:
            return []
        }
    }
}
