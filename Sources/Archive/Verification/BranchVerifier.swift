internal import Article
internal import Git

/// Puts together what was found in the commits of one site, oldest first: what can be said only of their order.
struct BranchVerifier {
    let site: Site
    /// Whether the history joins others, so that one number may have been given twice.
    let hasJoins: Bool

    private let former: FormerNames
    /// What the commits so far hold of each folder.
    private var histories: [String: ArticleHistory] = [:]
    private var folders: [ArticleID: String] = [:]
    /// What is known of articles from commits that are not checked.
    private var earlier: [ArticleID: ArticleHistory] = [:]

    /// What is known of an article.
    private struct ArticleHistory {
        let id: ArticleID
        /// Nil where only trailers are known.
        let slug: Slug?
        /// For each version, in the order of recording.
        var versions: [(commit: ObjectID, number: Int, contentSHA256: String)]
    }

    init(of site: Site, hasJoins: Bool, _ former: FormerNames) {
        self.site = site
        self.former = former
        self.hasJoins = hasJoins
    }

    /// Takes a version over from a commit that is not checked itself.
    mutating func assume(_ version: SiteHistory.EarlierVersion) {
        earlier[version.article, default: ArticleHistory(id: version.article, slug: nil, versions: [])]
            .versions.append((version.commit, version.number, ""))
    }

    /// Takes the findings of the next commit over into the report.
    mutating func take(_ findings: CommitFindings, _ commit: ObjectID, into report: inout VerificationReport) {
        report.add(findings.tally)
        var place = FaultPlace(site: site, commit: commit)
        for version in findings.versions {
            if let record = version.record, let known = earlier.removeValue(forKey: record.id) {
                histories[version.folder] = known
            }
            let history = histories[version.folder]
            place.file = "\(version.folder)/\(Layout.record)"
            place.version = version.number == 0 ? nil : version.number
            place.article = version.record?.id ?? history?.id
            place.slug = version.record?.slug ?? history?.slug
            if let record = version.record {
                if !hasJoins, let other = folders[record.id], other != version.folder {
                    report.note(
                        .records, place.fault(.records, "the article has another folder already: \(other)"))
                }
                report.note(.chain, chainFault(of: record, version.number, after: history, place))
            } else {
                let words = "the record cannot be read: \(version.fault ?? "")"
                report.note(.records, place.fault(.records, words))
            }
            remember(version)
        }
        for (file, seen) in findings.observations {
            place.file = file
            note(seen, place, into: &report)
        }
    }

    /// The slug of an article, where a version of it was met.
    func slug(of article: ArticleID) -> Slug? {
        folders[article].flatMap { histories[$0]?.slug }
    }

    private mutating func remember(_ version: CommitFindings.Version) {
        guard let record = version.record else {
            // Without a record, the trailers still say which version is lost.
            if version.number > 0 { histories[version.folder]?.versions.append((version.commit, version.number, "")) }
            return
        }
        folders[record.id] = folders[record.id] ?? version.folder
        histories[version.folder, default: ArticleHistory(id: record.id, slug: record.slug, versions: [])]
            .versions.append((version.commit, version.number, record.contentSHA256))
    }

    private func chainFault(
        of record: CommitFindings.Record, _ version: Int, after history: ArticleHistory?, _ place: FaultPlace
    ) -> VerificationReport.Fault? {
        if let history, history.id != record.id || ![nil, record.slug].contains(history.slug) {
            return place.fault(.chain, "id or slug are not those of the version before")
        }
        let known = history?.versions ?? []
        let previous = record.previous.map(former.current)
        if hasJoins, let before = known.first(where: { $0.commit == previous }) {
            // On either side of a join the next number was given; after it, the next that no side had.
            return version > before.number && version <= known.count + 1
                ? nil : place.fault(.chain, "the number does not follow from the version before")
        }
        if hasJoins, previous == nil, version == 1 { return nil }
        let number = (known.last?.number ?? 0) + 1
        if version < number { return place.fault(.chain, "version \(version) is there twice") }
        if version > number {
            let missing = version == number + 1 ? "v\(number) is" : "v\(number) to v\(version - 1) are"
            return place.fault(.chain, "\(missing) missing before it")
        }
        return previous == known.last?.commit
            ? nil : place.fault(.chain, "the commit that it names as the version before is not that version's")
    }

    private func note(_ seen: CommitFindings.Seen, _ place: FaultPlace, into report: inout VerificationReport) {
        report.observationCount += 1
        let history = folders[seen.id].flatMap { histories[$0] } ?? earlier[seen.id]
        var place = place
        place.article = seen.id
        place.version = seen.version
        place.slug = history?.slug
        // Where both sides of a join gave a number, it names either version.
        let versions = history?.versions.filter { $0.number == seen.version || hasJoins } ?? []
        var problem: String?
        if versions.isEmpty { problem = "it observes a version that is not recorded" }
        if !versions.isEmpty, !versions.contains(where: { [seen.contentSHA256, ""].contains($0.contentSHA256) }) {
            problem = "it observes another content than that of the version it names"
        }
        report.note(.observations, problem.map { place.fault(.observations, $0) })
    }
}
