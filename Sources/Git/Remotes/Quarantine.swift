internal import Foundation

/// A repository inside ours that borrows its objects: what comes from a network is received here and checked before
/// any of it gets into ours.
///
/// It also keeps the settings of our repository from having any influence on a connection. Its folder,
/// `stemma/incoming/…`, goes with it; those of programs that died are removed by the next one.
final class Quarantine {
    let repository: Repository
    private let folder: String
    /// Held as long as the folder is in use.
    private let lock: FolderLock?

    init(in own: Repository) throws(GitError) {
        try Self.requireIntactFiles(of: own)
        let operation = "make a place for what comes in"
        let place = "\(own.path)/stemma/incoming"
        folder = "\(place)/\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            // So that nobody takes the folder for an abandoned one before it is locked.
            let gate = try FolderLock(place, waits: true, operation)
            defer { withExtendedLifetime(gate) {} }
            Self.removeAbandoned(in: place)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            lock = try FolderLock(folder, waits: true, operation)
        } catch {
            throw error as? GitError ?? .foundation(error, operation)
        }
        do {
            try Self.fill(folder, borrowing: own)
            repository = try Repository(openingAt: folder, mayBorrow: true)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error as? GitError ?? .foundation(error, operation)
        }
    }

    /// Makes the files of a repository with the objects and references of ours.
    private static func fill(_ folder: String, borrowing own: Repository) throws {
        var references = "# pack-refs with: sorted\n"
        for (name, id) in try own.references(under: "refs/") { references += "\(id) \(name)\n" }
        let files = [
            "HEAD": "ref: refs/heads/main\n",
            "config": "[core]\n\trepositoryformatversion = 0\n\tbare = true\n",
            "packed-refs": references,
            // From incoming/NAME/objects to the folder of our objects.
            "objects/info/alternates": "../../../../objects\n",
        ]
        for name in ["refs/heads", "objects/info", "objects/pack"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
    }

    deinit {
        // What cannot be removed now is removed by the next one.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Lets a reference lead to a commit here, so that libgit2 can send it: it takes no names of commits.
    func set(_ name: String, to id: ObjectID) throws(GitError) {
        try ReferenceName.check(name)
        let file = URL(fileURLWithPath: "\(folder)/\(name)")
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("\(id)\n".utf8).write(to: file)
        } catch {
            throw .foundation(error, "prepare sending \(name)")
        }
    }

    /// Checks every loose object of ours, since libgit2 reads them from here on; see ``LooseObject``.
    private static func requireIntactFiles(of own: Repository) throws(GitError) {
        let objects = "\(own.path)/objects"
        for folder in (try? FileManager.default.contentsOfDirectory(atPath: objects)) ?? [] where folder.utf8.count == 2
        {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(objects)/\(folder)")) ?? [] {
                guard let id = ObjectID(hex: folder + name) else { continue }
                _ = try LooseObject.read(id, at: own.loosePath(of: id))
            }
        }
    }

    /// Removes the folders that nobody holds the lock of.
    private static func removeAbandoned(in place: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] {
            let folder = "\(place)/\(name)"
            // What is in use, or cannot be opened, stays.
            guard let lock = try? FolderLock(folder, waits: false, "look at \(name)") else { continue }
            try? FileManager.default.removeItem(atPath: folder)
            withExtendedLifetime(lock) {}
        }
    }
}
