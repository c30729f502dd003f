internal import Article
internal import Foundation
internal import Git

/// Checks a repository as ``Archive/verify(_:threads:progress:reextract:)`` promises: every branch from its first commit, then the
/// objects that no commit led to.
///
/// Each object is read and hashed once. Commits are checked in portions on all cores, and put together in their order, so that
/// the report does not depend on timing and memory not on the length of histories.
struct Verifier {
    let repository: Repository
    let scope: VerificationScope
    let ledger: WithdrawalLedger
    let threads: Int
    let reextract: Archive.Reextraction?
    var report = VerificationReport()

    private let progress: ((Int, Int) -> Void)?
    private var done = 0
    private var total = 0
    /// The objects that are still to be checked.
    private var objects = ObjectStock([])
    /// What each damaged object that a commit led to belongs to.
    private var touched: [ObjectID: [FaultPlace]] = [:]

    init(
        _ repository: Repository, _ scope: VerificationScope, _ ledger: WithdrawalLedger, threads: Int,
        reextract: Archive.Reextraction?,
        progress: ((Int, Int) -> Void)?
    ) {
        self.repository = repository
        self.scope = scope
        self.ledger = ledger
        self.threads = threads
        self.reextract = reextract
        self.progress = progress
    }

    mutating func run() throws {
        try repository.refresh()
        report.warnings += try repository.irregularities()
        if scope.isWhole {
            objects = ObjectStock(try repository.objectIDs())
            checkPacks()
        } else {
            report.notChecked.append("objects and packs that do not belong to what was asked for")
            if !scope.articles.isEmpty { report.notChecked.append("other articles") }
        }
        let branches = branches()
        total = objects.count + branches.reduce(0) { $0 + $1.commits.count }
        for branch in branches { try check(branch) }
        try checkRest()
        try checkWithdrawals()
    }

    /// Names what was withdrawn, and what of it is there all the same.
    private mutating func checkWithdrawals() throws {
        for withdrawal in ledger.withdrawals where scope.includes(withdrawal.article, on: withdrawal.site) {
            report.withdrawals.append(withdrawal)
            for file in withdrawal.files {
                guard let object = ObjectID(hex: file.object), try repository.header(of: object) != nil else {
                    continue
                }
                report.warnings.append(
                    "the bytes of \(file.path) were withdrawn from \(withdrawal.site) and are still there; "
                        + "withdraw them again")
            }
        }
    }

    private mutating func advance(by count: Int) {
        done += count
        progress?(done, total)
    }

    // MARK: Branches

    /// The branches of sites, each with its commits, parents before children.
    private mutating func branches() -> [SiteHistory] {
        do {
            var found: [SiteHistory] = []
            for (name, tip) in try repository.references(under: Layout.branches) {
                guard let site = Layout.site(ofBranch: name) else { continue }
                guard scope.sites.isEmpty || scope.sites.contains(site) else { continue }
                let history = SiteHistory(of: site, from: tip, in: repository, since: scope.since)
                for (commit, message) in history.breaks {
                    let place = FaultPlace(site: site, commit: commit)
                    report.note(.chain, place.fault(.chain, "the history breaks off here: \(message)"))
                }
                if history.earlierCount > 0 {
                    let commits = history.earlierCount == 1 ? "1 commit" : "\(history.earlierCount) commits"
                    report.notChecked.append("\(commits) of \(site) recorded before that time")
                }
                found.append(history)
            }
            return found
        } catch {
            report.note(.trees, FaultPlace().fault(.trees, "the branches cannot be read: \(error.message)"))
            return []
        }
    }

    /// A portion of a branch, checked.
    private struct Portion: Sendable {
        var commits: [(id: ObjectID, findings: CommitFindings)] = []
        var whole: [ObjectID] = []
    }

    private mutating func check(_ history: SiteHistory) throws {
        let former = try FormerNames(ofCommitsUpTo: history.tip, on: history.site, ledger, in: repository)
        let tombstones = try Tombstones(for: ledger.withdrawals(from: history.site), in: repository)
        var branch = BranchVerifier(of: history.site, hasJoins: history.hasJoins, former)
        for version in history.earlier { branch.assume(version) }
        let (commits, site, articles, reextract) = (history.commits, history.site, scope.articles, reextract)
        let size = Self.portion
        try OrderedReading.run(
            in: repository.path, count: (commits.count + size - 1) / size, workers: threads
        ) { repository, number in
            let reader = CheckedReader(repository)
            let verifier = CommitVerifier(
                of: site, articles: articles, tombstones, reader, reextract: reextract)
            var portion = Portion()
            for id in commits[(number * size)..<min((number + 1) * size, commits.count)] {
                portion.commits.append((id, verifier.check(id)))
            }
            portion.whole = reader.whole
            return portion
        } deliver: { portion in
            for (id, findings) in portion.commits {
                branch.take(findings, id, into: &report)
                for (object, place) in findings.damaged {
                    var place = place
                    place.slug = place.article.flatMap(branch.slug)
                    touched[object, default: []].append(place)
                }
            }
            var newlyChecked = 0
            for object in portion.whole where objects.take(object) { newlyChecked += 1 }
            report.count(.objects, passed: newlyChecked)
            advance(by: portion.commits.count + newlyChecked)
        }
    }

    /// How many commits are checked together.
    private static let portion = 200

    // MARK: Objects

    /// Checks the objects that no commit of a site led to, and those that are damaged.
    private mutating func checkRest() throws {
        let rest = objects.rest
        let size = Self.objectPortion
        try OrderedReading.run(
            in: repository.path, count: (rest.count + size - 1) / size, workers: threads
        ) { repository, number in
            rest[(number * size)..<min((number + 1) * size, rest.count)].map { object -> (ObjectID, String?) in
                do throws(GitError) {
                    try repository.check(object)
                    return (object, nil)
                } catch {
                    return (object, error.message)
                }
            }
        } deliver: { results in
            for (object, fault) in results {
                guard let fault else {
                    report.note(.objects, nil)
                    continue
                }
                let places = touched.removeValue(forKey: object) ?? [FaultPlace()]
                report.note(.objects, places.map { $0.fault(.objects, fault, file: "object \(object.hex)") })
            }
            advance(by: results.count)
        }
    }

    private static let objectPortion = 500

    /// Checks that every pack and its index are what the checksums at their ends say, so that no flipped bit goes unseen, not even
    /// in a second copy of an object.
    private mutating func checkPacks() {
        do {
            for file in try repository.packFiles() {
                let isWhole = try PackChecksum.isRight(file)
                let name = file.split(separator: "/").last.map(String.init)
                report.note(
                    .packs,
                    isWhole ? nil : FaultPlace(file: name).fault(.packs, "the file is not what its checksum says"))
            }
        } catch {
            report.note(.packs, FaultPlace().fault(.packs, "the packs cannot be read: \(CommitVerifier.words(error))"))
        }
    }
}
