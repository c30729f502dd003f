internal import Article
internal import Foundation
internal import Git

/// Checks commits of one site, each against the one before it.
struct CommitVerifier {
    let site: Site
    let articles: Set<ArticleID>
    let tombstones: Tombstones
    let reextract: Archive.Reextraction?

    private let reader: CheckedReader
    private let trees: CachingReader

    init(
        of site: Site, articles: Set<ArticleID>, _ tombstones: Tombstones, _ reader: CheckedReader,
        reextract: Archive.Reextraction?
    ) {
        self.site = site
        self.articles = articles
        self.tombstones = tombstones
        self.reextract = reextract
        self.reader = reader
        trees = CachingReader(reader)
    }

    /// Checks a commit.
    func check(_ id: ObjectID) -> CommitFindings {
        var findings = CommitFindings()
        let place = FaultPlace(site: site, commit: id)
        let known = reader.damaged.count
        var trailers: [String: String] = [:]
        do {
            trees.next()
            let commit = try trees.commit(id)
            trailers = CommitMessage.trailers(in: commit.message)
            let parents = try commit.parents.map { try trees.commit($0) }
            trees.keep(commit)
            let changes = try CheckedChanges(from: parents.first?.tree, to: commit.tree, of: articles, trees)
            if articles.isEmpty || !changes.articleFolders.isEmpty {
                findings.tally.note(.commits, dateFaults(of: commit, after: parents, place))
            }
            if parents.count > 1 {
                findings.tally.note(.trees, try joinFaults(of: commit, parents, changes, place))
            } else {
                if articles.isEmpty || !changes.articleFolders.isEmpty {
                    findings.tally.note(.trees, shapeFaults(of: changes, place))
                }
                for folder in changes.articleFolders { checkVersion(in: folder, commit, changes, into: &findings) }
                checkObservations(changes, place, into: &findings)
            }
        } catch {
            findings.tally.note(.trees, place.fault(.trees, "the commit cannot be read: \(Self.words(error))"))
        }
        var touched = place
        touched.version = trailers["Version"].flatMap { Int($0) }
        touched.article = trailers["Article"].flatMap { ArticleID($0) }
        findings.damaged = reader.damaged[known...].map { ($0, touched) }
        return findings
    }

    private func dateFaults(
        of commit: Commit, after parents: [Commit], _ place: FaultPlace
    ) -> [VerificationReport.Fault] {
        parents.contains { $0.committedAt > commit.committedAt }
            ? [place.fault(.commits, "the commit is dated before the one it follows")] : []
    }

    /// What in a commit's changes is not as a capture or a run of observations makes them.
    private func shapeFaults(of changes: CheckedChanges, _ place: FaultPlace) -> [VerificationReport.Fault] {
        var faults: [VerificationReport.Fault] = []
        func report(_ message: String, _ file: String? = nil) {
            faults.append(place.fault(.trees, message, file: file))
        }
        let folders = changes.articleFolders
        if folders.count > 1 { report("the commit changes \(folders.count) articles, and a capture changes one") }
        for change in changes.files {
            if !change.isPlain { report("it is no plain file", change.path) }
            switch Layout.place(of: change.path) {
            case .about: break
            case .unknown: report("the file does not belong into an archive", change.path)
            case .observations, .observedPage:
                if !folders.isEmpty { report("a capture and observations are in one commit", change.path) }
                if change.old != nil { report("recorded observations were altered or removed", change.path) }
            case .article(let folder, _):
                let record = changes.files.first { $0.path == "\(folder)/\(Layout.record)" }
                if record == nil { report("the file was altered without a capture", change.path) }
                if record?.new == nil, record != nil { report("the file was removed", change.path) }
            }
        }
        return faults
    }

    /// What a commit that joins histories does not hold as one of them does.
    private func joinFaults(
        of commit: Commit, _ parents: [Commit], _ changes: CheckedChanges, _ place: FaultPlace
    ) throws -> [VerificationReport.Fault] {
        var faults: [VerificationReport.Fault] = []
        // For each path at which the join differs from a parent: from how many it does.
        var differing: [String: (count: Int, new: ObjectID?)] = [:]
        for (number, parent) in parents.enumerated() {
            let files =
                number == 0
                ? changes.files : try CheckedChanges(from: parent.tree, to: commit.tree, of: articles, trees).files
            for change in files { differing[change.path] = ((differing[change.path]?.count ?? 0) + 1, change.new) }
        }
        for (path, difference) in differing.sorted(by: { $0.key < $1.key }) {
            if difference.new == nil {
                faults.append(place.fault(.trees, "the commit joins histories and loses a file", file: path))
            } else if difference.count == parents.count {
                faults.append(
                    place.fault(.trees, "the commit joins histories and holds what none of them does", file: path))
            }
        }
        return faults
    }

    private func checkVersion(
        in folder: String, _ commit: Commit, _ changes: CheckedChanges, into findings: inout CommitFindings
    ) {
        var place = FaultPlace(site: site, commit: commit.id)
        place.file = "\(folder)/\(Layout.record)"
        guard let blob = changes.files.first(where: { $0.path == place.file })?.new else { return }
        findings.tally.versionCount += 1
        let version: VersionVerifier
        do {
            version = try VersionVerifier(
                blob, folder: folder, entries: changes.folders[folder] ?? [], commit, tombstones, reader)
        } catch {
            // Where the record cannot be read, the trailers still say which version is lost.
            let number = CommitMessage.trailers(in: commit.message)["Version"].flatMap { Int($0) }
            findings.versions.append(
                .init(
                    folder: folder, commit: commit.id, number: number ?? 0, record: nil, fault: Self.words(error)))
            return
        }
        let record = version.record
        place.article = record.id
        place.slug = record.slug
        place.version = record.version
        findings.tally.note(.records, version.recordFaults(place) + identityFaults(of: record, folder, place))
        version.checkContents(place, reextract: reextract, into: &findings.tally)
        findings.tally.note(.commits, version.commitFaults(place))
        findings.versions.append(
            .init(
                folder: folder, commit: commit.id, number: record.version,
                record: .init(
                    id: record.id, slug: record.slug, previous: record.previous,
                    contentSHA256: record.text.contentSHA256), fault: nil))
    }

    private func identityFaults(
        of record: CaptureRecord, _ folder: String, _ place: FaultPlace
    ) -> [VerificationReport.Fault] {
        var faults: [VerificationReport.Fault] = []
        if ArticleID(hashing: record.url.article) != record.id {
            faults.append(place.fault(.records, "the id is not that of the address"))
        }
        if Site(of: record.url.article) != site {
            faults.append(place.fault(.records, "the address is on another site than the branch"))
        }
        let name = folder.split(separator: "/").last ?? ""
        if name != "\(record.slug)~\(record.id.folderSuffix)", name != "\(record.slug)~\(record.id)" {
            faults.append(place.fault(.records, "the folder is not named after the article"))
        }
        return faults
    }

    private func checkObservations(
        _ changes: CheckedChanges, _ place: FaultPlace, into findings: inout CommitFindings
    ) {
        for change in changes.files {
            guard let blob = change.new else { continue }
            var place = place
            place.file = change.path
            do {
                switch Layout.place(of: change.path) {
                case .observations:
                    for seen in try Observation.read(try reader.blob(blob))
                    where articles.isEmpty || articles.contains(seen.id) {
                        findings.observations.append(
                            (
                                change.path,
                                .init(id: seen.id, version: seen.version, contentSHA256: seen.contentSHA256)
                            ))
                    }
                case .observedPage where articles.isEmpty && !tombstones.stand(at: change.path, blob):
                    let name = change.path.split(separator: "/").last?.prefix(16) ?? ""
                    let isRight = SHA256Hex.of(try reader.blob(blob)).hasPrefix(name)
                    findings.tally.note(
                        .pages, isRight ? nil : place.fault(.pages, "the page is not the one that was observed"))
                case .about: _ = try reader.blob(blob)
                default: break
                }
            } catch {
                let words = "the observations cannot be read: \(Self.words(error))"
                findings.tally.note(.observations, place.fault(.observations, words))
            }
        }
    }

    /// What an error says, without what was being done.
    static func words(_ error: any Error) -> String {
        (error as? GitError)?.message ?? "\(error)"
    }
}
