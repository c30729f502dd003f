internal import Article
internal import Foundation
internal import Git
internal import Transparency

/// Checks the transparency logs of a repository: each against itself, and against the branches.
struct LogVerifier {
    private let repository: Repository
    private let ledger: WithdrawalLedger
    private let trusted: TrustedCheckpoint?
    private let trustedKey: LogVerifierKey?
    private var isTrustedFound = false
    /// The commits that none of the logs so far holds; nil before the first.
    private var unlogged: Set<ObjectID>?

    /// - Parameters:
    ///   - trusted: a checkpoint that was kept apart; one of the logs must begin with it.
    ///   - key: the key that it must be signed with; nil takes that of the log.
    init(
        _ repository: Repository, _ ledger: WithdrawalLedger, trusted: TrustedCheckpoint? = nil,
        key: LogVerifierKey? = nil
    ) {
        self.repository = repository
        self.ledger = ledger
        self.trusted = trusted
        trustedKey = key
    }

    /// Checks every log.
    ///
    /// The whole history of every branch is read for each.
    mutating func run(into report: inout VerificationReport) throws {
        for (name, tip) in try LogBranch.all(in: repository) { check(name, at: tip, into: &report) }
        if let count = unlogged?.count, count > 0 {
            let commits = count == 1 ? "1 commit is" : "\(count) commits are"
            report.warnings.append(
                "\(commits) in no log yet, so nothing is proven of them; 'stemma checkpoint' logs them")
        }
        guard let trusted, !isTrustedFound else { return }
        let message =
            trustedKey == nil
            ? "the archive has no log '\(trusted.origin)'"
            : "the archive has no log '\(trusted.origin)' with the key given"
        report.note(.checkpoint, FaultPlace().fault(.checkpoint, message))
    }

    private mutating func check(_ name: String, at tip: ObjectID, into report: inout VerificationReport) {
        do {
            let log = try LogBranch(name, at: tip, in: repository)
            report.note(.log, Self.signatureFault(of: log).map { FaultPlace(file: name).fault(.log, $0) })
            var tree = LogTreeCheck(log, trustedSize: trusted?.size)
            try tree.run(into: &report)
            checkTrusted(log, tree, into: &report)
            var entries = LogEntriesCheck(log, tree.entries, ledger, in: repository)
            try entries.run(into: &report)
            unlogged = unlogged?.intersection(entries.unlogged) ?? entries.unlogged
        } catch {
            let words = (error as? ArchiveError).map { ([$0.message] + $0.facts).joined(separator: ": ") }
            report.note(.log, FaultPlace(file: name).fault(.log, words ?? CommitVerifier.words(error)))
        }
    }

    private static func signatureFault(of log: LogBranch) -> String? {
        guard log.name == LogBranch.prefix + LogKey.id(of: log.key) else {
            return "the key of the log is not the one that the log is named after"
        }
        guard log.note.isSigned(by: log.key), log.checkpoint.origin == log.key.name else {
            return "the checkpoint of the log is not signed by its key"
        }
        return nil
    }

    private mutating func checkTrusted(_ log: LogBranch, _ tree: LogTreeCheck, into report: inout VerificationReport) {
        guard let trusted, trusted.origin == log.checkpoint.origin, trustedKey.map({ $0.key == log.key }) ?? true
        else { return }
        isTrustedFound = true
        var message: String?
        if !trusted.note.isSigned(by: log.key) {
            message = "the checkpoint is not signed by the key of the log, \(log.key)"
        } else if trusted.size > log.checkpoint.size {
            message = "the log has \(log.checkpoint.size) entries, and had \(trusted.size) at the checkpoint"
        } else if tree.trustedRoot != trusted.checkpoint.root {
            message = "the first \(trusted.size) entries of the log are not those that it had at the checkpoint"
        }
        report.note(.checkpoint, message.map { FaultPlace(file: log.name).fault(.checkpoint, $0) })
        if trustedKey == nil {
            report.warnings.append(
                "the key was taken from the archive itself; who remade the log remade the key: compare it, or give --key: "
                    + "\(log.key)")
        }
    }
}

extension FaultPlace {
    /// The place that an entry of the log is about.
    init(of leaf: LogLeaf) {
        let folder = leaf.path.split(separator: "/").dropLast().last ?? ""
        self.init(
            site: Site(named: leaf.site), commit: leaf.commit, article: leaf.capture?.article,
            slug: leaf.isCapture ? Slug(String(folder.prefix { $0 != "~" })) : nil, version: leaf.capture?.version,
            file: leaf.path)
    }

    /// A fault of a checkpoint.
    func checkpointFault(_ message: String) -> VerificationReport.Fault { fault(.checkpoint, message) }
}
