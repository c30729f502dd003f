import Archive
import Article
import Extraction
import Findings
import Foundation
import Git
import Report

/// What commands read from an archive, in the terms of reports.
struct ArchiveReader {
    let archive: Archive
    /// The rules for single sites that pages are read anew by.
    let rules: SiteRules
    /// What the marks of lists depend on besides the archive: this very program, and the rules for sites.
    let source: String

    /// A reader that goes by the rules configured for the archive.
    init(_ archive: Archive, _ session: Session) throws {
        self.archive = archive
        rules = try SiteRules.configured(archive: archive.path, session)
        let files = ["/proc/self/exe"] + SiteRules.configurationFiles(archive: archive.path, session)
        source = "\(stemmaVersion) " + files.map(Self.stamp).joined(separator: " ")
    }

    /// When a file was changed, and its size; nothing where there is none.
    private static func stamp(_ file: String) -> String {
        let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let changed = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int
        else { return "-" }
        return "\(changed.timeIntervalSince1970)/\(size)"
    }

    /// The names of an article in reports.
    static func name(_ article: ArticleSummary) -> ArticleName {
        ArticleName(
            id: article.id.text, slug: article.slug.text, publisher: article.publisher ?? article.site.name,
            address: article.address)
    }

    /// A version as a witness.
    func witness(_ version: VersionSummary, of article: ArticleSummary) throws -> Witness {
        witness(try archive.read(version), of: article)
    }

    /// A version that was read as a witness.
    func witness(_ stored: StoredVersion, of article: ArticleSummary) -> Witness {
        Witness(
            label: "\(article.slug)@v\(stored.summary.number)", version: stored.summary.number,
            capturedAt: stored.summary.capturedAt, url: article.address,
            canLink: stored.record.page.format == .html, article: stored.article)
    }

    /// What the publisher changed from one version to another.
    func change(from earlier: StoredVersion, to later: StoredVersion) throws -> Change {
        let readings = try ComparableReadings(
            Reading(earlier, in: archive, by: rules), Reading(later, in: archive, by: rules))
        return Change(from: readings.from, to: readings.to)
    }

    /// Every version of an article in the order of capture, but those that were withdrawn.
    func witnesses(of article: ArticleSummary) throws -> [Witness] {
        try archive.versions(of: article.id).filter(archive.isReadable).map { try witness($0, of: article) }
    }

    /// The history of an article with what each version changed.
    ///
    /// Only the versions chosen, in the order of capture, are read and compared with the ones before.
    func history(
        of article: ArticleSummary, choosing choose: ([VersionSummary]) -> [VersionSummary] = { $0 }
    ) throws -> VersionHistory {
        let versions = try archive.versions(of: article.id)
        let chosen = Set(choose(versions))
        var entries: [VersionHistory.Entry] = []
        // To read a page again is not to look whether it is still the same.
        var rereadings = 0
        var before: StoredVersion?
        for (place, version) in versions.enumerated() {
            let isReread = version.cause == .extractor
            if isReread, place > 0, versions[place - 1].capturedAt == version.capturedAt { rereadings += 1 }
            guard chosen.contains(version) else {
                before = nil
                continue
            }
            guard archive.isReadable(version) else {
                entries.append(try withdrawn(version, of: article))
                continue
            }
            let stored = try archive.read(version)
            var change: Change?
            if !isReread, let earlier = versions[..<place].last(where: archive.isReadable) {
                change = try self.change(from: try before ?? archive.read(earlier), to: stored)
            }
            entries.append(
                VersionHistory.Entry(
                    witness: witness(stored, of: article), commit: version.commit.hex, change: change,
                    words: version.words, cause: isReread ? .extractor : place > 0 ? .change : .first))
            before = stored
        }
        return VersionHistory(
            entries: entries, checks: article.versionCount + article.observationCount - rereadings,
            lastChecked: article.checkedAt)
    }

    /// A version of which nothing is left but what its record says.
    private func withdrawn(_ version: VersionSummary, of article: ArticleSummary) throws -> VersionHistory.Entry {
        let record = try archive.record(of: version)
        return VersionHistory.Entry(
            witness: Witness(
                label: "\(article.slug)@v\(version.number)", version: version.number, capturedAt: version.capturedAt,
                url: article.address, canLink: false, article: record.claims),
            commit: version.commit.hex, change: nil, words: version.words, cause: .withdrawn)
    }
}
