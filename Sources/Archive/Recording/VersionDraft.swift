internal import Article
internal import Foundation
internal import Git

/// A version that is about to be recorded.
struct VersionDraft {
    /// What `capture.json` will hold.
    let record: CaptureRecord
    /// The capture just before it.
    let before: Timeline.Event?

    private let incoming: IncomingCapture
    /// The article's folder.
    let folder: String
    /// What changed, in words.
    private let description: String

    /// Works out number, folder and provenance.
    ///
    /// Throws an ``IndexFault`` where what is known of the article does not agree with what the branch holds.
    init(
        of incoming: IncomingCapture, before: Timeline.Event?, after: Timeline.Event?, state: ArticleState,
        in archive: Archive, on branch: SiteBranch, _ context: RecordingContext
    ) throws {
        let latest = state.versions.max { $0.number < $1.number }
        let slug =
            state.slug ?? Slug(for: incoming.address.url, headline: incoming.article.title, id: incoming.id)
        folder = try state.folder ?? Self.newFolder(of: incoming, slug: slug, on: branch)
        let recorded = try branch.blob(at: "\(folder)/\(Layout.record)").map {
            try CaptureRecord(reading: try branch.repository.readBlob($0))
        }
        let isKnown =
            recorded.map { record in state.versions.contains { $0.recordedNumber == record.version } }
            ?? state.versions.isEmpty
        guard isKnown, state.versions.count == latest?.number ?? 0, recorded == nil || recorded?.id == incoming.id
        else {
            throw IndexFault(.damaged, "the versions of \(slug) are not in order; 'stemma verify' says more")
        }

        let inForce = incoming.inForce.flatMap { $0.version == before?.version ? $0.article : nil }
        let isReading =
            before?.pageSHA256 == incoming.pageSHA256
            || inForce.map { ContentState(article: $0).sha256 == incoming.contentSHA256 } ?? false
        let cause: CaptureRecord.Cause = latest == nil ? .first : isReading ? .extractor : .change
        var claims = incoming.article
        claims.blocks = []
        record = CaptureRecord(
            id: incoming.id, slug: slug, version: state.versions.count + 1, cause: cause,
            url: .init(
                article: incoming.address.url, requested: incoming.capture.requestedURL,
                final: incoming.capture.finalURL),
            capturedAt: incoming.capturedAt, source: incoming.source(context),
            page: incoming.page(isKept: context.keepPages != .none),
            text: .init(
                sha256: incoming.textSHA256, contentSHA256: incoming.contentSHA256,
                paragraphs: incoming.article.blocks(in: .body).count, words: incoming.article.wordCount),
            previous: latest?.commit, claims: claims, outline: incoming.article.blocks.map(BlockOutline.init(of:)))
        self.before = before
        self.incoming = incoming
        let neighbour = state.versions.first { $0.number == (before ?? after)?.version }
        description = try Self.describe(
            record, incoming.article, before: before, after: after,
            neighbour: (cause == .change ? inForce : nil)
                ?? neighbour.flatMap { try state.article(of: $0, in: archive) })
    }

    /// Writes the version's files and commits them.
    func commit(on branch: SiteBranch, _ context: RecordingContext) throws -> ObjectID {
        let repository = branch.repository
        var changes: [String: ObjectID?] = [:]
        for format in [Capture.Format.html, .text] {
            let isKept = record.page.isKept && format == record.page.format
            let blob = isKept ? try repository.writeBlob(incoming.capture.bytes) : nil
            changes.updateValue(blob, forKey: "\(folder)/\(Layout.page(format))")
        }
        changes["\(folder)/\(Layout.text)"] = try repository.writeBlob(
            Data(ArticleMarkdown.write(incoming.article).utf8))
        changes["\(folder)/\(Layout.record)"] = try repository.writeBlob(record.fileContent)
        return try branch.commit(
            changes, message: CommitMessage(of: record, body: description), authoredAt: incoming.capturedAt, context)
    }

    /// The folder of a new article: with the whole id where another article has the short name.
    private static func newFolder(of incoming: IncomingCapture, slug: Slug, on branch: SiteBranch) throws -> String {
        let short = Layout.folder(firstCapturedAt: incoming.capturedAt, slug: slug, id: incoming.id)
        return try branch.blob(at: short) == nil
            ? short : Layout.longFolder(firstCapturedAt: incoming.capturedAt, slug: slug, id: incoming.id)
    }

    private static func describe(
        _ record: CaptureRecord, _ article: Article, before: Timeline.Event?, after: Timeline.Event?,
        neighbour: Article?
    ) throws -> String {
        guard let neighbour else {
            if record.version > 1 { return "Its neighbour in time was withdrawn, so nobody can tell what changed." }
            let paragraphs = record.text.paragraphs, words = record.text.words
            return "First capture: \(paragraphs) \(paragraphs == 1 ? "paragraph" : "paragraphs"), "
                + "\(words) \(words == 1 ? "word" : "words")."
        }
        let differences = ContentState(article: article).differences(from: ContentState(article: neighbour))
        let opening =
            if let before {
                switch record.cause {
                case .extractor where before.pageSHA256 == record.page.sha256:
                    "The page of v\(before.version), extracted anew"
                case .extractor: "The article of v\(before.version), read by another extractor"
                case .first, .change: "Changed since v\(before.version)"
                }
            } else {
                "Captured before v\(after?.version ?? 1), and different from it"
            }
        let lateness = before != nil ? after.map { " Captured before v\($0.version), recorded after it." } ?? "" : ""
        return "\(opening): \(differences).\(lateness)"
    }
}
