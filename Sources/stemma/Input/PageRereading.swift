import Archive
import Article
import Extraction
import Foundation

/// Reads stored pages again as today's extractor does.
struct PageRereading {
    let archive: Archive
    /// The rules for single sites that today's extractor goes by.
    let rules: SiteRules

    /// What today's extractor makes of the page of a version; nil where the page was not kept.
    ///
    /// - Parameter memory: what recurs on the site; what the version's own extractor was told where it is nil.
    /// - Throws: what extraction says where the page no longer gives an article.
    func page(of version: StoredVersion, memory: SiteMemory? = nil) throws -> ExtractedPage? {
        guard let bytes = try archive.page(of: version.summary) else { return nil }
        return try Self.extract(bytes, as: version.record, rules: rules, memory: memory)
    }

    /// Reads a page as its record says that it was read.
    static func extract(
        _ page: Data, as record: CaptureRecord, rules: SiteRules, memory: SiteMemory? = nil
    ) throws -> ExtractedPage {
        let charset = record.page.charset
        return try PageExtractor(rules: rules, memory: memory ?? record.claims.extractor.memory).extract(
            page, as: format(of: record), url: record.url.final ?? record.url.requested,
            declaredCharset: charset.evidence == "http" ? charset.name : nil)
    }

    /// A text in which every block was taken for a paragraph of the body shows it by the rule.
    private static func format(of record: CaptureRecord) -> InputFormat {
        if record.page.format == .html { return .html }
        let isBlocks = !record.outline.isEmpty && record.outline.allSatisfy { $0.block.rule == "text:blank_line" }
        return isBlocks ? .blocks : .text
    }
}
