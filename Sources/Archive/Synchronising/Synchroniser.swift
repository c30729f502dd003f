internal import Article
internal import Git

/// Exchanges captures with a remote, as ``Archive/synchronise(with:access:options:progress:)`` promises.
///
/// Round by round: look at the references of both sides, fetch what we lack, settle each site and each log, send what the
/// remote lacks. If somebody moved something at the remote meanwhile, there is another round.
struct Synchroniser {
    let archive: Archive
    let remote: any Remote
    let options: SyncOptions
    let progress: (TransferProgress) -> Void

    var report: SyncReport
    var sites: [Site: SiteSync] = [:]
    var references: [String: ReferenceSync] = [:]
    /// What is to be sent in this round, in order: the logs last, since they speak of commits.
    var updates: [ReferenceUpdate] = []
    /// What the updates of sites bring to the remote.
    var cargo: [String: CaptureCount] = [:]
    /// What the remote knows to be withdrawn.
    var theirWithdrawals: ObjectID?

    /// How often somebody else may move something at the remote before we give up.
    private static let mostRounds = 8

    init(
        _ archive: Archive, _ remote: any Remote, at address: RemoteAddress, _ options: SyncOptions,
        _ progress: @escaping (TransferProgress) -> Void
    ) {
        self.archive = archive
        self.remote = remote
        self.options = options
        self.progress = progress
        report = SyncReport(remote: address.description, isDryRun: options.isDryRun)
    }

    var repository: Repository { archive.repository }

    mutating func run() throws -> SyncReport {
        var theirs = RemoteReferences(try remote.references())
        report.warnings += theirs.ignored.map { "'\($0)' is no part of an archive and was left alone" }
        let isSame = try isSameArchive(theirs)
        var round = 1
        while try !exchange(with: theirs, mainAsWell: isSame), round < Self.mostRounds {
            theirs = RemoteReferences(try remote.references())
            round += 1
        }
        report.sites = sites.values.sorted { $0.site < $1.site }
        report.references = references.values.sorted { $0.name < $1.name }
        return report
    }

    /// One round.
    ///
    /// - Returns: whether nothing is left to do.
    private mutating func exchange(with theirs: RemoteReferences, mainAsWell: Bool) throws -> Bool {
        (updates, cargo) = ([], [:])
        theirWithdrawals = theirs.logs[WithdrawalLedger.reference]
        // The logs before the branches: so no log that is sent speaks of a commit that is not.
        let logs = try options.sites.isEmpty ? repository.references(under: Layout.ownReferences) : []
        let main = try mainAsWell ? repository.reference(Layout.mainBranch) : nil
        var mine: [Site: ObjectID] = [:]
        for (name, id) in try repository.references(under: Layout.branches) {
            if let site = Layout.site(ofBranch: name), options.includes(site) { mine[site] = id }
        }
        let source = try fetch(theirs, mainAsWell: mainAsWell)

        for site in Set(mine.keys).union(theirs.sites.keys.filter(options.includes)).sorted() {
            settle(site, theirs: theirs.sites[site], from: source)
        }
        if let main { settle(Layout.mainBranch, mine: main, theirs: theirs.main, from: source) }
        if options.sites.isEmpty, sites.values.allSatisfy({ $0.failure == nil }) {
            let own = Dictionary(logs.map { ($0.name, $0.id) }) { first, _ in first }
            for name in Set(own.keys).union(theirs.logs.keys).sorted() {
                settle(name, mine: own[name], theirs: theirs.logs[name], from: source)
            }
        }
        return try options.isDryRun || send()
    }

    /// Gets what the remote has and we have not, without taking any of it over yet.
    private func fetch(_ theirs: RemoteReferences, mainAsWell: Bool) throws -> Repository {
        guard options.direction != .push else { return repository }
        var wanted: [String] = []
        func want(_ name: String, _ id: ObjectID) throws {
            if try repository.reference(name) != id { wanted.append(name) }
        }
        for (site, id) in theirs.sites where options.includes(site) { try want(Layout.branch(of: site), id) }
        if options.sites.isEmpty { for (name, id) in theirs.logs { try want(name, id) } }
        if mainAsWell, let main = theirs.main { try want(Layout.mainBranch, main) }
        do {
            return try remote.fetch(wanted.sorted(), progress: progress)
        } catch {
            guard error.code == .corrupt else { throw error }
            throw ArchiveError(.remoteInvalid, "what the remote sent is incomplete or damaged", facts: [error.message])
        }
    }

    /// Sends the updates of this round.
    ///
    /// - Returns: false where somebody else moved a reference meanwhile.
    private mutating func send() throws -> Bool {
        var isSettled = true
        let refusals = try updates.isEmpty ? [:] : remote.push(updates, progress: progress)
        for update in updates {
            if let refusal = refusals[update.name] {
                if refusal.code == .stale { isSettled = false }
                fail(update.name, refusal)
            } else if let site = Layout.site(ofBranch: update.name) {
                sites[site]?.sent += cargo[update.name] ?? CaptureCount()
            }
        }
        return isSettled
    }

    /// Notes that a reference could not be exchanged.
    mutating func fail(_ name: String, _ error: any Error) {
        let failure = ArchiveError(error)
        if let site = Layout.site(ofBranch: name) {
            sites[site, default: SiteSync(site: site)].outcome = .failed
            sites[site]?.failure = failure
        } else {
            references[name, default: ReferenceSync(name: name)].outcome = .failed
            references[name]?.failure = failure
        }
    }
}
