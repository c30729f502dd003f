internal import Article

extension Archive {
    /// The withdrawal that took a version's text and page away, nil where they are there.
    public func withdrawal(of version: VersionSummary) -> Withdrawal? {
        ledger.withdrawal(of: version.article, version: version.number)
    }

    /// Whether text and page of a version were never withdrawn.
    public func isReadable(_ version: VersionSummary) -> Bool { withdrawal(of: version) == nil }

    func requireNotWithdrawn(_ version: VersionSummary) throws {
        guard let withdrawal = withdrawal(of: version) else { return }
        throw ArchiveError(
            .withdrawn, "v\(version.number) was withdrawn at \(Moment.display(withdrawal.withdrawnAt))",
            facts: ["reason: \(withdrawal.reason)"])
    }
}
