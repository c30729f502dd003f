public import Article
public import Foundation
internal import Git

extension Archive {
    /// The articles that a filter lets through, in its order.
    public func articles(_ filter: ArticleFilter = ArticleFilter()) throws(ArchiveError) -> [ArticleSummary] {
        try indexed { try $0.articles(filter) }
    }

    /// The article with this id, nil where there is none.
    public func article(_ id: ArticleID) throws(ArchiveError) -> ArticleSummary? {
        try indexed { try $0.article(id) }
    }

    /// The versions of an article in the order of capture, which need not be that of their numbers.
    public func versions(of id: ArticleID) throws(ArchiveError) -> [VersionSummary] {
        try indexed { try $0.versions(of: id) }
    }

    /// A version with its text and provenance, read from Git.
    ///
    /// - Throws: ``ArchiveError/Code/withdrawn``; ``ArchiveError/Code/damaged`` where the text is not the one that was recorded.
    public func read(_ version: VersionSummary) throws(ArchiveError) -> StoredVersion {
        do {
            try requireNotWithdrawn(version)
            return try read(version, in: try place(of: version).folder)
        } catch {
            throw ArchiveError(error)
        }
    }

    /// Reads a version whose article has this folder, whatever the index and the list of withdrawals say.
    func read(_ version: VersionSummary, in folder: String) throws -> StoredVersion {
        let tree = try repository.readCommit(version.commit).tree
        let record = try CaptureRecord(reading: try blob("\(folder)/\(Layout.record)", in: tree))
        let article = try record.article(reading: try blob("\(folder)/\(Layout.text)", in: tree))
        return StoredVersion(summary: version, record: record, article: article)
    }

    /// The provenance of a version, which is there even where the text was withdrawn.
    public func record(of version: VersionSummary) throws(ArchiveError) -> CaptureRecord {
        do {
            let (folder, tree) = try place(of: version)
            return try CaptureRecord(reading: try blob("\(folder)/\(Layout.record)", in: tree))
        } catch {
            throw ArchiveError(error)
        }
    }

    /// The bytes of a version's page, nil where they were not kept.
    ///
    /// - Throws: ``ArchiveError/Code/withdrawn``.
    public func page(of version: VersionSummary) throws(ArchiveError) -> Data? {
        do {
            try requireNotWithdrawn(version)
            let (folder, tree) = try place(of: version)
            for format in [Capture.Format.html, .text] {
                if let entry = try repository.entry(at: "\(folder)/\(Layout.page(format))", in: tree) {
                    return try repository.readBlob(entry.id)
                }
            }
            return nil
        } catch {
            throw ArchiveError(error)
        }
    }

    /// The captures of an article that made no version, in the order of capture.
    public func observations(of id: ArticleID) throws(ArchiveError) -> [Observation] {
        let lines = try indexed { try $0.observations(of: id) }
        do {
            var files: [ObjectID: [Observation]] = [:]
            return try lines.compactMap { line in
                let id = try entry(line.path, in: try repository.readCommit(line.commit).tree)
                let observations = try files[id] ?? Observation.read(try repository.readBlob(id))
                files[id] = observations
                return observations.indices.contains(line.line) ? observations[line.line] : nil
            }
        } catch {
            throw ArchiveError(error)
        }
    }

    /// The number of the version in force at a moment, nil before the first capture.
    public func version(of id: ArticleID, at moment: Date) throws(ArchiveError) -> Int? {
        try indexed { try $0.timeline(of: id) }.version(at: moment)
    }

    private func place(of version: VersionSummary) throws -> (folder: String, tree: ObjectID) {
        guard let folder = try indexed({ try $0.folder(of: version) }) else {
            throw ArchiveError(.unknownArticle, "the archive has no article \(version.article)")
        }
        return (folder, try repository.readCommit(version.commit).tree)
    }

    private func blob(_ path: String, in tree: ObjectID) throws -> Data {
        try repository.readBlob(try entry(path, in: tree))
    }

    private func entry(_ path: String, in tree: ObjectID) throws -> ObjectID {
        guard let entry = try repository.entry(at: path, in: tree) else {
            throw ArchiveError(.damaged, "a file is missing from the archive", facts: [path])
        }
        return entry.id
    }
}
