internal import Article
internal import Foundation

extension Article {
    /// Reads a document `stemma.article/1`, as `stemma extract` prints it.
    ///
    /// Keys that this version does not know, and those that only say again what others say, are passed over.
    init(reading document: JSONReader) throws(FormatError) {
        let schema = try document.string("schema")
        guard schema == "stemma.article/1" else {
            throw FormatError("article.schema", "'\(schema.prefix(60))' is not stemma.article/1")
        }
        let extractor = try document["extractor"]
        self.init(
            title: try document.optionalString("title"),
            subtitle: try document.optionalString("subtitle"),
            authors: try document.strings("authors"),
            publisher: try document.optionalString("publisher"),
            section: try document.optionalString("section"),
            language: try document.optionalString("language"),
            published: try document.optionalString("published"),
            modified: try document.optionalString("modified"),
            displayedDate: try document.optionalString("displayed_date"),
            canonicalURL: try document.optionalString("canonical_url"),
            licence: try document.optionalString("licence"),
            copyrightHolder: try document.optionalString("copyright_holder"),
            declaredSource: try document.declaredSource("declared_source"),
            leadImage: try document.leadImage("lead_image"),
            corrections: try document.corrections("corrections"),
            blocks: try Self.blocks(document),
            confidence: try document.number("confidence"),
            warnings: try document.strings("warnings"),
            candidates: try document.candidates("candidates"),
            extractor: Extractor(
                name: try extractor.string("name"), version: try extractor.string("version"),
                rules: try extractor.string("rules")))
    }

    private static func blocks(_ document: JSONReader) throws(FormatError) -> [Block] {
        var blocks: [Block] = []
        for element in try document.elements("blocks") {
            var block = Block(
                try element.string("text"), role: try element.parsed("role", "role") { Role(rawValue: $0) },
                kind: try element.parsed("kind", "kind") { Block.Kind(rawValue: $0) })
            block.level = try element.optional("level") == nil ? nil : element.count("level")
            block.depth = try element.optional("depth") == nil ? nil : element.count("depth")
            block.ordered = try element.optional("ordered") == nil ? nil : element.bool("ordered")
            block.sort =
                try element.optional("sort") == nil
                ? nil : element.parsed("sort", "sort of notice") { NoticeSort(rawValue: $0) }
            if try element.optional("links") != nil {
                for link in try element.elements("links") {
                    block.links.append(Link(text: try link.string("text"), url: try link.string("url")))
                }
            }
            if try element.optional("range") != nil {
                let ends = try element.elements("range")
                guard ends.count == 2, case let (start, end) = (try ends[0].count(), try ends[1].count()), start <= end
                else { throw FormatError("blocks", "a range is not two numbers in order") }
                block.range = start..<end
            }
            block.rule = try element.string("rule")
            blocks.append(block)
        }
        return blocks
    }
}
