internal import GRDB

/// The tables of the index.
enum IndexSchema {
    /// Raised with every change of the tables; an index with another number is built anew.
    static let version = 1

    /// Whether the database has the tables of this version.
    static func isCurrent(in database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA user_version") == version
    }

    /// Creates the tables where they are missing.
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS heads (site TEXT PRIMARY KEY, commit_id TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS rewindings (site TEXT NOT NULL, commit_id TEXT NOT NULL);
                CREATE TABLE IF NOT EXISTS unreadable (site TEXT NOT NULL, commit_id TEXT NOT NULL, reason TEXT NOT NULL);
                CREATE TABLE IF NOT EXISTS articles (
                    id TEXT PRIMARY KEY, site TEXT NOT NULL, slug TEXT NOT NULL, folder TEXT NOT NULL,
                    address TEXT NOT NULL, publisher TEXT, headline TEXT,
                    versions INTEGER NOT NULL DEFAULT 0, observations INTEGER NOT NULL DEFAULT 0,
                    first_at INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL DEFAULT 0,
                    checked_at INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
                CREATE INDEX IF NOT EXISTS articles_slug ON articles (slug);
                CREATE INDEX IF NOT EXISTS articles_site ON articles (site);
                CREATE INDEX IF NOT EXISTS articles_changed ON articles (changed_at);
                CREATE TABLE IF NOT EXISTS versions (
                    article TEXT NOT NULL, number INTEGER NOT NULL, commit_id TEXT NOT NULL,
                    captured_at INTEGER NOT NULL, committed_at INTEGER NOT NULL, cause TEXT NOT NULL,
                    headline TEXT, publisher TEXT, paragraphs INTEGER NOT NULL, words INTEGER NOT NULL,
                    text_sha256 TEXT NOT NULL, content_sha256 TEXT NOT NULL, page_sha256 TEXT NOT NULL,
                    PRIMARY KEY (article, number)) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS observations (
                    article TEXT NOT NULL, captured_at INTEGER NOT NULL, version INTEGER NOT NULL,
                    content_sha256 TEXT NOT NULL, page_sha256 TEXT NOT NULL, commit_id TEXT NOT NULL,
                    path TEXT NOT NULL, line INTEGER NOT NULL,
                    PRIMARY KEY (article, captured_at, path, line)) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS addresses (
                    url TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (url, article)) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS tags (
                    article TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (article, tag)) WITHOUT ROWID;
                PRAGMA user_version = \(version);
                """)
    }
}
