internal import Article
internal import Foundation
internal import Git

/// An archive of articles: a bare Git repository with a branch for each site, a commit for each captured version, and an index
/// that is only a cache.
///
/// Every call blocks until it is done. An archive belongs to one thread at a time: it is not `Sendable`; a program that serves
/// many opens one for each thread or keeps one inside an actor. Several processes may use one archive at once.
public final class Archive {
    /// The absolute path of the repository.
    public let path: String
    /// What the archive is, as it says itself.
    public let manifest: Manifest

    let repository: Repository
    var index: Index
    /// What was withdrawn, as of the last ``refresh()``.
    var ledger = WithdrawalLedger.empty
    /// The file with the key of the transparency log, where it is not the one in the archive's folder.
    public var logKey: String?
    /// The words of every version; opened and brought up to date when somebody searches.
    var searchIndex: Index?
    /// How long another writer of the same site is waited for.
    var writerPatience: Duration {
        get { repository.lockPatience }
        set { repository.lockPatience = newValue }
    }

    /// Opens the archive at a path and brings its index up to what Git holds.
    ///
    /// A folder that cannot be written is no obstacle to reading: then the index is in memory.
    ///
    /// - Throws: ``ArchiveError/Code/notAnArchive``, ``ArchiveError/Code/newerFormat``, or what went wrong while reading.
    public init(openingAt path: String) throws(ArchiveError) {
        do {
            repository = try Repository(openingAt: path)
        } catch {
            guard error.code == .notARepository else { throw ArchiveError(error) }
            throw ArchiveError(.notAnArchive, "there is no archive at '\(path)'", facts: [error.message])
        }
        self.path = repository.path
        do {
            manifest = try Manifest(in: repository)
            index = try Index.open(in: repository.path)
        } catch {
            throw ArchiveError(error)
        }
        try refresh()
    }

    /// What the index could not take in because it is damaged in Git, one sentence each; ``verify`` says more.
    public func unreadableParts() throws(ArchiveError) -> [String] {
        try indexed { try $0.unreadable() }.map { "\($0.site), commit \($0.commit.prefix(7)): \($0.reason)" }
    }
}
