public import Foundation
internal import Git

extension Archive {
    /// Makes an archive.
    ///
    /// - Parameters:
    ///   - path: where; there must be nothing, an empty folder, or a repository that an interrupted attempt left behind.
    ///   - name: its name; that of the folder where it is nil.
    ///   - now: the moment.
    /// - Throws: ``ArchiveError/Code/alreadyAnArchive`` and ``ArchiveError/Code/notEmpty``.
    public static func create(at path: String, name: String? = nil, now: Date) throws(ArchiveError) -> Archive {
        do {
            let name = name ?? URL(fileURLWithPath: path).lastPathComponent
            let repository = try repository(at: path, description: "\(name): articles in every version")
            try expectEmpty(repository, at: path)
            // An attempt that was killed may have left a lock of Git behind, and another one may be under way.
            let lock = try repository.writeLock(
                named: Self.lock, over: [Layout.mainBranch], timeout: repository.lockPatience)
            defer { lock.release() }
            try expectEmpty(repository, at: path)
            try repository.together { try write(Manifest(name: name, createdAt: now), to: repository, now: now) }
            _ = try LogKey.obtain(at: "\(repository.path)/\(LogKey.defaultFile)", archive: name)
        } catch {
            throw ArchiveError(error)
        }
        return try Archive(openingAt: path)
    }

    /// The lock of the archive's own branch; no site can be named so.
    private static let lock = "main"

    private static func repository(at path: String, description: String) throws -> Repository {
        do {
            return try Repository.create(at: path, description: description)
        } catch {
            guard error.code == .exists else { throw error }
        }
        guard let repository = try? Repository(openingAt: path) else {
            throw ArchiveError(.notEmpty, "'\(path)' is not empty")
        }
        return repository
    }

    private static func expectEmpty(_ repository: Repository, at path: String) throws {
        if try repository.reference(Layout.mainBranch) != nil {
            _ = try Manifest(in: repository)
            throw ArchiveError(.alreadyAnArchive, "'\(path)' is already an archive")
        }
        guard try repository.references(under: "refs/").isEmpty else {
            throw ArchiveError(.notEmpty, "'\(path)' is a Git repository with something in it")
        }
    }

    private static func write(_ manifest: Manifest, to repository: Repository, now: Date) throws {
        let tree = try repository.tree(
            nil,
            replacing: [
                Manifest.file: try repository.writeBlob(manifest.fileContent),
                "README.md": try repository.writeBlob(Data(AboutFiles.archive(named: manifest.name).utf8)),
            ])
        let signature = RecordingContext.signature(of: nil, at: now)
        let commit = try repository.writeCommit(
            CommitDraft(
                tree: tree, parents: [], author: signature, committer: signature,
                message: "Begin the archive \(CommitMessage.oneLine(manifest.name))\n"))
        try repository.updateReference(Layout.mainBranch, from: nil, to: commit, message: "init")
    }
}
