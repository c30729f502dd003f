internal import Article
internal import Foundation
internal import Git
internal import Transparency

/// Compares the entries of a log with the branches: each is there and says the same, and what is old enough is logged, once.
struct LogEntriesCheck {
    private let log: LogBranch
    private let repository: Repository
    private let entries: [Data]
    private let ledger: WithdrawalLedger
    /// The entries by the name that their commit had when it was logged, as far as they have not been met on a branch.
    private var open: [ObjectID: [LogLeaf]] = [:]
    /// The commits that are newer than the log and would have entries in it.
    private(set) var unlogged: Set<ObjectID> = []

    init(_ log: LogBranch, _ entries: [Data], _ ledger: WithdrawalLedger, in repository: Repository) {
        self.log = log
        self.ledger = ledger
        self.repository = repository
        self.entries = entries
    }

    /// Counts one check for each entry, and one for each commit that should have been logged.
    mutating func run(into report: inout VerificationReport) throws {
        for (index, entry) in entries.enumerated() {
            do {
                let leaf = try LogLeaf(reading: entry)
                open[leaf.commit, default: []].append(leaf)
            } catch {
                report.note(.log, FaultPlace(file: log.name).fault(.log, "entry \(index) cannot be read: \(error)"))
            }
        }
        for (name, tip) in try repository.references(under: Layout.branches) {
            guard let site = Layout.site(ofBranch: name) else { continue }
            try compare(site, from: tip, into: &report)
        }
        for leaf in open.values.joined().sorted(by: { ($0.recordedAt, $0.commit) < ($1.recordedAt, $1.commit) }) {
            report.note(
                .log, FaultPlace(of: leaf).fault(.log, "it was logged, and is no longer in the history of its branch"))
        }
    }

    private mutating func compare(
        _ site: Site, from tip: ObjectID, into report: inout VerificationReport
    ) throws {
        let history: [ObjectID]
        let newer: Set<ObjectID>
        do {
            let former = try FormerNames(ofCommitsUpTo: tip, on: site, ledger, in: repository)
            rename(by: former)
            history = try UnloggedCommits(from: tip, after: [], in: repository).commits
            let logged = Set(log.heads[site].map(former.current))
            newer = Set(try UnloggedCommits(from: tip, after: logged, in: repository).commits)
        } catch {
            report.note(
                .log,
                FaultPlace(site: site).fault(
                    .log, "the history of the branch cannot be read: \(CommitVerifier.words(error))"))
            return
        }
        let reader = LeafReader(repository)
        for commit in history {
            do {
                let expected = try reader.leaves(of: commit, on: site)
                let logged = open.removeValue(forKey: commit) ?? []
                if newer.contains(commit), logged.isEmpty {
                    if !expected.isEmpty { unlogged.insert(commit) }
                    report.note(.log, expected.first.flatMap(backdating).map { [$0] } ?? [])
                } else {
                    compare(logged, expected, into: &report)
                }
            } catch {
                report.note(
                    .log, FaultPlace(site: site, commit: commit).fault(.log, CommitVerifier.words(error)))
            }
        }
    }

    /// Gives the entries the names that their commits have now.
    private mutating func rename(by former: FormerNames) {
        for (name, commit) in former.names {
            guard let leaves = open.removeValue(forKey: name) else { continue }
            open[commit, default: []] += leaves.map { leaf in
                var renamed = leaf
                renamed.commit = commit
                return renamed
            }
        }
    }

    private func compare(_ logged: [LogLeaf], _ expected: [LogLeaf], into report: inout VerificationReport) {
        var remaining = expected
        for leaf in logged {
            if let place = remaining.firstIndex(of: leaf) {
                remaining.remove(at: place)
                report.note(.log, nil)
            } else {
                let message =
                    expected.contains(leaf) ? "it is in the log twice" : "it is not what the log says was recorded"
                report.note(.log, FaultPlace(of: leaf).fault(.log, message))
            }
        }
        for leaf in remaining {
            report.note(.log, FaultPlace(of: leaf).fault(.log, "it is not in the log, although later commits are"))
        }
    }

    /// A commit that is not logged yet cannot be much older than the newest checkpoint, which would have held it.
    private func backdating(_ leaf: LogLeaf) -> VerificationReport.Fault? {
        guard leaf.recordedAt < log.commit.committedAt.addingTimeInterval(-Self.longestRun) else { return nil }
        let (said, logged) = (Moment.format(leaf.recordedAt), Moment.format(log.commit.committedAt))
        return FaultPlace(of: leaf).fault(
            .log,
            "the commit says that it was made at \(said), and the log of \(logged) did not hold it: it is back-dated")
    }

    /// The longest that a run records under the moment at which it began.
    private static let longestRun: TimeInterval = 86_400
}
