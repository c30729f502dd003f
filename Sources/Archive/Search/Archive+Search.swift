internal import Article
internal import Foundation
internal import Git

extension Archive {
    /// Searches the texts of all versions.
    ///
    /// The search index is brought up to date first; the first search of an archive reads every text in it.
    ///
    /// - Parameter progress: called now and then with the count of versions taken into the search index, and of all that have to be.
    /// - Complexity: grows with the number of paragraphs that fit; reads from Git only those that are returned, or all of them for
    ///   an exact query.
    public func search(
        _ request: SearchRequest, progress: ((_ done: Int, _ total: Int) -> Void)? = nil
    ) throws(ArchiveError) -> SearchResult {
        do {
            do {
                return try search(request, in: try searchIndex ?? Index.open(.search, in: path), progress)
            } catch let fault as IndexFault where !fault.isBusy {
                // A search index that cannot be used is built anew.
                return try search(request, in: try Index.replace(.search, in: path), progress)
            }
        } catch {
            throw ArchiveError(error)
        }
    }

    private func search(
        _ request: SearchRequest, in index: Index, _ progress: ((Int, Int) -> Void)?
    ) throws -> SearchResult {
        searchIndex = index
        try SearchCatchUp(repository: repository, index: self.index, searchIndex: index, progress: progress).run()
        let found = try index.read { database in
            let reader = SearchReader(database: database)
            return (try reader.hits(request.query.expression), try reader.versionCount(), try reader.skipped())
        }
        var passages = SearchPassages(archive: self, index: index, query: request.query)
        var hits = found.0
        if request.query.literal != nil { hits = try hits.filter { try passages.fitsExactly($0) } }
        var events = try SearchEvent.events(request.scope, hits, in: index)
        if let since = request.since {
            let earliest = Int(since.timeIntervalSince1970.rounded(.up))
            events.removeAll { $0.version.capturedAt < earliest }
        }
        if let publisher = request.publisher {
            events = try events.filter { try passages.article(of: $0.hit)?.isFrom(publisher: publisher) ?? false }
        }
        events.sort(by: SearchEvent.isLater)
        var matches: [SearchMatch] = []
        for event in events.prefix(request.limit ?? .max) {
            if let match = try passages.match(event, request.scope) { matches.append(match) }
        }
        return SearchResult(
            matches: matches, matchCount: events.count, articleCount: Set(events.map(\.hit.article)).count,
            versionCount: found.1,
            skipped: passages.skipped + found.2.map { "\($0.article) v\($0.number): \($0.reason)" })
    }
}

/// A match before its text is read.
struct SearchEvent {
    let hit: SearchReader.Hit
    /// The version that it is about.
    let version: SearchReader.Version

    /// Later ones first; at one moment in a fixed order.
    static func isLater(_ left: SearchEvent, _ right: SearchEvent) -> Bool {
        (right.version.capturedAt, left.hit.article, left.hit.first, left.hit.hash)
            < (left.version.capturedAt, right.hit.article, right.hit.first, right.hit.hash)
    }

    /// What the passages that fit amount to.
    ///
    /// A passage that was only edited, and still fits, was neither removed nor added: there are as many that fit as before.
    static func events(
        _ scope: SearchRequest.Scope, _ hits: [SearchReader.Hit], in index: Index
    ) throws -> [SearchEvent] {
        let places: [(hit: SearchReader.Hit, place: Int)]
        switch scope {
        case .all: places = hits.map { ($0, $0.first) }
        case .latest: places = hits.filter { $0.last == $0.latest }.map { ($0, $0.latest) }
        case .removed, .added:
            let counts = Dictionary(grouping: hits, by: \.article)
            func count(_ place: Int, _ article: Int64) -> Int {
                counts[article]?.count { $0.first <= place && place <= $0.last } ?? 0
            }
            places = hits.compactMap { hit in
                let place = scope == .removed ? hit.last + 1 : hit.first
                guard place > 0, place <= hit.latest else { return nil }
                let before = count(place - 1, hit.article), after = count(place, hit.article)
                return (scope == .removed ? after < before : after > before) ? (hit, place) : nil
            }
        }
        return try index.read { database in
            let reader = SearchReader(database: database)
            return try places.map {
                SearchEvent(hit: $0.hit, version: try reader.version(at: $0.place, of: $0.hit.article))
            }
        }
    }
}

/// Reads the texts of passages from Git.
struct SearchPassages {
    let archive: Archive
    let index: Index
    let query: SearchQuery
    /// What could not be read, one sentence each.
    private(set) var skipped: [String] = []
    private var articles: [Int64: ArticleSummary] = [:]
    private var versions: [Int64: [VersionSummary]] = [:]
    private var texts: [Version: Article] = [:]

    private struct Version: Hashable {
        let article: Int64
        let place: Int
    }

    init(archive: Archive, index: Index, query: SearchQuery) {
        self.archive = archive
        self.index = index
        self.query = query
    }

    /// The article of a hit.
    mutating func article(of hit: SearchReader.Hit) throws -> ArticleSummary? {
        if let known = articles[hit.article] { return known }
        let text = try index.read { try SearchReader(database: $0).id(of: hit.article) }
        articles[hit.article] = try ArticleID(text).flatMap { try archive.article($0) }
        return articles[hit.article]
    }

    /// Whether the characters of an exact query stand in the passage.
    mutating func fitsExactly(_ hit: SearchReader.Hit) throws -> Bool {
        guard let literal = query.literal, let passage = try passage(of: hit) else { return false }
        return passage.text.contains(literal)
    }

    /// The match that an event is; nil where its text cannot be read, which is noted.
    mutating func match(_ event: SearchEvent, _ scope: SearchRequest.Scope) throws -> SearchMatch? {
        guard let article = try article(of: event.hit), let passage = try passage(of: event.hit) else { return nil }
        let (first, last) = try index.read { database in
            let reader = SearchReader(database: database)
            return (
                try reader.version(at: event.hit.first, of: event.hit.article),
                try reader.version(at: event.hit.last, of: event.hit.article)
            )
        }
        return SearchMatch(
            article: article, scope: scope, version: event.version.number,
            capturedAt: Date(timeIntervalSince1970: TimeInterval(event.version.capturedAt)),
            firstVersion: first.number, lastVersion: last.number, paragraph: passage.paragraph, text: passage.text,
            marks: query.marks(in: passage.text))
    }

    private mutating func passage(of hit: SearchReader.Hit) throws -> (text: String, paragraph: Int?)? {
        guard let article = try text(of: hit) else { return nil }
        if let title = article.title, ArticlePassages.hash(of: title) == hit.hash { return (title, 0) }
        var paragraph = 0
        for block in article.blocks where ArticlePassages.isSearched(block) {
            if block.scope == .body { paragraph += 1 }
            if ArticlePassages.hash(of: block.text) == hit.hash {
                return (block.text, block.scope == .body ? paragraph : nil)
            }
        }
        return nil
    }

    /// The text of the first version that has a passage.
    private mutating func text(of hit: SearchReader.Hit) throws -> Article? {
        let place = Version(article: hit.article, place: hit.first)
        if let known = texts[place] { return known }
        guard let article = try article(of: hit) else { return nil }
        let number = try index.read { try SearchReader(database: $0).version(at: hit.first, of: hit.article).number }
        let history = try versions[hit.article] ?? archive.versions(of: article.id)
        versions[hit.article] = history
        guard let version = history.first(where: { $0.number == number }) else { return nil }
        do {
            texts[place] = try archive.read(version).article
        } catch {
            let note = "\(article.slug) v\(number): \(error.message)"
            if !skipped.contains(note) { skipped.append(note) }
        }
        return texts[place]
    }
}
