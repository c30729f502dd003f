public import Article
public import Foundation

/// A capture that made no version, as a line of a file of observations holds it (`stemma.observation/1`).
public struct Observation: Sendable, Hashable {
    /// The article's id.
    public var id: ArticleID
    /// The number of the version whose content the capture shows.
    public var version: Int
    /// The moment of the capture, to the second.
    public var capturedAt: Date
    /// The address asked for.
    public var requestedURL: String?
    /// The address that answered.
    public var finalURL: String?
    /// How the bytes came, and by whom.
    public var source: CaptureRecord.Source
    /// The bytes, which may differ from those of the version.
    public var page: CaptureRecord.Page
    /// The SHA-256 of the text, as in ``CaptureRecord/Text``.
    public var textSHA256: String
    /// The SHA-256 of what makes a version, as in ``CaptureRecord/Text``.
    public var contentSHA256: String

    /// The name of the schema.
    public static let schema = "stemma.observation/1"
}

extension Observation {
    /// The line, without a newline.
    var line: Data {
        JSON.object([
            "schema": .string(Self.schema),
            "article": .string(id.text),
            "outcome": .string("unchanged"),
            "version": .count(version),
            "capturedAt": .string(Moment.format(capturedAt)),
            "url": .object(["requested": .optional(requestedURL), "final": .optional(finalURL)]),
            "capture": source.json,
            "page": page.json,
            "text": .object(["sha256": .string(textSHA256), "contentSHA256": .string(contentSHA256)]),
        ]).canonicalBytes
    }

    /// Reads a file of observations.
    static func read(_ file: Data) throws(FormatError) -> [Observation] {
        var observations: [Observation] = []
        for line in file.split(separator: UInt8(ascii: "\n")) {
            observations.append(try Observation(reading: JSONReader(try JSONParser.parse(Data(line)))))
        }
        return observations
    }

    private init(reading top: JSONReader) throws(FormatError) {
        let schema = try top.string("schema")
        guard schema == Self.schema else { throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schema)") }
        id = try top.parsed("article", "id") { ArticleID($0) }
        version = try top.count("version")
        capturedAt = try top.parsed("capturedAt", "time", Moment.parse)
        requestedURL = try top["url"].optionalString("requested")
        finalURL = try top["url"].optionalString("final")
        source = try CaptureRecord.Source(reading: top["capture"])
        page = try CaptureRecord.Page(reading: top["page"])
        textSHA256 = try top["text"].parsed("sha256", "SHA-256", SHA256Hex.valid)
        contentSHA256 = try top["text"].parsed("contentSHA256", "SHA-256", SHA256Hex.valid)
    }
}
