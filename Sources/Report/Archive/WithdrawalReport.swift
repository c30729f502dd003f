/// What `stemma withdraw` took out of an archive, as it presents it.
public struct WithdrawalReport: Sendable, Hashable {
    /// The article.
    public var article: ArticleName
    /// The numbers of the versions whose text and page are gone.
    public var versions: [Int]
    /// Why.
    public var reason: String
    /// When, RFC 3339.
    public var withdrawnAt: String
    /// What is gone.
    public var files: [File]
    /// Whether nothing was done and this is what would be.
    public var isDryRun: Bool

    /// A file whose bytes are gone.
    public struct File: Sendable, Hashable {
        /// The path on the site's branch.
        public var path: String
        /// The count of bytes.
        public var bytes: Int
        /// The SHA-256 of the bytes.
        public var sha256: String

        /// Makes a file.
        public init(path: String, bytes: Int, sha256: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    /// Makes a report.
    public init(
        article: ArticleName, versions: [Int], reason: String, withdrawnAt: String, files: [File], isDryRun: Bool
    ) {
        self.article = article
        self.versions = versions
        self.reason = reason
        self.withdrawnAt = withdrawnAt
        self.files = files
        self.isDryRun = isDryRun
    }
}

extension Terminal {
    /// One sentence, what is gone, and what this could not reach.
    public func withdrawal(_ report: WithdrawalReport) -> String {
        let numbers = report.versions.map { "v\($0)" }.joined(separator: ", ")
        let bytes = report.files.reduce(0) { $0 + $1.bytes }
        let size = "\(count(report.files.count, "file", grouped: true)), \(count(bytes, "byte", grouped: true))"
        let sentence = "\(report.isDryRun ? "Would withdraw" : "Withdrew") \(report.article.slug) \(numbers): \(size)."
        return text(
            StyledText(sentence).wrapped(to: options.width)
                + fact("reason", StyledText(report.reason), indent: 10)
                + fact("stays", StyledText("hashes, provenance, headline and log"), indent: 10)
                + fact("clones", StyledText("those made before still hold it"), indent: 10))
    }
}

extension JSON {
    /// The document `stemma.withdraw/1`: what was taken out of an archive.
    public static func withdrawal(_ report: WithdrawalReport) -> JSON {
        [
            "schema": "stemma.withdraw/1",
            "article": .string(report.article.id),
            "slug": .string(report.article.slug),
            "versions": .array(report.versions.map(JSON.int)),
            "reason": .string(report.reason),
            "withdrawn_at": .string(report.withdrawnAt),
            "files": .array(
                report.files.map { ["path": .string($0.path), "bytes": .int($0.bytes), "sha256": .string($0.sha256)] }),
            "dry_run": .bool(report.isDryRun),
        ]
    }
}
