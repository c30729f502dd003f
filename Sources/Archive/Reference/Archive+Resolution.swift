internal import Article
internal import Foundation
internal import Git

/// What a reference stands for in an archive.
public struct Resolution: Sendable, Hashable {
    /// The article.
    public let article: ArticleSummary
    /// Its versions in the order of capture.
    public let history: [VersionSummary]
    /// The versions that the reference names.
    public let versions: Versions

    /// The versions that a reference names.
    public enum Versions: Sendable, Hashable {
        /// None.
        case unspecified
        /// One.
        case one(VersionSummary)
        /// From one to another.
        case range(VersionSummary, VersionSummary)
    }

    /// The version captured last.
    public var latest: VersionSummary? { history.last }

    /// The version captured just before another, nil for the first.
    public func version(before version: VersionSummary) -> VersionSummary? {
        guard let place = history.firstIndex(of: version), place > 0 else { return nil }
        return history[place - 1]
    }
}

extension Archive {
    /// Finds the article and the versions that a reference names.
    ///
    /// - Throws: ``ArchiveError/Code/unknownArticle`` with slugs that are near, ``ArchiveError/Code/ambiguousArticle`` with the
    ///   articles that fit, ``ArchiveError/Code/unknownVersion``, ``ArchiveError/Code/ambiguousVersion``.
    public func resolve(_ reference: Reference) throws(ArchiveError) -> Resolution {
        let article = try resolve(reference.article)
        let history = try versions(of: article.id)
        let versions: Resolution.Versions =
            switch reference.versions {
            case .unspecified: .unspecified
            case .one(let selector): .one(try resolve(selector, of: article, in: history))
            case .range(let from, let to):
                .range(try resolve(from, of: article, in: history), try resolve(to, of: article, in: history))
            }
        return Resolution(article: article, history: history, versions: versions)
    }

    /// Finds the article that a name stands for.
    ///
    /// A slug that fits exactly comes first, then an id or the beginning of one, then the beginning of a slug.
    public func resolve(_ name: Reference.Name) throws(ArchiveError) -> ArticleSummary {
        switch name {
        case .address(let url):
            let id = ArticleID(hashing: url)
            if let article = try article(id) { return article }
            let slug = Slug(for: url, headline: nil, id: id).text
            return try only(of: try indexed { try $0.articles(at: url) }, named: url.description, like: slug)
        case .publisher(let publisher, let slug):
            let fits = { (article: ArticleSummary) in article.isFrom(publisher: publisher) }
            let exact = try indexed { try $0.articles(slug: slug) }.filter(fits)
            let found = exact.isEmpty ? try indexed { try $0.articles(slugPrefix: slug) }.filter(fits) : exact
            return try only(of: found, named: "\(publisher)/\(slug)", like: slug)
        case .word(let word):
            return try only(of: try candidates(for: word), named: word, like: word)
        }
    }

    private func candidates(for word: String) throws(ArchiveError) -> [ArticleSummary] {
        // Slugs and ids have no capitals.
        let word = word.lowercased()
        let exact = try indexed { try $0.articles(slug: word) }
        if !exact.isEmpty { return exact }
        if ArticleID.isPrefix(word), word.utf8.count >= ArticleID.shortestPrefix {
            let byID = try indexed { try $0.articles(idPrefix: word) }
            if !byID.isEmpty { return byID }
        }
        return try indexed { try $0.articles(slugPrefix: word) }
    }

    private func only(
        of articles: [ArticleSummary], named name: String, like slug: String
    ) throws(ArchiveError) -> ArticleSummary {
        if articles.count == 1 { return articles[0] }
        let shown = Reference.shown(name)
        guard articles.isEmpty else {
            throw ArchiveError(
                .ambiguousArticle, "'\(shown)' is ambiguous: it matches \(articles.count) articles", matches: articles)
        }
        let near = EditDistance.nearest(to: slug, among: try indexed { try $0.slugs() })
        throw ArchiveError(.unknownArticle, "no article matches '\(shown)'", suggestions: near)
    }

    private func resolve(
        _ selector: VersionSelector, of article: ArticleSummary, in history: [VersionSummary]
    ) throws(ArchiveError) -> VersionSummary {
        let base = try place(of: selector, of: article, in: history)
        guard base >= selector.stepsBack else {
            let back = base == 0 ? "no version" : "only \(base) version\(base == 1 ? "" : "s")"
            throw ArchiveError(
                .unknownVersion, "\(article.slug) has \(back) before v\(history[base].number)",
                facts: range(of: history))
        }
        return history[base - selector.stepsBack]
    }

    private func place(
        of selector: VersionSelector, of article: ArticleSummary, in history: [VersionSummary]
    ) throws(ArchiveError) -> Int {
        let found: [Int]
        switch selector.base {
        case .latest: found = Array(history.indices.suffix(1))
        case .first: found = Array(history.indices.prefix(1))
        case .number(let number): found = history.indices.filter { history[$0].number == number }
        case .commit(let prefix): found = history.indices.filter { history[$0].commit.hex.hasPrefix(prefix) }
        case .moment(let moment):
            let number = try version(of: article.id, at: moment)
            found = history.indices.filter { history[$0].number == number }
            if found.isEmpty, let first = history.first {
                throw ArchiveError(
                    .unknownVersion, "\(article.slug) had not been captured by \(Moment.display(moment))",
                    facts: ["its first capture is of \(Moment.display(first.capturedAt))"])
            }
        }
        guard let place = found.first else {
            throw ArchiveError(
                .unknownVersion, "\(article.slug) has no version \(selector.base.shown)", facts: range(of: history))
        }
        guard found.count == 1 else {
            throw ArchiveError(
                .ambiguousVersion, "'\(selector)' is ambiguous: it matches \(found.count) versions of \(article.slug)",
                facts: found.map { "v\(history[$0].number)  \(history[$0].commit.hex)" })
        }
        return place
    }

    private func range(of history: [VersionSummary]) -> [String] {
        switch history.count {
        case 0: []
        case 1: ["it has one version, v\(history[0].number)"]
        default: ["it has versions v1 to v\(history.map(\.number).max() ?? 1)"]
        }
    }
}

extension VersionSelector.Base {
    fileprivate var shown: String { VersionSelector(self).description }
}
