internal import Article
internal import GRDB

extension IndexWriter {
    /// Notes which paragraphs an article has had.
    ///
    /// A version that only another extractor made adds nothing: so reading pages again never changes what recurs, and reading
    /// them once more gives the same.
    func addParagraphs(of record: CaptureRecord) throws {
        guard record.cause != .extractor else { return }
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO paragraphs (article, hash, in_body) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET in_body = MAX(in_body, excluded.in_body)
                """)
        for item in record.outline where item.block.kind == .paragraph || item.block.kind == .listItem {
            guard let hash = ParagraphHash.value(item.sha256) else { continue }
            try insertion.execute(
                arguments: [record.id.text, Int64(bitPattern: hash), item.block.scope == .body ? 1 : 0])
        }
    }
}
