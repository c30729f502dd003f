/// The tables of the search index, `search.sqlite`.
///
/// A passage is a title, a paragraph or a notice with one and the same text in one article, however many versions have it. Its words
/// stand in the table `words`, which keeps no text: that is in Git.
enum SearchSchema {
    /// Raised with every change of the tables or of ``SearchWords``.
    static let version = 1

    /// The places of versions count from 0 in the order of capture; those that cannot be read have none.
    ///
    /// A span says in which places a
    /// passage stands without a gap.
    static let tables = """
        CREATE TABLE state (generation INTEGER NOT NULL);
        INSERT INTO state VALUES (0);
        CREATE TABLE heads (
            site TEXT PRIMARY KEY, commit_id TEXT NOT NULL, versions INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, site TEXT NOT NULL, state INTEGER NOT NULL,
            latest INTEGER NOT NULL);
        CREATE INDEX articles_site ON articles (site);
        CREATE TABLE versions (
            article INTEGER NOT NULL, place INTEGER NOT NULL, number INTEGER NOT NULL, captured_at INTEGER NOT NULL,
            PRIMARY KEY (article, place)) WITHOUT ROWID;
        CREATE TABLE skipped (article INTEGER NOT NULL, number INTEGER NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL, hash INTEGER NOT NULL,
            UNIQUE (article, hash));
        CREATE TABLE spans (
            passage INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY (passage, first)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5(text, content = '', columnsize = 0, tokenize = 'ascii');

        """
}
