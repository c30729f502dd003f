import Archive
import Article
import Findings
import Foundation
import Git
import Report

/// What commands read from an archive, in the terms of reports.
struct ArchiveReader {
    let archive: Archive

    /// The names of an article in reports.
    static func name(_ article: ArticleSummary) -> ArticleName {
        ArticleName(
            id: article.id.text, slug: article.slug.text, publisher: article.publisher ?? article.site.name,
            address: article.address)
    }

    /// A version as a witness.
    func witness(_ version: VersionSummary, of article: ArticleSummary) throws -> Witness {
        let stored = try archive.read(version)
        return Witness(
            label: "\(article.slug)@v\(version.number)", version: version.number, capturedAt: version.capturedAt,
            url: article.address, canLink: stored.record.page.format == .html, article: stored.article)
    }

    /// Every version of an article in the order of capture.
    func witnesses(of article: ArticleSummary) throws -> [Witness] {
        try archive.versions(of: article.id).map { try witness($0, of: article) }
    }

    /// The history of an article with what each version changed.
    func history(of article: ArticleSummary) throws -> VersionHistory {
        var entries: [VersionHistory.Entry] = []
        for version in try archive.versions(of: article.id) {
            let witness = try witness(version, of: article)
            let change = entries.last.map { Change(from: $0.witness.article, to: witness.article) }
            entries.append(
                VersionHistory.Entry(
                    witness: witness, commit: version.commit.hex, change: change, words: version.words))
        }
        return VersionHistory(
            entries: entries, checks: article.versionCount + article.observationCount, lastChecked: article.checkedAt)
    }
}
