import Archive
import Article
import Findings
import Foundation
import Report

/// The articles that a filter lets through, in portions: the first lines of a long list are there at once, and memory does not grow
/// with the archive.
struct ArticlePages {
    private let reader: ArchiveReader
    private var filter: ArticleFilter
    private var remaining: Int

    private static let pageSize = 200

    init(of reader: ArchiveReader, _ filter: ArticleFilter) {
        self.reader = reader
        self.filter = filter
        remaining = filter.limit ?? .max
    }

    /// The next portion, nil after the last.
    mutating func next() throws -> ArticleList? {
        filter.limit = min(Self.pageSize, remaining)
        guard remaining > 0 else { return nil }
        let articles = try reader.archive.articles(filter)
        filter.after = articles.last
        remaining -= articles.count
        return articles.isEmpty ? nil : ArticleList(try reader.entries(articles))
    }

    /// Everything that is left.
    mutating func rest() throws -> ArticleList {
        var list = ArticleList([])
        while let page = try next() { list.entries += page.entries }
        return list
    }
}

extension ArchiveReader {
    /// Articles as a list shows them.
    ///
    /// The marks take reading and comparing two versions of each article; so they are remembered until there is another.
    func entries(_ articles: [ArticleSummary]) throws -> [ArticleList.Entry] {
        let changed = articles.filter { $0.versionCount > 1 }
        let known = try archive.remembered(of: changed.map(\.id), from: source)
        var flags: [ArticleID: [ArticleList.Flag]] = known.mapValues { text in
            text.split(separator: ",").compactMap { ArticleList.Flag(rawValue: String($0)) }
        }
        var learnt: [ArticleSummary: String] = [:]
        for article in changed where flags[article.id] == nil {
            let found = try self.flags(of: article)
            flags[article.id] = found
            learnt[article] = found.map(\.rawValue).joined(separator: ",")
        }
        if !learnt.isEmpty { archive.remember(learnt, from: source) }
        return articles.map { article in
            ArticleList.Entry(
                name: Self.name(article), versions: article.versionCount, changedAt: article.changedAt,
                flags: flags[article.id] ?? [], headline: article.headline)
        }
    }

    /// What a reader should know of an article; the mark `!` is worked out from the publisher's latest change.
    private func flags(of article: ArticleSummary) throws -> [ArticleList.Flag] {
        let versions = try archive.versions(of: article.id).filter(archive.isReadable)
        var flags: [ArticleList.Flag] = []
        if let place = versions.lastIndex(where: { $0.cause != .extractor }), place > 0,
            try change(from: archive.read(versions[place - 1]), to: archive.read(versions[place])).isUnmarked
        {
            flags.append(.unmarked)
        }
        if versions.last?.cause == .extractor { flags.append(.extractor) }
        return flags
    }
}
