internal import Article
internal import GRDB
internal import Git

/// Puts passages into the search index.
struct SearchWriter {
    let database: Database

    /// Raised with every change, so that a process sees that another was here.
    func generation() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT generation FROM state") ?? 0
    }

    /// Notes that something changes.
    func advance() throws {
        try run("UPDATE state SET generation = generation + 1", [])
    }

    /// The commits up to which sites are in the search index.
    func heads() throws -> [Site: ObjectID] {
        var heads: [Site: ObjectID] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT site, commit_id FROM heads") {
            heads[Site(named: try row.value("site"))] = try row.parsed("commit_id") { ObjectID(hex: $0) }
        }
        return heads
    }

    /// The states of the articles of a site.
    func states(of site: Site) throws -> [String: Int64] {
        var states: [String: Int64] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT article, state FROM articles WHERE site = ?", arguments: [site.name])
        while let row = try rows.next() { states[try row.value("article")] = try row.value("state") }
        return states
    }

    /// Notes that a site is in the search index up to a commit.
    func setHead(of site: Site, to commit: ObjectID) throws {
        try run(
            """
            INSERT OR REPLACE INTO heads (site, commit_id, versions) VALUES (?, ?,
                (SELECT COUNT(*) FROM articles JOIN versions ON versions.article = articles.id WHERE site = ?))
            """, [site.name, commit.hex, site.name])
    }

    /// Texts are in the search index that Git no longer holds.
    ///
    /// The table of words cannot give up what it has no text of, and what was withdrawn must not be found in it; so the search
    /// index is built anew.
    static let leftover = IndexFault(.damaged, "the search index holds texts that are no longer in the archive")

    /// Puts an article in, in the place of what is there of it; a passage that is there already keeps its words.
    func put(_ new: ArticlePassages) throws {
        let latest = new.versions.count - 1
        let article = new.article
        try run(
            """
            INSERT INTO articles (article, site, state, latest) VALUES (?, ?, ?, ?)
            ON CONFLICT (article) DO UPDATE SET site = excluded.site, state = excluded.state, latest = excluded.latest
            """, [article.article, article.site.name, article.state, latest])
        guard let id = try id(of: article.article) else { return }
        try clear(id)
        for (place, version) in new.versions.enumerated() {
            try run(
                "INSERT INTO versions (article, place, number, captured_at) VALUES (?, ?, ?, ?)",
                [id, place, version.number, version.capturedAt])
        }
        for (number, reason) in new.skipped {
            try run("INSERT INTO skipped (article, number, reason) VALUES (?, ?, ?)", [id, number, reason])
        }
        var known: [Int64: Int64] = [:]
        for row in try Row.fetchAll(
            statement("SELECT id, hash FROM passages WHERE article = ?"), arguments: [id])
        {
            known[try row.value("hash")] = try row.value("id")
        }
        for (hash, passage) in new.passages.sorted(by: { $0.key < $1.key }) {
            let row = try known.removeValue(forKey: hash) ?? add(passage, hash, to: id)
            for span in passage.spans {
                try run(
                    "INSERT INTO spans (passage, first, last) VALUES (?, ?, ?)",
                    [row, span.lowerBound, span.upperBound])
            }
        }
        guard known.isEmpty else { throw Self.leftover }
    }

    private func add(_ passage: ArticlePassages.Passage, _ hash: Int64, to article: Int64) throws -> Int64 {
        try run("INSERT INTO passages (article, hash) VALUES (?, ?)", [article, hash])
        let row = database.lastInsertedRowID
        try run("INSERT INTO words (rowid, text) VALUES (?, ?)", [row, passage.words])
        return row
    }

    private func clear(_ id: Int64) throws {
        try run("DELETE FROM spans WHERE passage IN (SELECT id FROM passages WHERE article = ?)", [id])
        for table in ["versions", "skipped"] { try run("DELETE FROM \(table) WHERE article = ?", [id]) }
    }

    private func id(of article: String) throws -> Int64? {
        try Int64.fetchOne(statement("SELECT id FROM articles WHERE article = ?"), arguments: [article])
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try statement(sql).execute(arguments: arguments)
    }

    private func statement(_ sql: String) throws -> Statement {
        try database.cachedStatement(sql: sql)
    }
}
