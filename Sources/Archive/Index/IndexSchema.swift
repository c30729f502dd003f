internal import GRDB

/// The tables of the index.
enum IndexSchema {
    /// Raised with every change of the tables; an index with another number is built anew.
    static let version = 2

    /// Makes sure that the database has the tables of this version; creates them where it is empty.
    ///
    /// Throws an ``IndexFault`` where it has those of another version.
    static func prepare(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if found == version { return }
        let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
        guard found == 0, tables == 0 else { throw IndexFault(.io, "the index is of another version") }
        try database.execute(
            sql: """
                CREATE TABLE heads (site TEXT PRIMARY KEY, commit_id TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE rewindings (site TEXT NOT NULL, commit_id TEXT NOT NULL);
                CREATE TABLE unreadable (site TEXT NOT NULL, commit_id TEXT NOT NULL, reason TEXT NOT NULL);
                CREATE TABLE articles (
                    id TEXT PRIMARY KEY, site TEXT NOT NULL, slug TEXT NOT NULL, folder TEXT NOT NULL,
                    address TEXT NOT NULL, publisher TEXT, headline TEXT,
                    versions INTEGER NOT NULL DEFAULT 0, observations INTEGER NOT NULL DEFAULT 0,
                    first_at INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL DEFAULT 0,
                    checked_at INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
                CREATE INDEX articles_slug ON articles (slug);
                CREATE INDEX articles_site ON articles (site);
                CREATE INDEX articles_changed ON articles (changed_at);
                CREATE TABLE versions (
                    article TEXT NOT NULL, number INTEGER NOT NULL, commit_id TEXT NOT NULL,
                    captured_at INTEGER NOT NULL, committed_at INTEGER NOT NULL, cause TEXT NOT NULL,
                    headline TEXT, publisher TEXT, paragraphs INTEGER NOT NULL, words INTEGER NOT NULL,
                    text_sha256 TEXT NOT NULL, content_sha256 TEXT NOT NULL, page_sha256 TEXT NOT NULL,
                    PRIMARY KEY (article, number)) WITHOUT ROWID;
                CREATE TABLE observations (
                    article TEXT NOT NULL, captured_at INTEGER NOT NULL, version INTEGER NOT NULL,
                    content_sha256 TEXT NOT NULL, page_sha256 TEXT NOT NULL, commit_id TEXT NOT NULL,
                    path TEXT NOT NULL, line INTEGER NOT NULL,
                    PRIMARY KEY (article, captured_at, path, line)) WITHOUT ROWID;
                CREATE TABLE addresses (
                    url TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (url, article)) WITHOUT ROWID;
                CREATE TABLE tags (
                    article TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (article, tag)) WITHOUT ROWID;
                CREATE TABLE paragraphs (
                    article TEXT NOT NULL, hash INTEGER NOT NULL, in_body INTEGER NOT NULL,
                    PRIMARY KEY (article, hash)) WITHOUT ROWID;
                CREATE INDEX paragraphs_hash ON paragraphs (hash);
                PRAGMA user_version = \(version);
                """)
    }
}
