import Article
public import Foundation

/// Makes articles out of pages and texts.
///
/// Deterministic: the same bytes, address and version give the same result on every machine.
public struct PageExtractor: Sendable {
    private let limits: Limits

    /// Makes an extractor that reads no more than the limits allow.
    public init(limits: Limits = .standard) {
        self.limits = limits
    }

    /// The article in some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The page or text as it came.
    ///   - format: What the bytes are; `.auto` has them decide.
    ///   - url: The page's own address, which relative links are resolved against and sources are compared with.
    ///   - declaredCharset: The encoding that came with the bytes, from HTTP or WARC.
    /// - Throws: ``ExtractionError`` when the bytes are empty, too many, no text, or hold no article.
    /// - Complexity: Linear in the bytes, but for what the HTML parser does with deep nesting, which the limits bound.
    public func extract(
        _ bytes: Data, as format: InputFormat, url: String?, declaredCharset: String? = nil
    ) throws(ExtractionError) -> ExtractedPage {
        guard bytes.count <= limits.pageBytes else { throw .tooLarge(bytes.count, limit: limits.pageBytes) }
        let raw = [UInt8](bytes)
        guard raw.contains(where: { !$0.isHTMLSpace }) else { throw .empty }
        if let kind = ByteSniffer.signature(raw) { throw .binary(kind) }
        let page = DecodedPage.decode(raw, declared: declaredCharset)
        guard page.bytes.contains(where: { !$0.isHTMLSpace }) else { throw .empty }
        let finding = ByteSniffer.sniff(page.bytes)
        if case .other(let kind) = finding { throw .binary(kind) }

        switch format {
        case .html: return try html(page, url: url)
        case .text: return try text(page, url: url)
        case .blocks: return try blocks(page)
        case .auto: return finding == .html ? try html(page, url: url) : try text(page, url: url)
        }
    }

    private func html(_ page: DecodedPage, url: String?) throws(ExtractionError) -> ExtractedPage {
        var (article, trace) = try PageAssembly(page, url: url, limits: limits).article()
        article.extractor = .stemma
        return ExtractedPage(article: article, format: .html, charset: page.charset, trace: trace)
    }

    private func text(_ page: DecodedPage, url: String?) throws(ExtractionError) -> ExtractedPage {
        var (article, trace) = PlainTextExtractor().extract(String(decoding: page.bytes, as: UTF8.self), url: url)
        guard article.blocks.contains(where: { $0.role == .body }) || article.title != nil else {
            throw .noArticle(words: 0)
        }
        article.extractor = .stemma
        return ExtractedPage(article: article, format: .text, charset: page.charset, trace: trace)
    }

    private func blocks(_ page: DecodedPage) throws(ExtractionError) -> ExtractedPage {
        var article = PlainTextExtractor.blocks(String(decoding: page.bytes, as: UTF8.self))
        guard !article.blocks.isEmpty else { throw .noArticle(words: 0) }
        article.extractor = .stemma
        let trace = article.blocks.map { TracedBlock(block: $0, score: 1, kept: true, rule: $0.rule) }
        return ExtractedPage(article: article, format: .text, charset: page.charset, trace: trace)
    }
}
