internal import Article
internal import Foundation
internal import Git

/// An entry of the transparency log (`stemma.leaf/1`): what one commit recorded, by hashes that do not rest on SHA-1.
struct LogLeaf: Hashable, Sendable {
    /// The site whose branch the commit is on.
    let site: String
    /// The commit.
    var commit: ObjectID
    /// When it says that it was made, to the second.
    let recordedAt: Date
    /// The path of the file that the entry is about.
    let path: String
    /// The SHA-256 of that file: of `capture.json`, or of a file of observations.
    let fileSHA256: String
    /// What the file says of a version; nil where it is a file of observations, or `capture.json` cannot be read.
    let capture: Capture?

    /// A version, as its `capture.json` says it.
    struct Capture: Hashable, Sendable {
        let article: ArticleID
        let version: Int
        let capturedAt: Date
        let textSHA256: String
        let pageSHA256: String
    }

    /// The name of the schema.
    static let schema = "stemma.leaf/1"

    /// Whether the entry is about a version, readable or not.
    var isCapture: Bool { path.hasSuffix("/" + Layout.record) }

    /// The entry: canonical JSON without a newline.
    var content: Data {
        var members: [String: JSON] = [
            "schema": .string(Self.schema),
            "site": .string(site),
            "commit": .string(commit.hex),
            "recordedAt": .string(Moment.format(recordedAt)),
            "path": .string(path),
            "fileSHA256": .string(fileSHA256),
        ]
        if let capture {
            members["article"] = .string(capture.article.text)
            members["version"] = .count(capture.version)
            members["capturedAt"] = .string(Moment.format(capture.capturedAt))
            members["textSHA256"] = .string(capture.textSHA256)
            members["pageSHA256"] = .string(capture.pageSHA256)
        }
        return JSON.object(members).canonicalBytes
    }
}

extension LogLeaf {
    /// Reads an entry; keys that this version does not know are passed over.
    init(reading content: Data) throws(FormatError) {
        let top = JSONReader(try JSONParser.parse(content))
        let schema = try top.string("schema")
        guard schema == Self.schema else { throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schema)") }
        site = try top.string("site")
        commit = try top.parsed("commit", "commit") { ObjectID(hex: $0) }
        recordedAt = try top.parsed("recordedAt", "time", Moment.parse)
        path = try top.string("path")
        fileSHA256 = try top.parsed("fileSHA256", "SHA-256", SHA256Hex.valid)
        guard try top.optional("article") != nil else {
            capture = nil
            return
        }
        capture = Capture(
            article: try top.parsed("article", "id") { ArticleID($0) }, version: try top.count("version"),
            capturedAt: try top.parsed("capturedAt", "time", Moment.parse),
            textSHA256: try top.parsed("textSHA256", "SHA-256", SHA256Hex.valid),
            pageSHA256: try top.parsed("pageSHA256", "SHA-256", SHA256Hex.valid))
    }
}

extension LogLeaf.Capture {
    /// Reads of `capture.json` what the log holds of it; nil where that cannot be done.
    init?(record content: Data) {
        do {
            let top = JSONReader(try JSONParser.parse(content))
            article = try top.parsed("article", "id") { ArticleID($0) }
            version = try top.count("version")
            capturedAt = try top.parsed("capturedAt", "time", Moment.parse)
            textSHA256 = try top["text"].parsed("sha256", "SHA-256", SHA256Hex.valid)
            pageSHA256 = try top["page"].parsed("sha256", "SHA-256", SHA256Hex.valid)
        } catch {
            return nil
        }
    }
}
