public import Article
public import Foundation

/// One recorded version with its provenance, as `stemma show` presents it.
public struct VersionSheet: Sendable, Hashable {
    /// The names of the article.
    public var name: ArticleName
    /// The article as it was recorded.
    public var article: Article
    /// The number of the version.
    public var version: Int
    /// The count of versions.
    public var versions: Int
    /// The moment of the capture.
    public var capturedAt: Date
    /// Who captured it.
    public var capturedBy: String?
    /// How the bytes came.
    public var method: Capture.Method
    /// The answer of the server, nil where the bytes did not come from one.
    public var httpStatus: Int?
    /// The count of bytes of the page.
    public var byteCount: Int
    /// The SHA-256 of the text, in hexadecimal.
    public var textSHA256: String
    /// The count of words of the body.
    public var words: Int
    /// The full id of the commit.
    public var commit: String
    /// The remark kept with it.
    public var note: String?
    /// The tags kept with it.
    public var tags: [String]
    /// Whether another extractor is the cause of the version, and not the publisher.
    public var isReread: Bool

    /// Makes a sheet.
    public init(
        name: ArticleName, article: Article, version: Int, versions: Int, capturedAt: Date, capturedBy: String?,
        method: Capture.Method, httpStatus: Int?, byteCount: Int, textSHA256: String, words: Int, commit: String,
        note: String? = nil, tags: [String] = [], isReread: Bool = false
    ) {
        self.name = name
        self.article = article
        self.version = version
        self.versions = versions
        self.capturedAt = capturedAt
        self.capturedBy = capturedBy
        self.method = method
        self.httpStatus = httpStatus
        self.byteCount = byteCount
        self.textSHA256 = textSHA256
        self.words = words
        self.commit = commit
        self.note = note
        self.tags = tags
        self.isReread = isReread
    }

    /// The count of paragraphs of the body.
    public var paragraphs: Int { article.blocks.count { $0.scope == .body } }
}

extension Terminal {
    /// The headline, who wrote it, and where, when and how this version was recorded.
    public func show(_ sheet: VersionSheet) -> String {
        var lines = StyledText(sheet.article.title ?? sheet.name.slug, .heading).wrapped(to: options.width)
        var parts: [String] = []
        if !sheet.article.authors.isEmpty { parts.append("By " + sheet.article.authors.joined(separator: ", ")) }
        if let publisher = sheet.name.publisher ?? sheet.article.publisher { parts.append(publisher) }
        parts.append("v\(sheet.version) of \(sheet.versions)")
        lines += StyledText(parts.joined(separator: " \(glyphs.dot) ")).wrapped(to: options.width)
        if let address = sheet.name.address {
            lines += fact("address", StyledText(address, link: address))
        }
        lines += fact("captured", StyledText(captured(sheet)))
        let hash = sheet.textSHA256.abbreviated(ellipsis: glyphs.ellipsis)
        let size =
            "\(count(sheet.words, "word", grouped: true)), \(count(sheet.paragraphs, "paragraph", grouped: true))"
        lines += fact("text", StyledText("sha256 \(hash), \(size)"))
        if sheet.isReread { lines += fact("cause", StyledText("another extractor, not the publisher")) }
        lines += fact("commit", StyledText(String(sheet.commit.prefix(7))))
        if !sheet.tags.isEmpty { lines += fact("tags", StyledText(sheet.tags.joined(separator: ", "))) }
        if let note = sheet.note { lines += fact("note", StyledText(note)) }
        return text(lines)
    }

    /// When and how the bytes came, `2026-03-05 21:18:44Z by coast-desk (HTTP 200, 84,211 bytes)`.
    private func captured(_ sheet: VersionSheet) -> String {
        let moment = Moment.format(sheet.capturedAt).replacing("T", with: " ")
        let by = sheet.capturedBy.map { " by \($0)" } ?? ""
        let way =
            switch sheet.method {
            case .http: sheet.httpStatus.map { "HTTP \($0)" } ?? "HTTP"
            case .file: "from a file"
            case .stdin: "from standard input"
            case .warc: "from a web archive"
            case .import: "imported"
            }
        return "\(moment)\(by) (\(way), \(count(sheet.byteCount, "byte", grouped: true)))"
    }

    /// A name and what it stands for, the latter hanging: `  address    https://…`.
    func fact(_ name: String, _ value: StyledText, indent: Int = 13) -> [StyledText] {
        let indent = min(indent, options.width - 8)
        let lines = value.wrapped(to: options.width - indent)
        return lines.enumerated().map { index, line in
            StyledText((index == 0 ? "  " + name : "").rightPadded(to: indent), .dim) + line
        }
    }
}

extension String {
    /// The first six and the last four characters of a hash.
    fileprivate func abbreviated(ellipsis: String) -> String {
        count <= 12 ? self : prefix(6) + ellipsis + suffix(4)
    }
}
