internal import Article
internal import GRDB

/// An article that has a paragraph.
struct IndexedArticle: Hashable {
    /// The text of its id.
    let id: String
    /// The headline of its first version.
    let title: String?
}

extension IndexReader {
    /// Every site.
    func sites() throws -> [Site] {
        try String.fetchAll(database, sql: "SELECT site FROM heads ORDER BY site").map(Site.init(named:))
    }

    /// The articles of some sites that have a paragraph, in the order of their ids, which is none of time or place.
    func articles(
        with hash: UInt64, on sites: [Site], besides id: ArticleID, limit: Int
    ) throws -> [IndexedArticle] {
        let places = repeatElement("?", count: sites.count).joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: """
                SELECT articles.id AS id, versions.headline AS headline FROM paragraphs
                JOIN articles ON articles.id = paragraphs.article
                LEFT JOIN versions ON versions.article = articles.id AND versions.number = 1
                WHERE paragraphs.hash = ? AND articles.id <> ? AND articles.site IN (\(places))
                ORDER BY paragraphs.article LIMIT ?
                """)
        let arguments =
            StatementArguments([Int64(bitPattern: hash)] as [any DatabaseValueConvertible])
            + [id.text] + StatementArguments(sites.map(\.name)) + [limit]
        return try Row.fetchAll(statement, arguments: arguments).map {
            IndexedArticle(id: try $0.value("id"), title: try $0.optional("headline"))
        }
    }

    /// The paragraphs of an article's body, of all its versions.
    func bodyParagraphs(of article: String) throws -> Set<UInt64> {
        let hashes = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT hash FROM paragraphs WHERE article = ? AND in_body = 1"),
            arguments: [article])
        return Set(hashes.map { UInt64(bitPattern: $0) })
    }
}
