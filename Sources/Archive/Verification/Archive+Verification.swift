public import Article
public import Foundation

extension Archive {
    /// Extracts a page again, as its record says that it was read.
    ///
    /// Nil where the caller cannot do it as the recorded extractor did.
    public typealias Reextraction = (_ page: Data, _ record: CaptureRecord) -> Article?

    /// Reads everything again from Git alone, trusting no cache, and checks that it is as it was recorded.
    ///
    /// Who can rewrite the whole repository consistently is not found out; that takes a copy kept elsewhere.
    ///
    /// - Parameters:
    ///   - progress: called now and then with the count of objects and commits done and of all.
    ///   - reextract: called for every kept page; its article is compared where it says that it is of the very extractor that
    ///     made the recorded one. Nil checks no extraction.
    /// - Throws: what kept the check from being made; what the check finds is in the report.
    public func verify(
        progress: ((_ done: Int, _ total: Int) -> Void)? = nil, reextract: Reextraction? = nil
    ) throws(ArchiveError) -> VerificationReport {
        do {
            var verifier = Verifier(repository, reextract: reextract, progress: progress)
            try verifier.run()
            for (site, commit) in try indexed({ try $0.rewindings() }) {
                verifier.report.warnings.append(
                    "the branch \(site) no longer holds commit \(commit.prefix(7)), which the index had seen on it")
            }
            return verifier.report
        } catch {
            throw ArchiveError(error)
        }
    }
}
