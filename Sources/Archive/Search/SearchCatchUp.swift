internal import Article
internal import Crypto
internal import Foundation
internal import GRDB
internal import Git

/// Brings the search index up to the index of the archive, which is up to Git.
struct SearchCatchUp {
    let repository: Repository
    let index: Index
    let searchIndex: Index
    let progress: ((_ done: Int, _ total: Int) -> Void)?

    /// Articles are read and written in portions.
    private static let portionSize = 64

    /// Another process changed the search index meanwhile.
    private struct Overtaken: Error {}

    /// Reads the articles that have changed, on all cores, and puts them in.
    ///
    /// - Complexity: where nothing changed, a look at each site; else every version of each article that did.
    func run() throws {
        while true {
            do { return try attempt() } catch is Overtaken { continue }
        }
    }

    private func attempt() throws {
        let heads = try index.read { try IndexWriter(database: $0).heads() }
        var generation = try searchIndex.read { try SearchWriter(database: $0).generation() }
        let known = try searchIndex.read { try SearchWriter(database: $0).heads() }
        guard heads != known else { return }
        func change(_ body: (SearchWriter) throws -> Void) throws {
            try searchIndex.write { database in
                let writer = SearchWriter(database: database)
                guard try writer.generation() == generation else { throw Overtaken() }
                try writer.advance()
                try body(writer)
            }
            generation += 1
        }
        if known.keys.contains(where: { heads[$0] == nil }) { throw SearchWriter.leftover }
        let sites = heads.filter { known[$0.key] != $0.value }.sorted { $0.key < $1.key }
        var pending: [SearchedArticle] = []
        for (site, _) in sites {
            let articles = try index.read { try Self.articles(of: site, $0) }
            var states = try searchIndex.read { try SearchWriter(database: $0).states(of: site) }
            pending += articles.filter { states.removeValue(forKey: $0.article) != $0.state }
            if !states.isEmpty { throw SearchWriter.leftover }
        }
        try add(pending, change)
        try change { writer in for (site, head) in sites { try writer.setHead(of: site, to: head) } }
    }

    /// Reads articles and writes them.
    private func add(_ articles: [SearchedArticle], _ change: ((SearchWriter) throws -> Void) throws -> Void) throws {
        let path = repository.path
        let total = articles.reduce(0) { $0 + $1.versions.count }
        var done = 0
        let size = Self.portionSize
        func deliver(_ passages: [ArticlePassages]) throws {
            try change { writer in for article in passages { try writer.put(article) } }
            done += passages.reduce(0) { $0 + $1.article.versions.count }
            progress?(done, total)
        }
        if articles.count <= size {
            guard !articles.isEmpty else { return }
            return try deliver(articles.map { ArticlePassages(of: $0, from: repository) })
        }
        try OrderedWork.run(
            count: (articles.count + size - 1) / size, workers: ProcessInfo.processInfo.activeProcessorCount
        ) { place in
            Result {
                let repository = try Repository(openingAt: path)
                let portion = articles[(place * size)..<min((place + 1) * size, articles.count)]
                return portion.map { ArticlePassages(of: $0, from: repository) }
            }
        } deliver: { _, result in
            try deliver(try result.get())
        }
    }

    /// The articles of a site with their versions in the order of capture.
    private static func articles(of site: Site, _ database: Database) throws -> [SearchedArticle] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT article, number, captured_at, commit_id, IFNULL(versions.folder, articles.folder) AS folder
                FROM articles JOIN versions ON versions.article = articles.id WHERE site = ?
                ORDER BY article, captured_at, number
                """, arguments: [site.name])
        var found: [SearchedArticle] = []
        var id = ""
        var versions: [SearchedArticle.Version] = []
        func close() {
            guard !versions.isEmpty else { return }
            found.append(
                SearchedArticle(article: id, site: site, state: state(of: versions), versions: versions))
            versions = []
        }
        while let row = try rows.next() {
            let article: String = try row.value("article")
            if article != id { close() }
            id = article
            versions.append(
                SearchedArticle.Version(
                    number: try row.value("number"), capturedAt: try row.value("captured_at"),
                    commit: try row.parsed("commit_id") { ObjectID(hex: $0) }, folder: try row.value("folder")))
        }
        close()
        return found
    }

    /// A number that changes with the versions.
    private static func state(of versions: [SearchedArticle.Version]) -> Int64 {
        var hash = SHA256()
        for version in versions { hash.update(data: Data("\(version.number) \(version.commit)\n".utf8)) }
        return hash.finalize().prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}
