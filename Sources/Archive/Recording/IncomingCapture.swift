internal import Article
internal import Foundation

/// An article and its capture on the way into the archive, with everything about them that does not depend on what is there.
struct IncomingCapture {
    let article: Article
    let capture: Capture
    let address: ArticleAddress
    let id: ArticleID
    let site: Site
    /// The moment of the capture, to the second, as Git and `capture.json` keep it.
    let capturedAt: Date
    let textSHA256: String
    let contentSHA256: String
    let pageSHA256: String
    /// The version in force before the capture as today's extractor reads it, where another one recorded it.
    let inForce: VersionReadAnew?
    /// How the bytes came, where they come from the archive itself.
    private let recorded: CaptureRecord.Source?

    /// Works out address, id and hashes.
    init(_ article: Article, _ capture: Capture, inForce: VersionReadAnew? = nil) throws {
        try self.init(
            article, capture, address: try ArticleAddress(of: article, captured: capture), inForce: inForce,
            recorded: nil)
    }

    /// The page of a version, read anew: whatever the page is now said to declare, it is that of the same article.
    init(rereading version: StoredVersion, page: Data, as article: Article, charset: Charset) throws {
        let record = version.record
        let capture = Capture(
            bytes: page, format: record.page.format, requestedURL: record.url.requested, finalURL: record.url.final,
            capturedAt: record.capturedAt, method: record.source.method, charset: charset)
        try self.init(
            article, capture, address: ArticleAddress(url: record.url.article, origin: .final), inForce: nil,
            recorded: record.source)
    }

    private init(
        _ article: Article, _ capture: Capture, address: ArticleAddress, inForce: VersionReadAnew?,
        recorded: CaptureRecord.Source?
    ) throws {
        let seconds = capture.capturedAt.timeIntervalSince1970.rounded(.down)
        // Git has no dates before 1970, RFC 3339 none after 9999.
        guard (0..<253_402_300_800).contains(seconds) else {
            throw ArchiveError(.invalidCapture, "the time of the capture is not between the years 1970 and 9999")
        }
        self.article = article
        self.capture = capture
        self.address = address
        self.inForce = inForce
        self.recorded = recorded
        id = ArticleID(hashing: address.url)
        site = Site(of: address.url)
        guard Layout.branch(of: site) != Layout.mainBranch else {
            throw ArchiveError(.invalidAddress, "a site cannot be named 'main', that is the archive's own branch")
        }
        capturedAt = Date(timeIntervalSince1970: seconds)
        textSHA256 = SHA256Hex.of(article.textForm)
        contentSHA256 = ContentState(article: article).sha256
        pageSHA256 = SHA256Hex.of(capture.bytes)
    }

    func source(_ context: RecordingContext) -> CaptureRecord.Source {
        recorded
            ?? CaptureRecord.Source(
                method: capture.method, agent: CommitMessage.oneLine(context.agent), operatorName: context.operatorName,
                note: context.note, tags: context.tags.map(CommitMessage.oneLine).filter { !$0.isEmpty })
    }

    func page(isKept: Bool) -> CaptureRecord.Page {
        CaptureRecord.Page(
            format: capture.format, charset: capture.charset, byteCount: capture.bytes.count, sha256: pageSHA256,
            isKept: isKept)
    }
}
