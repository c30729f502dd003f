internal import Article
internal import Foundation
internal import Git

/// What there is of an article while captures of it are recorded: what the index knows, and what was recorded since.
struct ArticleState {
    /// Its slug; nil before the first capture.
    private(set) var slug: Slug?
    /// Its folder; nil before the first capture.
    private(set) var folder: String?
    /// Its versions, in any order.
    private(set) var versions: [VersionSummary]
    /// Its captures.
    private(set) var timeline: Timeline
    /// The numbers of the versions that the index does not know yet.
    private var added: Set<Int> = []

    init(slug: Slug?, folder: String?, versions: [VersionSummary], timeline: Timeline) {
        self.slug = slug
        self.folder = folder
        self.versions = versions
        self.timeline = timeline
    }

    /// The text of a version, nil where it was withdrawn.
    func article(of version: VersionSummary, in archive: Archive) throws -> Article? {
        if let folder, added.contains(version.number) { return try archive.read(version, in: folder).article }
        return archive.withdrawal(of: version) == nil ? try archive.read(version).article : nil
    }

    /// Adds a version that was committed.
    mutating func add(_ draft: VersionDraft, commit: ObjectID, at now: Date) {
        let record = draft.record
        added.insert(record.version)
        slug = record.slug
        folder = draft.folder
        versions.append(
            VersionSummary(
                article: record.id, number: record.version, recordedNumber: record.version, commit: commit,
                capturedAt: record.capturedAt,
                committedAt: now, cause: record.cause, headline: record.claims.title,
                paragraphs: record.text.paragraphs, words: record.text.words, textSHA256: record.text.sha256,
                contentSHA256: record.text.contentSHA256, pageSHA256: record.page.sha256, observationCount: 0,
                lastSeenAt: record.capturedAt))
        timeline = timeline.adding(
            Timeline.Event(
                at: record.capturedAt, version: record.version, contentSHA256: record.text.contentSHA256,
                pageSHA256: record.page.sha256),
            isReading: record.cause == .extractor)
    }

    /// Adds an observation.
    mutating func add(_ capture: IncomingCapture, showing version: Int) {
        timeline = timeline.adding(
            Timeline.Event(
                at: capture.capturedAt, version: version, contentSHA256: capture.contentSHA256,
                pageSHA256: capture.pageSHA256, isObservation: true))
    }
}

extension Archive {
    /// What the index knows of an article.
    func state(of id: ArticleID) throws -> ArticleState {
        try index.read { database in
            let reader = IndexReader(database: database)
            return ArticleState(
                slug: try reader.article(id)?.slug, folder: try reader.folder(of: id),
                versions: try reader.versions(of: id), timeline: try reader.timeline(of: id))
        }
    }
}
