internal import Article
internal import Git

/// Commits of a site that a remote has and we have not, before any of them gets into our repository.
struct IncomingCommits {
    let site: Site
    let commits: [ObjectID]
    let source: Repository

    /// Checks that the commits hold nothing but what an archive has.
    ///
    /// - Returns: what is in the place of a record and cannot be read as one, a sentence each: somebody recorded it, so it
    ///   is taken over, and ``Archive/verify(progress:reextract:)`` will say so, too.
    func check() throws -> [String] {
        var warnings: [String] = []
        let comparison = TreeComparison(source)
        for id in commits {
            let commit = try source.readCommit(id)
            let parent = try commit.parents.first.map { try source.readCommit($0).tree }
            for change in try comparison.changes(from: parent, to: commit.tree) {
                let path = CommitMessage.oneLine(change.path)
                guard change.isPlain, Layout.place(of: change.path) != .unknown else {
                    throw ArchiveError(
                        .remoteInvalid, "the remote's branch \(site) holds what no archive has",
                        facts: ["commit \(id.short): \(path)"])
                }
                guard let blob = change.new else { continue }
                do {
                    try read(blob, at: change.path)
                } catch let error as FormatError {
                    warnings.append("\(site), commit \(id.short): \(path): \(error)")
                }
            }
        }
        return warnings
    }

    private func read(_ blob: ObjectID, at path: String) throws {
        switch Layout.place(of: path) {
        case .article(_, Layout.record): _ = try CaptureRecord(reading: try source.readBlob(blob))
        case .observations: _ = try Observation.read(try source.readBlob(blob))
        default: break
        }
    }
}
