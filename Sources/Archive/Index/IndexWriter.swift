internal import Article
internal import Foundation
internal import GRDB
internal import Git

/// Puts into the index what commits hold.
///
/// ``finish()`` completes it.
final class IndexWriter {
    let database: Database
    /// The articles whose summaries are no longer right.
    private var touched: Set<String> = []

    init(database: Database) {
        self.database = database
    }

    /// The commit up to which a site is in the index.
    func head(of site: Site) throws -> ObjectID? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT commit_id FROM heads WHERE site = ?", arguments: [site.name])
        else { return nil }
        return try row.parsed("commit_id") { ObjectID(hex: $0) }
    }

    /// The sites in the index.
    func sites() throws -> [Site] {
        try String.fetchAll(database, sql: "SELECT site FROM heads").map(Site.init(named:))
    }

    /// Notes that a site is in the index up to a commit.
    func setHead(of site: Site, to commit: ObjectID) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO heads (site, commit_id) VALUES (?, ?)", arguments: [site.name, commit.hex])
    }

    /// Takes everything of a site out of the index.
    ///
    /// - Parameter lost: the commit that its branch no longer holds; noted, since it may be somebody's doing.
    func forget(_ site: Site, lost: ObjectID) throws {
        let articles = "(SELECT id FROM articles WHERE site = ?)"
        for table in ["versions", "observations", "addresses", "tags", "paragraphs"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE article IN \(articles)", arguments: [site.name])
        }
        for table in ["articles", "heads", "unreadable"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE site = ?", arguments: [site.name])
        }
        try database.execute(
            sql: "INSERT INTO rewindings (site, commit_id) VALUES (?, ?)", arguments: [site.name, lost.hex])
    }

    /// Notes that something in a commit cannot be read.
    func note(unreadable commit: ObjectID, of site: Site, reason: String) throws {
        try database.execute(
            sql: "INSERT INTO unreadable (site, commit_id, reason) VALUES (?, ?, ?)",
            arguments: [site.name, commit.hex, reason])
    }

    /// Adds a version; one whose number is there already is passed over.
    func add(_ record: CaptureRecord, folder: String, site: Site, commit: Commit) throws {
        let id = record.id.text
        try database.execute(
            sql: "INSERT OR IGNORE INTO articles (id, site, slug, folder, address) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, site.name, record.slug.text, folder, record.url.article.description])
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO versions (article, number, commit_id, captured_at, committed_at, cause, headline, publisher,
                    paragraphs, words, text_sha256, content_sha256, page_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, record.version, commit.id.hex, Int(record.capturedAt.timeIntervalSince1970),
                Int(commit.committedAt.timeIntervalSince1970), record.cause.rawValue, record.claims.title,
                record.claims.publisher, record.text.paragraphs, record.text.words, record.text.sha256,
                record.text.contentSHA256, record.page.sha256,
            ])
        for url in record.url.known {
            try database.execute(
                sql: "INSERT OR IGNORE INTO addresses (url, article) VALUES (?, ?)", arguments: [url.description, id])
        }
        for tag in record.source.tags { try add(tag: tag, to: id) }
        try addParagraphs(of: record)
        touched.insert(id)
    }

    /// Adds a line of a file of observations.
    func add(_ observation: Observation, path: String, line: Int, commit: ObjectID) throws {
        let id = observation.id.text
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO observations (article, captured_at, version, content_sha256, page_sha256, commit_id, path,
                    line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, Int(observation.capturedAt.timeIntervalSince1970), observation.version, observation.contentSHA256,
                observation.page.sha256, commit.hex, path, line,
            ])
        for tag in observation.source.tags { try add(tag: tag, to: id) }
        touched.insert(id)
    }

    private func add(tag: String, to id: String) throws {
        try database.execute(sql: "INSERT OR IGNORE INTO tags (article, tag) VALUES (?, ?)", arguments: [id, tag])
    }

    /// Brings the summaries of the articles up to what was added.
    func finish() throws {
        for id in touched { try updateSummary(of: id) }
        touched = []
    }

    private func updateSummary(of id: String) throws {
        let latest = "FROM versions WHERE article = articles.id ORDER BY captured_at DESC, number DESC LIMIT 1"
        try database.execute(
            sql: """
                UPDATE articles SET
                    headline = (SELECT headline \(latest)), publisher = (SELECT publisher \(latest)),
                    changed_at = IFNULL((SELECT captured_at \(latest)), 0),
                    versions = (SELECT COUNT(*) FROM versions WHERE article = articles.id),
                    observations = (SELECT COUNT(*) FROM observations WHERE article = articles.id),
                    first_at = IFNULL((SELECT MIN(captured_at) FROM versions WHERE article = articles.id), 0),
                    checked_at = MAX(IFNULL((SELECT MAX(captured_at) FROM versions WHERE article = articles.id), 0),
                        IFNULL((SELECT MAX(captured_at) FROM observations WHERE article = articles.id), 0))
                WHERE id = ?
                """, arguments: [id])
    }
}
