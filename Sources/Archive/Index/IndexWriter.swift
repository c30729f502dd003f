internal import Article
internal import Foundation
internal import GRDB
internal import Git

/// Puts into the index what commits hold.
///
/// ``finish()`` completes it.
final class IndexWriter {
    private let database: Database
    /// The articles whose summaries are no longer right.
    private var touched: Set<String> = []

    init(database: Database) {
        self.database = database
    }

    /// Adds what a commit holds.
    func add(_ commit: IndexedCommit, of site: Site) throws {
        for entry in commit.entries {
            switch entry {
            case .version(let version): try add(version, commit.id, of: site)
            case .observation(let observation, let path, let line):
                try add(observation, path: path, line: line, commit.id)
            case .unreadable(let reason):
                try run(
                    "INSERT INTO unreadable (site, commit_id, reason) VALUES (?, ?, ?)",
                    [site.name, commit.id.hex, reason])
            }
        }
    }

    private func add(_ version: VersionEntry, _ commit: ObjectID, of site: Site) throws {
        let id = version.article
        try run(
            "INSERT OR IGNORE INTO articles (id, site, slug, folder, address) VALUES (?, ?, ?, ?, ?)",
            [id, site.name, version.slug, version.folder, version.address])
        try run(
            """
            INSERT INTO versions (article, number, recorded, commit_id, captured_at, committed_at, cause, folder, headline,
                publisher, paragraphs, words, text_sha256, content_sha256, page_sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?, NULLIF(?, (SELECT folder FROM articles WHERE id = ?)), ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, try number(of: version), version.recorded, commit.hex, version.capturedAt, version.committedAt,
                version.cause, version.folder, id, version.headline, version.publisher, version.paragraphs,
                version.words, version.textSHA256, version.contentSHA256, version.pageSHA256,
            ])
        for url in version.urls {
            try run("INSERT OR IGNORE INTO addresses (url, article) VALUES (?, ?)", [url, id])
        }
        for tag in version.tags { try add(tag: tag, to: id) }
        for paragraph in version.recurring {
            try run(
                """
                INSERT INTO paragraphs (article, hash, in_body) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET in_body = MAX(in_body, excluded.in_body) WHERE in_body < excluded.in_body
                """, [id, paragraph.hash, paragraph.isInBody ? 1 : 0])
        }
        touched.insert(id)
    }

    /// The number that a version is known by: the one it was recorded with, or the next where another line had that already.
    private func number(of version: VersionEntry) throws -> Int {
        guard
            try Int.fetchOne(
                statement("SELECT 1 FROM versions WHERE article = ? AND number = ?"),
                arguments: [version.article, version.recorded]) != nil
        else { return version.recorded }
        let last = try Int.fetchOne(
            statement("SELECT MAX(number) FROM versions WHERE article = ?"), arguments: [version.article])
        return (last ?? 0) + 1
    }

    private func add(_ observation: Observation, path: String, line: Int, _ commit: ObjectID) throws {
        let id = observation.id.text
        // Where lines were joined, the version observed may be known by another number.
        let version = try Int.fetchOne(
            statement(
                """
                SELECT number FROM versions WHERE article = ? AND recorded = ? AND number <> recorded AND content_sha256 = ?
                ORDER BY number DESC LIMIT 1
                """), arguments: [id, observation.version, observation.contentSHA256])
        try run(
            """
            INSERT OR IGNORE INTO observations (article, captured_at, version, content_sha256, page_sha256, commit_id, path,
                line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, Int(observation.capturedAt.timeIntervalSince1970), version ?? observation.version,
                observation.contentSHA256, observation.page.sha256, commit.hex, path, line,
            ])
        for tag in observation.source.tags { try add(tag: tag, to: id) }
        touched.insert(id)
    }

    private func add(tag: String, to id: String) throws {
        try run("INSERT OR IGNORE INTO tags (article, tag) VALUES (?, ?)", [id, tag])
    }

    /// Brings the summaries of the articles up to what was added.
    func finish() throws {
        let latest = "FROM versions WHERE article = articles.id ORDER BY captured_at DESC, number DESC LIMIT 1"
        for id in touched {
            try run("DELETE FROM remembered WHERE article = ?", [id])
            try run(
                """
                UPDATE articles SET
                    (headline, publisher, changed_at) = (SELECT headline, publisher, captured_at \(latest)),
                    (versions, first_at) =
                        (SELECT COUNT(*), MIN(captured_at) FROM versions WHERE article = articles.id),
                    (observations, checked_at) = (
                        SELECT COUNT(*), MAX(IFNULL(MAX(captured_at), 0),
                            (SELECT MAX(captured_at) FROM versions WHERE article = articles.id))
                        FROM observations WHERE article = articles.id)
                WHERE id = ? AND EXISTS (SELECT 1 FROM versions WHERE article = articles.id)
                """, [id])
        }
        touched = []
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try statement(sql).execute(arguments: arguments)
    }

    private func statement(_ sql: String) throws -> Statement {
        try database.cachedStatement(sql: sql)
    }
}

extension IndexWriter {
    /// The commit up to which a site is in the index.
    func head(of site: Site) throws -> ObjectID? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT commit_id FROM heads WHERE site = ?", arguments: [site.name])
        else { return nil }
        return try row.parsed("commit_id") { ObjectID(hex: $0) }
    }

    /// The commits up to which sites are in the index.
    func heads() throws -> [Site: ObjectID] {
        var heads: [Site: ObjectID] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT site, commit_id FROM heads") {
            heads[Site(named: try row.value("site"))] = try row.parsed("commit_id") { ObjectID(hex: $0) }
        }
        return heads
    }

    /// Notes that a site is in the index up to a commit.
    func setHead(of site: Site, to commit: ObjectID) throws {
        try run("INSERT OR REPLACE INTO heads (site, commit_id) VALUES (?, ?)", [site.name, commit.hex])
    }

    /// Takes everything of a site out of the index.
    ///
    /// - Parameter lost: the commit that its branch no longer holds; noted, since it may be somebody's doing.
    func forget(_ site: Site, lost: ObjectID?) throws {
        let articles = "(SELECT id FROM articles WHERE site = ?)"
        for table in ["versions", "observations", "addresses", "tags", "paragraphs", "remembered"] {
            try run("DELETE FROM \(table) WHERE article IN \(articles)", [site.name])
        }
        for table in ["articles", "heads", "unreadable"] {
            try run("DELETE FROM \(table) WHERE site = ?", [site.name])
        }
        if let lost { try run("INSERT INTO rewindings (site, commit_id) VALUES (?, ?)", [site.name, lost.hex]) }
    }
}
