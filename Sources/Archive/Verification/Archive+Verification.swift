public import Article
public import Foundation
internal import Git

extension Archive {
    /// Extracts a page again, as its record says that it was read.
    ///
    /// Nil where the caller cannot do it as the recorded extractor did.
    public typealias Reextraction = @Sendable (_ page: Data, _ record: CaptureRecord) -> Article?

    /// Reads everything again from Git alone, trusting no cache, and checks that it is as it was recorded.
    ///
    /// Who can rewrite the whole repository, its log and its key consistently is not found out; that takes a checkpoint or a
    /// copy kept elsewhere.
    ///
    /// - Parameters:
    ///   - scope: what is checked; without one, everything. What is not, the report says.
    ///   - threads: how many cores do it.
    ///   - progress: called now and then with the count of objects and commits done and of all.
    ///   - reextract: called for every kept page; its article is compared where it says that it is of the very extractor that
    ///     made the recorded one. Nil checks no extraction.
    ///   - checkpoint: a checkpoint that was kept apart: one of the logs must begin with it.
    ///   - key: the key that it must be signed with; nil takes that of the log, and warns of that.
    /// - Throws: what kept the check from being made; what the check finds is in the report.
    public func verify(
        _ scope: VerificationScope = VerificationScope(), threads: Int = 1,
        progress: ((_ done: Int, _ total: Int) -> Void)? = nil, reextract: Reextraction? = nil,
        checkpoint: TrustedCheckpoint? = nil, key: LogVerifierKey? = nil
    ) throws(ArchiveError) -> VerificationReport {
        do {
            var verifier = Verifier(
                repository, scope, ledger, threads: threads, reextract: reextract, progress: progress)
            try verifier.run()
            if scope.isWhole || checkpoint != nil {
                var logs = LogVerifier(repository, ledger, trusted: checkpoint, key: key)
                try logs.run(into: &verifier.report)
            } else {
                verifier.report.notChecked.append("the log")
            }
            if LogKey.isExposed(at: logKeyFile) {
                verifier.report.warnings.append(
                    "the key of the log at '\(logKeyFile)' can be read by others: chmod 600")
            }
            for (site, commit) in try indexed({ try $0.rewindings() }) where try !isFormerName(commit, on: site) {
                verifier.report.warnings.append(
                    "the branch \(site) no longer holds commit \(commit.prefix(7)), which the index had seen on it")
            }
            return verifier.report
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Whether the commits of a site were called so before something was withdrawn.
    private func isFormerName(_ commit: String, on site: Site) throws -> Bool {
        guard let id = ObjectID(hex: commit), let tip = try repository.reference(Layout.branch(of: site)) else {
            return false
        }
        return try FormerNames(ofCommitsUpTo: tip, on: site, ledger, in: repository).names[id] != nil
    }
}
