import Archive
import Article
import Extraction
import Foundation

/// Reads pages with what an archive remembers of their sites.
struct SiteMemoryReading {
    let archive: Archive
    /// The rules for single sites that the extractor goes by.
    let rules: SiteRules

    /// Reads an input again with what recurs on its site; the same where nothing does, or nobody says which site it is.
    ///
    /// What the version in force before was told, this page is told as well, and a paragraph that version has stays what it
    /// is there: otherwise the growth of the archive would read as a change of the publisher's. `stemma reextract` brings in
    /// what recurs by now.
    func read(_ input: ExtractedInput, url: String?, at moment: Date) throws -> ExtractedInput {
        var input = input
        guard let address = input.address(url: url, at: moment) else { return input }
        if let before = try archive.versionInForce(of: ArticleID(hashing: address), at: moment)?.article {
            let known = Set(before.blocks.map { SiteMemory.hash(of: $0.text) })
            if !before.extractor.siteMemory.isEmpty { input = try input.reread(with: before.extractor.memory) }
            input.page = try settle(input.page, at: address, passing: known) { try input.reread(with: $0).page }
        } else {
            input.page = try settle(input.page, at: address) { try input.reread(with: $0).page }
        }
        return input
    }

    /// Reads the page of a version again with what recurs on its site by now; nil where the page was not kept.
    func read(pageOf version: StoredVersion) throws -> ExtractedPage? {
        let rereading = PageRereading(archive: archive, rules: rules)
        guard let page = try rereading.page(of: version) else { return nil }
        return try settle(page, at: version.record.url.article) { try rereading.page(of: version, memory: $0) ?? page }
    }

    /// Reads a page until no paragraph of its body recurs.
    ///
    /// - Parameter known: paragraphs that are not asked about.
    private func settle(
        _ page: ExtractedPage, at url: NormalizedURL, passing known: Set<UInt64> = [],
        reread: (SiteMemory) throws -> ExtractedPage
    ) throws -> ExtractedPage {
        var page = page
        while true {
            let memory = page.article.extractor.memory
            let asked = known.union(memory.hashes)
            let candidates = page.article.blocks(in: .body).filter {
                SiteMemory.canRemember($0) && !asked.contains(SiteMemory.hash(of: $0.text))
            }
            let recurring = try archive.recurring(among: candidates, of: page.article, at: url)
            if recurring.isEmpty { return page }
            do {
                page = try reread(memory.adding(recurring))
            } catch is ExtractionError {
                // A page of nothing but what recurs keeps it: it is all there is to read.
                return page
            }
        }
    }
}

extension Archive {
    /// The version in force at a moment, nil before the first.
    func versionInForce(of id: ArticleID, at moment: Date) throws -> StoredVersion? {
        guard let number = try version(of: id, at: moment) else { return nil }
        return try versions(of: id).first { $0.number == number }.map { try read($0) }
    }
}
