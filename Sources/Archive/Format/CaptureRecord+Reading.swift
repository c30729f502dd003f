internal import Article
internal import Foundation
internal import Git

extension CaptureRecord {
    /// Reads `capture.json`.
    ///
    /// Keys that this version does not know are passed over.
    init(reading content: Data) throws(FormatError) {
        try self.init(reading: JSONReader(try JSONParser.parse(content)))
    }

    /// Reads the parsed content of `capture.json`.
    init(reading top: JSONReader) throws(FormatError) {
        let schema = try top.string("schema")
        guard schema == Self.schema else { throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schema)") }
        id = try top.parsed("article", "id") { ArticleID($0) }
        slug = try top.parsed("slug", "slug") { Slug($0) }
        version = try top.count("version")
        cause = try top.parsed("cause", "cause") { Cause(rawValue: $0) }
        let addresses = try top["url"]
        url = Addresses(
            article: try addresses.parsed("article", "address") { try? NormalizedURL($0) },
            requested: try addresses.optionalString("requested"), final: try addresses.optionalString("final"))
        capturedAt = try top.parsed("capturedAt", "time", Moment.parse)
        source = try Source(reading: top["capture"])
        page = try Page(reading: top["page"])
        let text = try top["text"]
        self.text = Text(
            sha256: try text.parsed("sha256", "SHA-256", SHA256Hex.valid),
            contentSHA256: try text.parsed("contentSHA256", "SHA-256", SHA256Hex.valid),
            paragraphs: try text.count("blocks"), words: try text.count("words"))
        previous = try top.optional("previous") == nil ? nil : top.parsed("previous", "commit") { ObjectID(hex: $0) }
        claims = try Self.claims(reading: top)
        outline = []
        for element in try top.elements("blocks") { outline.append(try BlockOutline(reading: element)) }
        guard version > 0 else { throw FormatError("version", "it is not from 1") }
    }

    private static func claims(reading top: JSONReader) throws(FormatError) -> Article {
        let claims = try top["claims"]
        let extractor = try top["extractor"]
        return Article(
            title: try claims.optionalString("title"),
            subtitle: try claims.optionalString("subtitle"),
            authors: try claims.strings("authors"),
            publisher: try top.optionalString("publisher"),
            section: try claims.optionalString("section"),
            language: try top["text"].optionalString("language"),
            published: try top.optionalString("publishedAt"),
            modified: try top.optionalString("modifiedAt"),
            displayedDate: try claims.optionalString("displayedDate"),
            canonicalURL: try top["url"].optionalString("canonical"),
            licence: try claims.optionalString("licence"),
            copyrightHolder: try claims.optionalString("copyrightHolder"),
            declaredSource: try claims.declaredSource("declaredSource"),
            leadImage: try claims.leadImage("leadImage"),
            corrections: try claims.corrections("corrections"),
            confidence: try extractor.number("confidence"),
            warnings: try extractor.strings("warnings"),
            candidates: try claims.candidates("candidates"),
            extractor: Extractor(
                name: try extractor.string("name"), version: try extractor.string("version"),
                rules: try extractor.string("rules"), siteMemory: try siteMemory(reading: extractor)))
    }

    private static func siteMemory(reading extractor: JSONReader) throws(FormatError) -> [UInt64] {
        guard let memory = try extractor.optional("siteMemory") else { return [] }
        var hashes: [UInt64] = []
        for text in try extractor.strings("siteMemory") {
            guard let hash = ParagraphHash.value(text) else {
                throw FormatError(memory.path, "'\(text.prefix(60))' is no hash of a paragraph")
            }
            hashes.append(hash)
        }
        return hashes
    }
}

extension CaptureRecord.Source {
    /// Reads the object under `capture`.
    init(reading source: JSONReader) throws(FormatError) {
        method = try source.parsed("method", "method") { Capture.Method(rawValue: $0) }
        agent = try source.string("agent")
        operatorName = try source.optionalString("operator")
        note = try source.optionalString("note")
        tags = try source.strings("tags")
    }
}

extension CaptureRecord.Page {
    /// Reads the object under `page`.
    init(reading page: JSONReader) throws(FormatError) {
        format = try page.parsed("format", "format") { Capture.Format(rawValue: $0) }
        let charset = try page["charset"]
        self.charset = Charset(
            name: try charset.string("name"), evidence: try charset.string("evidence"),
            replacements: try charset.count("replacements"))
        byteCount = try page.count("bytes")
        sha256 = try page.parsed("sha256", "SHA-256", SHA256Hex.valid)
        isKept = try page.bool("kept")
    }
}

extension BlockOutline {
    fileprivate init(reading element: JSONReader) throws(FormatError) {
        var block = Block("")
        block.kind = try element.parsed("kind", "kind") { Block.Kind(rawValue: $0) }
        block.role = try element.parsed("role", "role") { Role(rawValue: $0) }
        block.level = try element.optional("level") == nil ? nil : element.count("level")
        block.depth = try element.optional("depth") == nil ? nil : element.count("depth")
        block.ordered = try element.optional("ordered") == nil ? nil : element.bool("ordered")
        block.sort =
            try element.optional("sort") == nil ? nil : element.parsed("sort", "sort") { NoticeSort(rawValue: $0) }
        block.rule = try element.string("rule")
        if try element.optional("links") != nil {
            for link in try element.elements("links") {
                block.links.append(Link(text: try link.string("text"), url: try link.string("url")))
            }
        }
        if let range = try element.optional("range") {
            let bounds = try element.elements("range")
            guard bounds.count == 2 else { throw FormatError(range.path, "it is no pair") }
            let (lower, upper) = (try bounds[0].count(), try bounds[1].count())
            guard lower <= upper else { throw FormatError(range.path, "it ends before it begins") }
            block.range = lower..<upper
        }
        self.init(block: block, sha256: try element.string("sha256"))
    }
}
