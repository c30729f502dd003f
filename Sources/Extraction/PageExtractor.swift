import Article
public import Foundation

/// Makes articles out of pages and texts.
///
/// Deterministic: the same bytes, address, memory of the site and version give the same result on every machine.
public struct PageExtractor: Sendable {
    private let limits: Limits
    private let rules: SiteRules
    private let memory: SiteMemory

    /// Makes an extractor that reads no more than the limits allow.
    ///
    /// - Parameters:
    ///   - limits: How much of a page is read.
    ///   - rules: The rules for single sites; they apply to pages of these sites alone.
    ///   - memory: The paragraphs that recur on the site of the pages, and so are none of their text.
    public init(limits: Limits = .standard, rules: SiteRules = .none, memory: SiteMemory = .none) {
        self.limits = limits
        self.rules = rules
        self.memory = memory
    }

    /// The article in some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The page or text as it came.
    ///   - format: What the bytes are; `.auto` has them decide.
    ///   - url: The page's own address, which relative links are resolved against and sources are compared with.
    ///   - declaredCharset: The encoding that came with the bytes, from HTTP or WARC.
    ///   - explains: Whether to say why each decision was made, which takes some time.
    /// - Throws: ``ExtractionError`` when the bytes are empty, too many, no text, or hold no article.
    /// - Complexity: Linear in the bytes, but for what the HTML parser does with deep nesting, which the limits bound.
    public func extract(
        _ bytes: Data, as format: InputFormat, url: String?, declaredCharset: String? = nil, explains: Bool = false
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
        case .html: return try html(page, url: url, explains)
        case .text: return try text(page, url: url, explains)
        case .blocks: return try blocks(page, explains)
        case .auto:
            return finding == .html ? try html(page, url: url, explains) : try text(page, url: url, explains)
        }
    }

    private func html(_ page: DecodedPage, url: String?, _ explains: Bool) throws(ExtractionError) -> ExtractedPage {
        let request = PageRequest(page: page, url: url, limits: limits, rules: rules, memory: memory)
        let result = try PageAssembly(request, explains: explains).article()
        return ExtractedPage(
            article: result.article, format: .html, charset: page.charset, trace: result.trace,
            confidenceReasons: result.reasons.map(\.text), explanation: result.explanation)
    }

    private func text(_ page: DecodedPage, url: String?, _ explains: Bool) throws(ExtractionError) -> ExtractedPage {
        let text = String(decoding: page.bytes, as: UTF8.self)
        var (article, trace) = PlainTextExtractor(memory: memory).extract(text, url: url)
        guard article.blocks.contains(where: { $0.role == .body }) || article.title != nil else {
            throw .noArticle(words: 0)
        }
        article.extractor = .stemma.remembering(memory)
        for index in article.blocks.indices { page.place(&article.blocks[index]) }
        for index in trace.indices { page.place(&trace[index].block) }
        return ExtractedPage(
            article: article, format: .text, charset: page.charset, trace: trace,
            explanation: explains ? PageExplanation(trace) : nil)
    }

    private func blocks(_ page: DecodedPage, _ explains: Bool) throws(ExtractionError) -> ExtractedPage {
        var article = PlainTextExtractor.blocks(String(decoding: page.bytes, as: UTF8.self))
        guard !article.blocks.isEmpty else { throw .noArticle(words: 0) }
        article.extractor = .stemma
        for index in article.blocks.indices { page.place(&article.blocks[index]) }
        let trace = article.blocks.map { TracedBlock(block: $0, score: 1, kept: true, rule: $0.rule) }
        return ExtractedPage(
            article: article, format: .text, charset: page.charset, trace: trace,
            explanation: explains ? PageExplanation(trace) : nil)
    }
}
