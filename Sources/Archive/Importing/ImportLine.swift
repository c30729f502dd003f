public import Article
public import Foundation

/// A line of a file to import, the document `stemma.import/1`: an article that is ready, and the capture of its page.
public struct ImportLine: Sendable, Hashable {
    /// The article.
    public let article: Article
    /// The page and where, when and how it was captured.
    public let capture: Capture

    /// The name of the schema.
    public static let schema = "stemma.import/1"

    /// Reads a line.
    ///
    /// - Parameter file: reads a file beside the one that the line is in, for pages that the line only names.
    /// - Throws: ``ArchiveError/Code/invalidCapture`` with the place in the document and what is wrong there; what `file`
    ///   throws.
    public init(reading line: Data, file: (String) throws -> Data) throws {
        do {
            let top = JSONReader(try JSONParser.parse(line))
            let schema = try top.string("schema")
            guard schema == Self.schema else {
                throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schema)")
            }
            article = try Article(reading: top["article"])
            let bytes = try Self.page(top, file: file)
            let url = try top.optionalString("url")
            capture = Capture(
                bytes: bytes, format: try top.parsed("format", "format") { Capture.Format(rawValue: $0) },
                requestedURL: url, finalURL: try top.optionalString("final_url") ?? url,
                capturedAt: try top.parsed("captured_at", "time", Moment.parse), method: .import,
                charset: Self.charset(try top.optionalString("charset"), of: bytes))
        } catch let error as FormatError {
            throw ArchiveError(.invalidCapture, "the line is no \(Self.schema)", facts: [error.description])
        }
    }

    private static func page(_ top: JSONReader, file: (String) throws -> Data) throws -> Data {
        if let name = try top.optionalString("page_file") { return try file(name) }
        return try top.parsed("page_base64", "base64") { Data(base64Encoded: $0) }
    }

    /// What the line says of the encoding; else UTF-8 where the bytes are that.
    private static func charset(_ name: String?, of bytes: Data) -> Charset {
        if let name { return Charset(name: name, evidence: "http", replacements: 0) }
        return String(validating: bytes, as: UTF8.self) == nil
            ? Charset(name: "windows-1252", evidence: "fallback", replacements: 0)
            : Charset(name: "utf-8", evidence: "valid_utf8", replacements: 0)
    }
}
