internal import Article
public import Foundation
internal import Git
internal import Transparency

extension Archive {
    /// Brings this recorder's transparency log up to the branches: an entry for every version and every file of observations
    /// that it does not hold yet, whoever recorded it, and a signed checkpoint over all.
    ///
    /// To be called at the end of each run that records. What a run that ended early left out is caught up by the next.
    ///
    /// - Parameter now: the moment that the commit of the log bears.
    /// - Returns: the count of entries that were added.
    /// - Throws: ``ArchiveError/Code/damagedLog`` where the log does not agree with its own checkpoint, so that nothing may be
    ///   added; what was recorded stays recorded.
    @discardableResult
    public func updateLog(now: Date) throws(ArchiveError) -> Int {
        do {
            let signer = try LogKey.obtain(at: logKeyFile, archive: manifest.name)
            let reference = LogBranch.prefix + LogKey.id(of: signer.verifierKey)
            let lock = try repository.writeLock(
                named: "+log-\(LogKey.id(of: signer.verifierKey))", over: [reference], timeout: writerPatience)
            defer { lock.release() }
            try repository.refresh()
            let before = try repository.reference(reference).map { try LogBranch(reference, at: $0, in: repository) }
            return try extend(before, by: signer, now: now)
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Where the key of the log is.
    var logKeyFile: String { logKey ?? "\(path)/\(LogKey.defaultFile)" }

    private func extend(_ before: LogBranch?, by signer: NoteSigner, now: Date) throws -> Int {
        var heads = before?.heads ?? .empty
        let reader = LeafReader(repository)
        var entries: [Data] = []
        for (name, tip) in try repository.references(under: Layout.branches) {
            guard let site = Layout.site(ofBranch: name) else { continue }
            let former = try FormerNames(ofCommitsUpTo: tip, on: site, ledger, in: repository)
            let logged = Set(heads[site].map(former.current))
            let unlogged = try UnloggedCommits(from: tip, after: logged, in: repository)
            for commit in unlogged.commits { entries += try reader.leaves(of: commit, on: site).map(\.content) }
            heads[site] = unlogged.heads
        }
        if let before, heads == before.heads { return 0 }
        try repository.together {
            var appender = try LogAppender(before, signer, in: repository)
            for entry in entries { try appender.append(entry) }
            _ = try appender.finish(heads, at: now)
        }
        return entries.count
    }
}
