/// The tables of the index.
enum IndexSchema {
    /// Raised with every change of the tables; an index with another number is built anew.
    static let version = 3

    /// The lookups by anything but the article.
    static let lookups = """
        CREATE INDEX IF NOT EXISTS articles_slug ON articles (slug, site);
        CREATE INDEX IF NOT EXISTS articles_site ON articles (site);
        CREATE INDEX IF NOT EXISTS articles_changed ON articles (changed_at DESC, slug);
        CREATE INDEX IF NOT EXISTS articles_versions ON articles (versions DESC, changed_at DESC, slug);
        CREATE INDEX IF NOT EXISTS paragraphs_hash ON paragraphs (hash);

        """

    /// A version's `number` is the one that it is known by; it is `recorded` unless two archives gave the same number before they
    /// were joined.
    ///
    /// Its `folder` is null where it is the article's.
    ///
    /// `remembered` holds what callers worked out of an article's versions; it is no part of what Git holds, and goes with the next
    /// version.
    static let tables = """
        CREATE TABLE heads (site TEXT PRIMARY KEY, commit_id TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE rewindings (site TEXT NOT NULL, commit_id TEXT NOT NULL);
        CREATE TABLE unreadable (site TEXT NOT NULL, commit_id TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE articles (
            id TEXT PRIMARY KEY, site TEXT NOT NULL, slug TEXT NOT NULL, folder TEXT NOT NULL,
            address TEXT NOT NULL, publisher TEXT, headline TEXT,
            versions INTEGER NOT NULL DEFAULT 0, observations INTEGER NOT NULL DEFAULT 0,
            first_at INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL DEFAULT 0,
            checked_at INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE TABLE versions (
            article TEXT NOT NULL, number INTEGER NOT NULL, recorded INTEGER NOT NULL, commit_id TEXT NOT NULL,
            captured_at INTEGER NOT NULL, committed_at INTEGER NOT NULL, cause TEXT NOT NULL, folder TEXT,
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
        CREATE TABLE remembered (
            article TEXT PRIMARY KEY, source TEXT NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;

        """
}
