internal import Foundation
internal import Git
internal import Transparency

extension Archive {
    /// The newest checkpoint of the archive's log, with the key to check it with.
    ///
    /// The log is the one whose key is here, else the only one.
    ///
    /// - Throws: ``ArchiveError/Code/noLog`` where there is none, or several and the key of none of them.
    public func checkpoint() throws(ArchiveError) -> (note: String, size: Int, key: LogVerifierKey) {
        do {
            let log = try ownLog()
            return (log.note.description, log.checkpoint.size, LogVerifierKey(key: log.key))
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Whether ``updateLog(now:)`` would extend or begin a log that is meant to be this archive's: its key is here, or there is
    /// no log at all.
    public var keepsLog: Bool {
        get throws(ArchiveError) {
            do {
                return try LogKey.read(at: logKeyFile) != nil || LogBranch.all(in: repository).isEmpty
            } catch {
                throw ArchiveError(error)
            }
        }
    }

    /// Proves that a version was logged, to whoever has a checkpoint or the key.
    ///
    /// - Parameter checkpoint: the checkpoint that the proof is to be against; the newest where it is nil.
    /// - Throws: ``ArchiveError/Code/notLogged`` where the version is not in the log, or came after the checkpoint.
    public func proof(
        of version: VersionSummary, against checkpoint: TrustedCheckpoint? = nil
    ) throws(ArchiveError) -> HistoryProof {
        do {
            let log = try checkpoint.map { try self.log(of: $0) } ?? ownLog()
            let (note, size) = (checkpoint?.note ?? log.note, checkpoint?.size ?? log.checkpoint.size)
            guard let (index, entry) = try log.find(version, named: try names(of: version)), index < size else {
                throw ArchiveError(
                    .notLogged, "v\(version.number) is not in the log",
                    facts: [
                        checkpoint == nil
                            ? "commit \(version.commit)" : "it was logged after the checkpoint, or not at all"
                    ])
            }
            return try HistoryProof(
                entry: entry, index: index, path: try log.tree.inclusionProof(of: index, in: size), note: note,
                key: log.key)
        } catch {
            throw ArchiveError(error)
        }
    }

    /// The names that a version's commit has and had.
    private func names(of version: VersionSummary) throws -> Set<ObjectID> {
        guard let site = try article(version.article)?.site,
            let tip = try repository.reference(Layout.branch(of: site))
        else { return [version.commit] }
        let former = try FormerNames(ofCommitsUpTo: tip, on: site, ledger, in: repository)
        return Set(former.names.filter { $0.value == version.commit }.keys).union([version.commit])
    }

    private func ownLog() throws -> LogBranch {
        let logs = try LogBranch.all(in: repository)
        let own = try LogKey.read(at: logKeyFile).map { LogBranch.prefix + LogKey.id(of: $0.verifierKey) }
        guard let log = logs.first(where: { $0.name == own }) ?? (logs.count == 1 ? logs.first : nil) else {
            throw ArchiveError(
                .noLog,
                logs.isEmpty ? "the archive has no log yet" : "the archive has \(logs.count) logs, and the key of none",
                facts: logs.map(\.name))
        }
        return try LogBranch(log.name, at: log.tip, in: repository)
    }

    /// The log that a checkpoint is of, by its origin.
    func log(of checkpoint: TrustedCheckpoint) throws -> LogBranch {
        for (name, tip) in try LogBranch.all(in: repository) {
            let log = try LogBranch(name, at: tip, in: repository)
            if log.checkpoint.origin == checkpoint.origin, log.checkpoint.size >= checkpoint.size { return log }
        }
        throw ArchiveError(
            .noLog, "the archive has no log '\(checkpoint.origin)' of \(checkpoint.size) entries or more")
    }
}

extension LogBranch {
    /// The place and content of the entry for a version, the newest first; nil where there is none.
    ///
    /// Reads one bundle after the other, and looks for the commit in it before anything is parsed.
    fileprivate func find(
        _ version: VersionSummary, named names: Set<ObjectID>
    ) throws -> (index: Int, entry: Data)? {
        let commits = names.map { Data($0.hex.utf8) }
        for bundle in EntryBundle.all(in: checkpoint.size).reversed() {
            for (place, entry) in try entries(of: bundle).enumerated()
            where commits.contains(where: { entry.range(of: $0) != nil }) {
                let leaf = try LogLeaf(reading: entry)
                guard names.contains(leaf.commit), leaf.capture?.article == version.article,
                    leaf.capture?.version == version.number
                else { continue }
                return (bundle.index * Tile.fullWidth + place, entry)
            }
        }
        return nil
    }
}
