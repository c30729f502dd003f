internal import Article
public import Foundation
internal import Git

/// What an archive says of itself, in `stemma.json` on the branch `main`, where a clone finds it as well.
public struct Manifest: Sendable, Hashable {
    /// The archive's name.
    public let name: String
    /// When it was made.
    public let createdAt: Date

    /// The version of the format that this program writes; the newest that it reads.
    public static let formatVersion = 1

    static let file = "stemma.json"
    private static let schemaFamily = "stemma.archive/"

    /// A manifest for a new archive.
    init(name: String, createdAt: Date) {
        self.name = name
        self.createdAt = createdAt
    }

    /// Reads the manifest of a repository.
    init(in repository: Repository) throws {
        try self.init(at: try repository.reference(Layout.mainBranch), in: repository, named: repository.path)
    }

    /// Reads the manifest that a commit of the branch `main` holds.
    ///
    /// - Parameter place: what the repository is called in errors.
    init(at commit: ObjectID?, in repository: Repository, named place: String) throws {
        guard let commit, let entry = try repository.entry(at: Self.file, in: try repository.readCommit(commit).tree)
        else {
            throw ArchiveError(
                .notAnArchive, "'\(place)' is a Git repository, but no archive",
                facts: ["its branch main holds no \(Self.file)"])
        }
        let top = JSONReader(try JSONParser.parse(try repository.readBlob(entry.id)))
        let schema = try top.string("schema")
        guard schema.hasPrefix(Self.schemaFamily), let version = Int(schema.dropFirst(Self.schemaFamily.count)) else {
            throw FormatError("schema", "'\(schema.prefix(60))' is not \(Self.schemaFamily)\(Self.formatVersion)")
        }
        guard version <= Self.formatVersion else {
            throw ArchiveError(
                .newerFormat, "'\(place)' was made by a newer version of stemma",
                facts: ["its format is \(version), this program reads formats up to \(Self.formatVersion)"])
        }
        name = try top.string("name")
        createdAt = try top.parsed("createdAt", "time", Moment.parse)
    }

    var fileContent: Data {
        JSON.object([
            "schema": .string("\(Self.schemaFamily)\(Self.formatVersion)"),
            "name": .string(name),
            "createdAt": .string(Moment.format(createdAt)),
        ]).canonicalBytes + Data("\n".utf8)
    }
}
