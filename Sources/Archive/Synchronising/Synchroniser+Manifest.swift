internal import Article
internal import Git

extension Synchroniser {
    /// Whether the remote is the same archive as ours, or an empty repository that is to become it.
    ///
    /// Throws where it is no archive, or another one and joining such was not asked for.
    func isSameArchive(_ theirs: RemoteReferences) throws -> Bool {
        if theirs.isEmpty { return true }
        guard let main = theirs.main else {
            throw ArchiveError(
                .remoteNotAnArchive, "the repository at '\(report.remote)' is no archive",
                facts: ["it has branches, but none of the name main"])
        }
        if try repository.reference(Layout.mainBranch) == main { return true }
        let manifest: Manifest
        do {
            let source = try remote.fetch([Layout.mainBranch], progress: { _ in })
            manifest = try Manifest(at: main, in: source, named: report.remote)
        } catch let error as ArchiveError where error.code == .notAnArchive {
            throw ArchiveError(
                .remoteNotAnArchive, "the repository at '\(report.remote)' is no archive", facts: error.facts)
        }
        if manifest == archive.manifest { return true }
        guard options.allowsOther else {
            throw ArchiveError(
                .remoteOther, "the repository at '\(report.remote)' is another archive",
                facts: [
                    "there: '\(CommitMessage.oneLine(manifest.name))', begun \(Moment.format(manifest.createdAt))",
                    "here: '\(CommitMessage.oneLine(archive.manifest.name))', begun \(Moment.format(archive.manifest.createdAt))",
                ])
        }
        return false
    }
}
