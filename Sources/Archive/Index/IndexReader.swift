internal import Article
internal import Foundation
internal import GRDB
internal import Git

/// Asks the index.
struct IndexReader {
    let database: Database

    /// The rows that ``summary(_:)`` reads.
    ///
    /// Tags hold no control characters, so one can stand between them.
    private static let summaries = """
        SELECT *, (SELECT group_concat(tag, char(31)) FROM (SELECT tag FROM tags WHERE article = articles.id ORDER BY tag))
            AS tags FROM articles
        """

    /// The articles that a filter lets through.
    func articles(_ filter: ArticleFilter) throws -> [ArticleSummary] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        if let tag = filter.tag {
            conditions.append("id IN (SELECT article FROM tags WHERE tag = ?)")
            arguments += [tag]
        }
        if let moment = filter.changedSince {
            conditions.append("changed_at >= ?")
            arguments += [Int(moment.timeIntervalSince1970.rounded(.up))]
        }
        if let moment = filter.changedUntil {
            conditions.append("changed_at <= ?")
            arguments += [Int(moment.timeIntervalSince1970.rounded(.down))]
        }
        let order =
            switch filter.order {
            case .changed: "changed_at DESC, slug, id"
            case .versions: "versions DESC, changed_at DESC, slug, id"
            case .slug: "slug, site, id"
            }
        if let last = filter.after {
            let changedAt = Int(last.changedAt.timeIntervalSince1970)
            switch filter.order {
            case .changed:
                conditions.append("changed_at <= ? AND (changed_at < ? OR (slug, id) > (?, ?))")
                arguments += [changedAt, changedAt, last.slug.text, last.id.text]
            case .versions:
                conditions.append(
                    "versions <= ? AND (versions < ? OR changed_at < ? OR (changed_at = ? AND (slug, id) > (?, ?)))")
                arguments += [
                    last.versionCount, last.versionCount, changedAt, changedAt, last.slug.text, last.id.text,
                ]
            case .slug:
                conditions.append("(slug, site, id) > (?, ?, ?)")
                arguments += [last.slug.text, last.site.name, last.id.text]
            }
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        // Publishers are matched by name here, since SQL folds only ASCII; so the limit is applied here as well.
        var found: [ArticleSummary] = []
        let rows = try Row.fetchCursor(
            database, sql: "\(Self.summaries) \(condition) ORDER BY \(order)", arguments: arguments)
        while found.count < filter.limit ?? .max, let row = try rows.next() {
            let article = try summary(row)
            if filter.publisher.map(article.isFrom(publisher:)) ?? true { found.append(article) }
        }
        return found
    }

    /// The article with this id.
    func article(_ id: ArticleID) throws -> ArticleSummary? {
        try articles(where: "id = ?", [id.text]).first
    }

    /// The articles with exactly this slug.
    func articles(slug: String) throws -> [ArticleSummary] {
        try articles(where: "slug = ?", [slug])
    }

    /// The articles whose slug begins so, whole words or not.
    func articles(slugPrefix: String) throws -> [ArticleSummary] {
        try articles(where: "slug >= ? AND slug < ?", [slugPrefix, slugPrefix + "\u{7F}"])
    }

    /// The articles whose id begins so.
    func articles(idPrefix: String) throws -> [ArticleSummary] {
        try articles(where: "id >= ? AND id < ?", [idPrefix, idPrefix + "\u{7F}"])
    }

    /// The articles that were captured at this address.
    func articles(at url: NormalizedURL) throws -> [ArticleSummary] {
        try articles(where: "id IN (SELECT article FROM addresses WHERE url = ?)", [url.description])
    }

    /// Every slug.
    func slugs() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT DISTINCT slug FROM articles ORDER BY slug")
    }

    /// Where an article's folder is.
    func folder(of id: ArticleID) throws -> String? {
        try String.fetchOne(database, sql: "SELECT folder FROM articles WHERE id = ?", arguments: [id.text])
    }

    /// Where the folder of a version is: that of its article, unless archives that were joined had begun two.
    func folder(of version: VersionSummary) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT IFNULL(versions.folder, articles.folder) FROM articles
                LEFT JOIN versions ON versions.article = articles.id AND versions.number = ? WHERE articles.id = ?
                """, arguments: [version.number, version.article.text])
    }

    /// The versions of an article in the order of capture.
    func versions(of id: ArticleID) throws -> [VersionSummary] {
        let observations = "FROM observations WHERE article = versions.article AND version = versions.number"
        return try Row.fetchAll(
            database,
            sql: """
                SELECT *, (SELECT COUNT(*) \(observations)) AS observations,
                    (SELECT MAX(captured_at) \(observations)) AS seen_at
                FROM versions WHERE article = ? ORDER BY captured_at, number
                """, arguments: [id.text]
        ).map { row in
            let capturedAt = try row.moment("captured_at")
            let seenAt = try (row.optional("seen_at") as Int?).map { Date(timeIntervalSince1970: TimeInterval($0)) }
            return VersionSummary(
                article: id, number: try row.value("number"), recordedNumber: try row.value("recorded"),
                commit: try row.parsed("commit_id") { ObjectID(hex: $0) },
                capturedAt: capturedAt, committedAt: try row.moment("committed_at"),
                cause: try row.parsed("cause") { CaptureRecord.Cause(rawValue: $0) },
                headline: try row.optional("headline"), paragraphs: try row.value("paragraphs"),
                words: try row.value("words"), textSHA256: try row.value("text_sha256"),
                contentSHA256: try row.value("content_sha256"), pageSHA256: try row.value("page_sha256"),
                observationCount: try row.value("observations"), lastSeenAt: max(capturedAt, seenAt ?? capturedAt))
        }
    }

    /// Where the observations of an article are, in the order of capture.
    func observations(of id: ArticleID) throws -> [StoredLine] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM observations WHERE article = ? ORDER BY captured_at, path, line",
            arguments: [id.text]
        ).map { row in
            StoredLine(
                commit: try row.parsed("commit_id") { ObjectID(hex: $0) }, path: try row.value("path"),
                line: try row.value("line"))
        }
    }

    /// Every capture of an article in the order of capture.
    func timeline(of id: ArticleID) throws -> Timeline {
        let columns = "captured_at, content_sha256, page_sha256"
        let readings = try Int.fetchSet(
            database, sql: "SELECT number FROM versions WHERE article = ? AND cause = ?",
            arguments: [id.text, CaptureRecord.Cause.extractor.rawValue])
        let events = try Row.fetchAll(
            database,
            sql: """
                SELECT number AS version, 0 AS observed, \(columns) FROM versions WHERE article = ?
                UNION ALL SELECT version, 1 AS observed, \(columns) FROM observations WHERE article = ?
                ORDER BY captured_at, observed, version
                """, arguments: [id.text, id.text]
        ).map { row in
            Timeline.Event(
                at: try row.moment("captured_at"), version: try row.value("version"),
                contentSHA256: try row.value("content_sha256"), pageSHA256: try row.value("page_sha256"),
                isObservation: try row.value("observed"))
        }
        return Timeline(events: events, readings: readings)
    }

    /// The heads that branches had and no longer hold.
    func rewindings() throws -> [(site: Site, commit: String)] {
        try Row.fetchAll(database, sql: "SELECT DISTINCT site, commit_id FROM rewindings ORDER BY site").map { row in
            (Site(named: try row.value("site")), try row.value("commit_id"))
        }
    }

    /// What could not be read and is missing here.
    func unreadable() throws -> [(site: Site, commit: String, reason: String)] {
        try Row.fetchAll(database, sql: "SELECT site, commit_id, reason FROM unreadable ORDER BY site").map { row in
            (Site(named: try row.value("site")), try row.value("commit_id"), try row.value("reason"))
        }
    }

    private func articles(where condition: String, _ arguments: StatementArguments) throws -> [ArticleSummary] {
        try Row.fetchAll(
            database, sql: "\(Self.summaries) WHERE \(condition) ORDER BY slug, id", arguments: arguments
        ).map(summary)
    }

    private func summary(_ row: Row) throws -> ArticleSummary {
        let tags: String? = try row.optional("tags")
        return ArticleSummary(
            id: try row.parsed("id", ArticleID.init(_:)), site: Site(named: try row.value("site")),
            slug: try row.parsed("slug", Slug.init(_:)), address: try row.value("address"),
            publisher: try row.optional("publisher"), headline: try row.optional("headline"),
            versionCount: try row.value("versions"), observationCount: try row.value("observations"),
            firstCapturedAt: try row.moment("first_at"), changedAt: try row.moment("changed_at"),
            checkedAt: try row.moment("checked_at"),
            tags: tags?.split(separator: "\u{1F}").map(String.init) ?? [])
    }
}

/// A line in a file of observations.
struct StoredLine: Hashable {
    /// The commit that added the file.
    let commit: ObjectID
    /// The file's path.
    let path: String
    /// The line, from 0.
    let line: Int
}
