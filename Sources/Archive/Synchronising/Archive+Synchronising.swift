internal import Article
public import Git

extension Archive {
    /// Exchanges captures with an archive elsewhere, until both sides have the same.
    ///
    /// For each site: what only the other side has is fetched, checked and made durable before our branch moves; where both
    /// have something that the other lacks, a commit joins the two lines; what only we have is sent. No branch is ever
    /// forced: where somebody moves one meanwhile, it begins again with what is there then. Logs only move forward.
    ///
    /// An empty repository gets everything. Doing it twice does nothing the second time.
    ///
    /// - Parameter progress: called now and then with how far the exchange of objects is.
    /// - Throws: what kept anything from being exchanged: ``ArchiveError/Code/remoteUnreachable`` and the like. What keeps
    ///   single sites from being exchanged is in the report.
    public func synchronise(
        with address: RemoteAddress, access: RemoteAccess, options: SyncOptions,
        progress: @escaping (TransferProgress) -> Void = { _ in }
    ) throws(ArchiveError) -> SyncReport {
        do {
            let remote: any Remote
            do {
                remote = try repository.remote(at: address, access: access)
            } catch {
                guard error.code == .notARepository else { throw error }
                throw ArchiveError(
                    .remoteMissing, "there is no Git repository at '\(address)'", facts: [error.message])
            }
            var synchroniser = Synchroniser(self, remote, at: address, options, progress)
            let report = try synchroniser.run()
            try refresh()
            return report
        } catch {
            throw ArchiveError(error)
        }
    }
}
