internal import Foundation
internal import Git
internal import Transparency

/// A transparency log as its branch holds it: the files that a client of tlog-tiles fetches, the key to check them with, and
/// up to where each site is logged.
///
///     checkpoint          the signed state: origin, count of entries, hash of the tree
///     key                 the verifier key
///     heads               the newest commit that is logged of each branch
///     tile/0/000 …        hashes, 256 to a tile, a level for each power of 256
///     tile/entries/000 …  the entries themselves, 256 to a bundle
final class LogBranch {
    /// The reference.
    let name: String
    /// Its newest commit.
    let commit: Commit
    /// The key that its checkpoints are signed with, as the branch itself says.
    let key: VerifierKey
    /// The newest checkpoint, signature and all.
    let note: SignedNote
    /// What it says.
    let checkpoint: Checkpoint
    /// Up to where each site is logged.
    let heads: LogHeads

    private let files: TreeFiles
    private var tiles: [Tile: [MerkleHash]] = [:]

    /// What the references of logs are below.
    static let prefix = "refs/stemma/logs/"

    /// Reads a log without its tiles.
    ///
    /// Neither signature nor tree are checked: see ``edge()`` and `LogVerifier`.
    init(_ name: String, at tip: ObjectID, in repository: Repository) throws {
        self.name = name
        let commit = try repository.readCommit(tip)
        let files = TreeFiles(repository, commit.tree)
        self.commit = commit
        self.files = files
        func text(_ path: String) throws -> String {
            guard let text = String(validating: try files.read(path), as: UTF8.self) else {
                throw ArchiveError(.damagedLog, "the file '\(path)' of the log is no text", facts: [name])
            }
            return text
        }
        do {
            key = try VerifierKey(try text("key").trimmingCharacters(in: .newlines))
            let note = try SignedNote(try text("checkpoint"))
            checkpoint = try Checkpoint(note.text)
            self.note = note
            heads = try LogHeads(reading: try files.read("heads"))
        } catch let error as NoteError {
            throw ArchiveError(.damagedLog, "the log cannot be read: \(error)", facts: [name])
        }
    }

    /// Every log of a repository, by the name of its reference.
    static func all(in repository: Repository) throws -> [(name: String, tip: ObjectID)] {
        try repository.references(under: prefix).map { ($0.name, $0.id) }
    }

    /// The hashes of a tile of the tree as it is now.
    func hashes(of tile: Tile) throws -> [MerkleHash] {
        if let known = tiles[tile] { return known }
        guard let hashes = tile.hashes(in: try files.read(tile.path)) else {
            throw ArchiveError(
                .damagedLog, "a tile of the log has not the length that it should have", facts: [tile.path])
        }
        tiles[tile] = hashes
        return hashes
    }

    /// The entries of a bundle of the tree as it is now.
    func entries(of bundle: EntryBundle) throws -> [Data] {
        guard let entries = bundle.entries(in: try files.read(bundle.path)) else {
            throw ArchiveError(
                .damagedLog, "a bundle of the log has not the entries that it should have", facts: [bundle.path])
        }
        return entries
    }

    /// The tree, for proofs.
    var tree: MerkleTree<any Error> {
        MerkleTree(size: checkpoint.size) { tile in try self.hashes(of: tile) }
    }

    /// The right edge of the tree, if signature, checkpoint, edge and the entries there agree.
    ///
    /// - Throws: ``ArchiveError/Code/damagedLog`` where they do not: then nothing may be added.
    func edge() throws -> TreeEdge {
        guard checkpoint.origin == key.name, note.isSigned(by: key) else {
            throw ArchiveError(.damagedLog, "the checkpoint of the log is not signed by its key", facts: [name])
        }
        let edge = try TreeEdge(size: checkpoint.size) { tile in try self.hashes(of: tile) }
        guard edge.root == checkpoint.root else {
            throw ArchiveError(
                .damagedLog, "the tiles of the log do not give the tree of its checkpoint", facts: [name])
        }
        guard
            try lastEntries().map(MerkleHash.leaf) == edge.partialTiles.first(where: { $0.tile.level == 0 })?.hashes
                ?? []
        else {
            throw ArchiveError(.damagedLog, "the last entries of the log are not those of its tiles", facts: [name])
        }
        return edge
    }

    /// The entries of the last bundle where that is not full.
    func lastEntries() throws -> [Data] {
        guard !checkpoint.size.isMultiple(of: Tile.fullWidth) else { return [] }
        return try entries(of: EntryBundle(containing: checkpoint.size - 1, in: checkpoint.size))
    }
}

/// The files of a tree, each folder on the way read once.
final class TreeFiles {
    private let repository: Repository
    private let root: ObjectID
    private var folders: [String: [String: TreeEntry]] = [:]

    init(_ repository: Repository, _ root: ObjectID) {
        self.repository = repository
        self.root = root
    }

    /// The content of a file.
    func read(_ path: String) throws -> Data {
        guard let entry = try entry(path), entry.kind == .blob else {
            throw ArchiveError(.damagedLog, "a file is missing from the log", facts: [path])
        }
        return try repository.readBlob(entry.id)
    }

    private func entry(_ path: String) throws -> TreeEntry? {
        let parts = path.split(separator: "/").map(String.init)
        return try folder(parts.dropLast())[parts[parts.count - 1]]
    }

    private func folder(_ parts: ArraySlice<String>) throws -> [String: TreeEntry] {
        let path = parts.joined(separator: "/")
        if let known = folders[path] { return known }
        var tree: ObjectID? = root
        if let name = parts.last {
            let entry = try folder(parts.dropLast())[name]
            tree = entry?.kind == .tree ? entry?.id : nil
        }
        let entries = try tree.map { try repository.readTree($0) } ?? []
        let folder = Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
        folders[path] = folder
        return folder
    }
}
