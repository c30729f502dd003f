public import Article
internal import GRDB

extension Archive {
    /// What was worked out of articles and kept by ``remember(_:from:)``, for those that have no further version since.
    ///
    /// - Parameter source: what worked it out; what another did is passed over.
    public func remembered(of articles: [ArticleID], from source: String) throws(ArchiveError) -> [ArticleID: String] {
        try indexed { reader in
            let statement = try reader.database.cachedStatement(
                sql: "SELECT value FROM remembered WHERE article = ? AND source = ?")
            var found: [ArticleID: String] = [:]
            for id in articles {
                if let value = try String.fetchOne(statement, arguments: [id.text, source]) { found[id] = value }
            }
            return found
        }
    }

    /// Keeps what was worked out of articles, until they have a further version.
    ///
    /// It is a cache of a cache: where it cannot be written, nothing is kept.
    ///
    /// - Parameter values: for each article what its versions come to, worked out of the ones that the index holds now.
    public func remember(_ values: [ArticleSummary: String], from source: String) {
        try? index.write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO remembered (article, source, value)
                    SELECT id, ?, ? FROM articles WHERE id = ? AND versions = ?
                    """)
            for (article, value) in values {
                try statement.execute(arguments: [source, value, article.id.text, article.versionCount])
            }
        }
    }
}
