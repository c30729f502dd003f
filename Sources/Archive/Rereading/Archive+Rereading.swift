public import Article
internal import Foundation
internal import Git

extension Archive {
    /// Records what today's extractor makes of the page of a version, as a version of its own with the extractor as its
    /// cause: the bytes, the moment and the way of the capture stay those of the version.
    ///
    /// - Parameters:
    ///   - version: the version whose page was read.
    ///   - article: what was read.
    ///   - charset: the encoding it was read in.
    /// - Returns: the new version; nil where the newest reading of the page is the same, so that nothing was recorded.
    /// - Throws: ``ArchiveError/Code/noPage`` where the page was not kept.
    public func record(
        rereading version: VersionSummary, as article: Article, charset: Charset, context: RecordingContext
    ) throws(ArchiveError) -> VersionSummary? {
        do {
            guard let page = try page(of: version) else {
                throw ArchiveError(.noPage, "the page of v\(version.number) was not kept")
            }
            let stored = try read(version)
            let incoming = try IncomingCapture(rereading: stored, page: page, as: article, charset: charset)
            let site = Site(of: stored.record.url.article)
            let commit = try withBranch(of: site) { branch -> ObjectID? in
                let newest = try newestReading(of: version)
                if try read(newest).article.isSameReading(as: article) { return nil }
                let event = Timeline.Event(
                    at: newest.capturedAt, version: newest.number, contentSHA256: newest.contentSHA256,
                    pageSHA256: newest.pageSHA256)
                let draft = try withUsableIndex {
                    try VersionDraft(
                        of: incoming, before: event, after: nil, state: try state(of: incoming.id), in: self,
                        on: branch,
                        context)
                }
                return try draft.commit(on: branch, context)
            }
            guard let commit else { return nil }
            return try versions(of: version.article).first { $0.commit == commit }
        } catch {
            throw ArchiveError(error)
        }
    }

    /// The version that stands for the capture of a version: itself, or the newest that reads its page anew.
    public func newestReading(of version: VersionSummary) throws(ArchiveError) -> VersionSummary {
        try versions(of: version.article).last {
            $0.capturedAt == version.capturedAt && $0.pageSHA256 == version.pageSHA256
                && ($0.number == version.number || $0.cause == .extractor)
        } ?? version
    }
}
