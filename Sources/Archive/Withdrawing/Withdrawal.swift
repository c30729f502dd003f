public import Article
public import Foundation
internal import Git

/// The record that something was taken out of an archive (`stemma.withdrawal/1`): what, why, when and by whom; the hashes stay.
public struct Withdrawal: Sendable, Hashable {
    /// The site whose branch held it.
    public let site: Site
    /// The article's id.
    public let article: ArticleID
    /// The numbers of the versions whose text and page are gone.
    public let versions: [Int]
    /// Why, in the words of whoever did it.
    public let reason: String
    /// When, to the second.
    public let withdrawnAt: Date
    /// Who ran the program.
    public let operatorName: String?
    /// What is gone.
    public let files: [File]

    /// The name of the schema.
    public static let schema = "stemma.withdrawal/1"

    /// The article's slug, as its folder says it.
    public var slug: Slug? {
        let names = files.lazy.compactMap { $0.path.split(separator: "/").dropLast().last }
        return names.first { $0.contains("~") }.flatMap { Slug(String($0.prefix { $0 != "~" })) }
    }

    /// A file whose bytes are gone.
    public struct File: Sendable, Hashable {
        /// The path on the site's branch.
        public let path: String
        /// The Git object that held the bytes, 40 hexadecimal digits.
        public let object: String
        /// The count of bytes.
        public let byteCount: Int
        /// The SHA-256 of the bytes, 64 hexadecimal digits.
        public let sha256: String
    }
}

extension Withdrawal {
    /// What stands in the place of a file (`stemma.tombstone/1`): one line of canonical JSON.
    ///
    /// It depends on nothing but the record, so that whoever withdraws the same gets the same branch.
    func tombstone(for file: File) -> Data {
        JSON.object([
            "schema": .string("stemma.tombstone/1"),
            "article": .string(article.text),
            "bytes": .count(file.byteCount),
            "object": .string(file.object),
            "reason": .string(reason),
            "sha256": .string(file.sha256),
            "withdrawnAt": .string(Moment.format(withdrawnAt)),
        ]).canonicalBytes + Data("\n".utf8)
    }

    /// The file of the record: canonical JSON and a newline.
    var fileContent: Data {
        JSON.object([
            "schema": .string(Self.schema),
            "site": .string(site.name),
            "article": .string(article.text),
            "versions": .array(versions.map(JSON.count)),
            "reason": .string(reason),
            "withdrawnAt": .string(Moment.format(withdrawnAt)),
            "operator": .optional(operatorName),
            "files": .array(
                files.map { file in
                    .object([
                        "path": .string(file.path), "object": .string(file.object), "bytes": .count(file.byteCount),
                        "sha256": .string(file.sha256),
                    ])
                }),
        ]).canonicalBytes + Data("\n".utf8)
    }

    /// Reads the file of a record.
    init(reading content: Data) throws(FormatError) {
        let top = JSONReader(try JSONParser.parse(content))
        let schema = try top.string("schema")
        guard schema == Self.schema else { throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schema)") }
        site = Site(named: try top.string("site"))
        article = try top.parsed("article", "id") { ArticleID($0) }
        var numbers: [Int] = []
        for element in try top.elements("versions") { numbers.append(try element.count()) }
        versions = numbers
        reason = try top.string("reason")
        withdrawnAt = try top.parsed("withdrawnAt", "time", Moment.parse)
        operatorName = try top.optionalString("operator")
        var files: [File] = []
        for element in try top.elements("files") {
            files.append(
                File(
                    path: try element.string("path"),
                    object: try element.parsed("object", "object id") { ObjectID(hex: $0)?.hex },
                    byteCount: try element.count("bytes"),
                    sha256: try element.parsed("sha256", "SHA-256", SHA256Hex.valid)))
        }
        self.files = files
    }
}
