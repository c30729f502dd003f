internal import Foundation
internal import Git
internal import Transparency

/// Adds entries to a log and signs what it has become.
///
/// Only the right edge is read and written: the cost does not grow with the log.
struct LogAppender {
    private let repository: Repository
    private let signer: NoteSigner
    private let before: LogBranch?
    private var edge: TreeEdge
    /// What becomes of the paths of the branch's tree.
    private var changes: [String: ObjectID?] = [:]
    /// The entries of the bundle that is not full yet, as it will be stored.
    private var bundle = Data()

    /// Opens a log for adding, or a new one.
    ///
    /// - Throws: ``ArchiveError/Code/damagedLog`` where what is there does not agree with its signed checkpoint.
    init(_ before: LogBranch?, _ signer: NoteSigner, in repository: Repository) throws {
        self.repository = repository
        self.signer = signer
        self.before = before
        edge = try before?.edge() ?? TreeEdge()
        for entry in try before?.lastEntries() ?? [] { EntryBundle.append(entry, to: &bundle) }
    }

    /// Adds an entry.
    mutating func append(_ entry: Data) throws {
        guard entry.count <= EntryBundle.longestEntry else {
            throw ArchiveError(.io, "an entry for the log has \(entry.count) bytes, more than one can have")
        }
        EntryBundle.append(entry, to: &bundle)
        for (tile, hashes) in edge.append(.leaf(entry)) {
            // The partial forms may go when the full one is there, and not before.
            changes[tile.path] = try repository.writeBlob(Tile.content(hashes))
            changes.updateValue(nil, forKey: tile.partialFolder)
            guard tile.level == 0 else { continue }
            let full = EntryBundle(index: tile.index)
            changes[full.path] = try repository.writeBlob(bundle)
            changes.updateValue(nil, forKey: full.partialFolder)
            bundle = Data()
        }
    }

    /// Stores the partial tiles, signs a checkpoint, commits it all and moves the branch.
    mutating func finish(_ heads: LogHeads, at now: Date) throws -> SignedNote {
        for (tile, hashes) in edge.partialTiles {
            changes[tile.path] = try repository.writeBlob(Tile.content(hashes))
            guard tile.level == 0 else { continue }
            changes[EntryBundle(index: tile.index, width: tile.width).path] = try repository.writeBlob(bundle)
        }
        let key = signer.verifierKey
        let note = try signer.sign(Checkpoint(origin: key.name, size: edge.size, root: edge.root).text)
        changes["checkpoint"] = try repository.writeBlob(Data(note.description.utf8))
        changes["heads"] = try repository.writeBlob(heads.content)
        if before == nil {
            changes["key"] = try repository.writeBlob(Data("\(key)\n".utf8))
            changes["README.md"] = try repository.writeBlob(Data(AboutFiles.log.utf8))
        }
        let signature = RecordingContext.signature(of: nil, at: now)
        let commit = try repository.writeCommit(
            CommitDraft(
                tree: try repository.tree(before?.commit.tree, replacing: changes),
                parents: before.map { [$0.commit.id] } ?? [], author: signature, committer: signature,
                message: "Checkpoint at \(edge.size)\n\nRoot: \(edge.root)\n"))
        try repository.updateReference(
            LogBranch.prefix + LogKey.id(of: key), from: before?.commit.id, to: commit, message: "log")
        return note
    }
}
