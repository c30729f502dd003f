import Archive
import Article
import Extraction
import Foundation

/// Reads pages with what an archive remembers of their sites.
struct SiteMemoryReading {
    let archive: Archive
    /// The rules for single sites that the extractor goes by.
    let rules: SiteRules

    /// Reads an input again with what recurs on its site; the same where nothing does.
    ///
    /// What the article's neighbouring version was told, this page is told as well, and a paragraph that version has stays
    /// what it is there: otherwise the growth of the archive would read as a change of the publisher's. `stemma reextract`
    /// brings in what recurs by now.
    ///
    /// - Parameters:
    ///   - address: the address of the article.
    ///   - neighbour: the version in force before, or the first after, where there is one.
    func read(
        _ input: ExtractedInput, at address: NormalizedURL, like neighbour: StoredVersion?
    ) throws -> ExtractedInput {
        var input = input
        let known = Set((neighbour?.article.blocks ?? []).map { SiteMemory.hash(of: $0.text) })
        if let memory = neighbour?.article.extractor.memory, !memory.isEmpty { input = try input.reread(with: memory) }
        let first = input
        input.page = try settle(first.page, at: address, passing: known) { try first.reread(with: $0).page }
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
    /// The version in force at a moment; before the first, the first; nil where it was withdrawn.
    func version(near moment: Date, of id: ArticleID) throws -> StoredVersion? {
        let versions = try versions(of: id)
        let number = try version(of: id, at: moment)
        let version = versions.first { $0.number == number } ?? versions.first
        return try version.flatMap { isReadable($0) ? try read($0) : nil }
    }
}
