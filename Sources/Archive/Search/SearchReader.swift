internal import GRDB

/// Asks the search index.
struct SearchReader {
    let database: Database

    /// A passage that fits, in versions that follow each other.
    struct Hit {
        let article: Int64
        let hash: Int64
        /// The places of the first and the last version that have it.
        let first: Int
        let last: Int
        /// The place of the article's last version.
        let latest: Int
    }

    /// A version.
    struct Version: Hashable {
        let number: Int
        let capturedAt: Int
    }

    /// The passages that a query fits, those of one article together.
    func hits(_ expression: String) throws -> [Hit] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT passages.article, hash, first, last, latest FROM words
                JOIN passages ON passages.id = words.rowid JOIN articles ON articles.id = passages.article
                JOIN spans ON spans.passage = passages.id
                WHERE words MATCH ?
                """, arguments: [expression])
        var hits: [Hit] = []
        while let row = try rows.next() {
            hits.append(Hit(article: row[0], hash: row[1], first: row[2], last: row[3], latest: row[4]))
        }
        return hits
    }

    /// The version of an article at a place.
    func version(at place: Int, of article: Int64) throws -> Version {
        let statement = try database.cachedStatement(
            sql: "SELECT number, captured_at FROM versions WHERE article = ? AND place = ?")
        guard let row = try Row.fetchOne(statement, arguments: [article, place]) else {
            throw IndexFault(.io, "the search index has no version at place \(place)")
        }
        return Version(number: row[0], capturedAt: row[1])
    }

    /// The id of an article.
    func id(of article: Int64) throws -> String {
        let statement = try database.cachedStatement(sql: "SELECT article FROM articles WHERE id = ?")
        guard let id = try String.fetchOne(statement, arguments: [article]) else {
            throw IndexFault(.io, "the search index has no article \(article)")
        }
        return id
    }

    /// How many versions are searched.
    func versionCount() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT IFNULL(SUM(versions), 0) FROM heads") ?? 0
    }

    /// The versions that are not searched, and why.
    func skipped() throws -> [(article: String, number: Int, reason: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT articles.article AS id, number, reason FROM skipped
                JOIN articles ON articles.id = skipped.article ORDER BY articles.article, number
                """
        ).map { (try $0.value("id"), try $0.value("number"), try $0.value("reason")) }
    }
}
