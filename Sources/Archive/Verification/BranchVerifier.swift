internal import Article
internal import Foundation
internal import Git

/// Checks the commits of one site's branch, oldest first.
struct BranchVerifier {
    let site: Site
    let repository: Repository
    let reextract: Archive.Reextraction?

    /// What the commits so far hold of each folder.
    private var histories: [String: ArticleHistory] = [:]
    private var folders: [ArticleID: String] = [:]
    private var last: (id: ObjectID, tree: ObjectID)?
    private let comparison: TreeComparison

    /// What is known of an article.
    struct ArticleHistory {
        let id: ArticleID
        let slug: Slug
        /// For each version, in the order of recording.
        var versions: [(commit: ObjectID, number: Int, contentSHA256: String)]
    }

    init(of site: Site, in repository: Repository, reextract: Archive.Reextraction?) {
        self.site = site
        self.repository = repository
        self.reextract = reextract
        comparison = TreeComparison(repository)
    }

    /// Checks the next commit.
    mutating func check(_ id: ObjectID, into report: inout VerificationReport) {
        let place = FaultPlace(site: site, commit: id)
        do {
            let commit = try repository.readCommit(id)
            let changes = try comparison.changes(from: last?.tree, to: commit.tree)
            report.note(.trees, shapeFaults(of: commit, changes, place))
            for folder in changes.articleFolders { checkVersion(in: folder, commit, changes, into: &report) }
            for change in changes {
                if Layout.place(of: change.path) == .observations { checkObservations(change, place, into: &report) }
                if Layout.place(of: change.path) == .observedPage { checkObservedPage(change, place, into: &report) }
            }
            last = (id, commit.tree)
        } catch let error as GitError {
            report.note(.trees, place.fault(.trees, "the commit cannot be read: \(error.message)"))
        } catch {
            report.note(.trees, place.fault(.trees, "the commit cannot be read: \(error)"))
        }
    }

    /// What in a commit's changes is not as a capture or a run of observations makes them.
    private func shapeFaults(
        of commit: Commit, _ changes: [TreeChange], _ place: FaultPlace
    ) -> [VerificationReport.Fault] {
        var faults: [VerificationReport.Fault] = []
        func report(_ message: String, _ file: String? = nil) {
            faults.append(place.fault(.trees, message, file: file))
        }
        if commit.parents.count > 1 { report("the commit joins several histories") }
        let folders = changes.articleFolders
        if folders.count > 1 { report("the commit changes \(folders.count) articles, and a capture changes one") }
        for change in changes {
            if !change.isPlain { report("it is no plain file", change.path) }
            switch Layout.place(of: change.path) {
            case .about: break
            case .unknown: report("the file does not belong into an archive", change.path)
            case .observations, .observedPage:
                if !folders.isEmpty { report("a capture and observations are in one commit", change.path) }
                if change.old != nil { report("recorded observations were altered or removed", change.path) }
            case .article(let folder, _):
                let record = changes.first { $0.path == "\(folder)/\(Layout.record)" }
                if record == nil { report("the file was altered without a capture", change.path) }
                if record?.new == nil, record != nil { report("the file was removed", change.path) }
            }
        }
        return faults
    }

    private mutating func checkVersion(
        in folder: String, _ commit: Commit, _ changes: [TreeChange], into report: inout VerificationReport
    ) {
        let history = histories[folder]
        var place = FaultPlace(site: site, commit: commit.id, article: history?.id, slug: history?.slug)
        place.file = "\(folder)/\(Layout.record)"
        guard let blob = changes.first(where: { $0.path == place.file })?.new else { return }
        report.versionCount += 1
        let version: VersionVerifier
        do {
            version = try VersionVerifier(blob, folder: folder, commit, repository)
        } catch {
            // Where the record cannot be read, the trailers still say which version is lost.
            let number = CommitMessage.trailers(in: commit.message)["Version"].flatMap { Int($0) }
            place.version = number
            report.note(.records, place.fault(.records, "the record cannot be read: \(Self.words(error))"))
            if let number { histories[folder]?.versions.append((commit.id, number, "")) }
            return
        }
        let record = version.record
        place.article = record.id
        place.slug = record.slug
        place.version = record.version
        report.note(.records, version.recordFaults(place) + identityFaults(of: record, folder, place))
        version.checkContents(place, reextract: reextract, into: &report)
        report.note(.chain, chainFaults(of: record, after: history, place))
        report.note(.commits, version.commitFaults(place))

        folders[record.id] = folders[record.id] ?? folder
        var known = history ?? ArticleHistory(id: record.id, slug: record.slug, versions: [])
        known.versions.append((commit.id, record.version, record.text.contentSHA256))
        histories[folder] = known
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
        if let other = folders[record.id], other != folder {
            faults.append(place.fault(.records, "the article has another folder already: \(other)"))
        }
        let name = folder.split(separator: "/").last ?? ""
        if name != "\(record.slug)~\(record.id.folderSuffix)", name != "\(record.slug)~\(record.id)" {
            faults.append(place.fault(.records, "the folder is not named after the article"))
        }
        return faults
    }

    private func chainFaults(
        of record: CaptureRecord, after history: ArticleHistory?, _ place: FaultPlace
    ) -> [VerificationReport.Fault] {
        let number = (history?.versions.last?.number ?? 0) + 1
        if record.version < number { return [place.fault(.chain, "version \(record.version) is there twice")] }
        if record.version > number {
            let missing = record.version == number + 1 ? "v\(number) is" : "v\(number) to v\(record.version - 1) are"
            return [place.fault(.chain, "\(missing) missing before it")]
        }
        guard record.previous == history?.versions.last?.commit else {
            return [place.fault(.chain, "the commit that it names as the version before is not that version's")]
        }
        guard let history, history.id != record.id || history.slug != record.slug else { return [] }
        return [place.fault(.chain, "id or slug are not those of the version before")]
    }

    private func checkObservations(_ change: TreeChange, _ place: FaultPlace, into report: inout VerificationReport) {
        guard let blob = change.new else { return }
        var place = place
        place.file = change.path
        do {
            for observation in try Observation.read(try repository.readBlob(blob)) {
                report.observationCount += 1
                place.article = observation.id
                place.version = observation.version
                let history = folders[observation.id].flatMap { histories[$0] }
                place.slug = history?.slug
                let version = history?.versions.first { $0.number == observation.version }
                var problem: String?
                if version == nil { problem = "it observes a version that is not recorded" }
                if let version, version.contentSHA256 != observation.contentSHA256 {
                    problem = "it observes another content than that of the version it names"
                }
                report.note(.observations, problem.map { place.fault(.observations, $0) })
            }
        } catch {
            report.note(
                .observations, place.fault(.observations, "the observations cannot be read: \(Self.words(error))"))
        }
    }

    private func checkObservedPage(_ change: TreeChange, _ place: FaultPlace, into report: inout VerificationReport) {
        guard let blob = change.new else { return }
        let name = change.path.split(separator: "/").last?.prefix(16) ?? ""
        do {
            let isRight = SHA256Hex.of(try repository.readBlob(blob)).hasPrefix(name)
            report.note(
                .pages,
                isRight ? nil : place.fault(.pages, "the page is not the one that was observed", file: change.path))
        } catch {
            report.note(.pages, place.fault(.pages, "the page cannot be read: \(error.message)", file: change.path))
        }
    }

    /// What an error says, without what was being done.
    static func words(_ error: any Error) -> String {
        (error as? GitError)?.message ?? "\(error)"
    }
}

extension [TreeChange] {
    /// The folders of articles in which something changes, in order.
    fileprivate var articleFolders: [String] {
        var folders: [String] = []
        for change in self {
            if case .article(let folder, _) = Layout.place(of: change.path), folders.last != folder {
                folders.append(folder)
            }
        }
        return folders
    }
}
