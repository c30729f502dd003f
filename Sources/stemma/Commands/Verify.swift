import Archive
import ArgumentParser
import Article
import Extraction
import Foundation
import Report

/// `stemma verify`: checks that everything recorded is as it was written.
struct Verify: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that everything recorded is as it was written.",
        discussion: """
            Reads everything again from Git and trusts no cache: objects, texts, pages, provenance, the order of versions;
            with --full it also extracts every page that was kept, and compares the text. Works on all cores.
            With articles or --since it checks less, and says what it did not check. A checkpoint that was kept
            elsewhere proves that nothing recorded before it was altered, removed or back-dated since. With --proof nothing
            but the proof is looked at, and no archive is needed.
            Exit status: 0 intact, 1 something was altered, 2 it could not be checked.
            """)

    @Argument(help: "Check only what belongs to these articles.")
    var article: [String] = []

    @Option(
        help: ArgumentHelp("Check only what was recorded since this moment.", valueName: "time"),
        transform: time)
    var since: Date?

    @Flag(help: "Also extract the pages again.")
    var full = false

    @Option(
        help: ArgumentHelp("A checkpoint that was kept elsewhere ('stemma checkpoint').", valueName: "file"),
        completion: .file())
    var checkpoint: String?

    @Option(
        help: ArgumentHelp("A proof ('stemma prove'), to be checked without an archive.", valueName: "file"),
        completion: .file())
    var proof: String?

    @Option(
        help: ArgumentHelp(
            "The key that the checkpoint must be signed with ('stemma checkpoint --key').", valueName: "vkey"))
    var key: String?

    @Option(
        help: ArgumentHelp("With --proof: the page, which must be the one that was logged.", valueName: "file"),
        completion: .file())
    var page: String?

    @Option(
        help: ArgumentHelp("With --proof: the text, which must be the one that was logged.", valueName: "file"),
        completion: .file())
    var text: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var log: LogOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if proof == nil, page != nil || text != nil {
            throw ValidationError("'--page' and '--text' are compared with a proof; give one with '--proof'.")
        }
        if proof == nil, checkpoint == nil, key != nil {
            throw ValidationError("'--key' checks a checkpoint or a proof; give one with '--checkpoint' or '--proof'.")
        }
        if proof != nil, full || !article.isEmpty {
            throw ValidationError("'--proof' is checked without an archive: articles and '--full' do not go with it.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let key = try key.map { try LogVerifierKey($0) }
        let checkpoint = try checkpoint.map { try TrustedCheckpoint(file: $0, session) }
        if let proof { return try check(proof, against: checkpoint, key, session) }
        let archive = try ArchiveLocation(option: archive, session: session).open(log)
        let rules = try SiteRules.configured(archive: archive.path, session)
        let chosen = try article.map { try archive.selection(named: $0).article }
        let scope = VerificationScope(
            articles: Set(chosen.map(\.id)), on: Set(chosen.map(\.site)), since: since)
        let progress = ProgressLine("objects and commits", session)
        let reextract: Archive.Reextraction = { page, record in Self.extract(page, record, by: rules) }
        let report = try archive.verify(
            scope, threads: ProcessInfo.processInfo.activeProcessorCount, progress: progress.show,
            reextract: full ? reextract : nil, checkpoint: checkpoint, key: key)
        progress.end()
        return try show(Verification(report), session)
    }

    private func show(_ verification: Verification, _ session: Session) throws -> ExitStatus {
        let text =
            json.json ? JSON.verification(verification).pretty : session.messages(display).verification(verification)
        try session.show(text, paged: false)
        return verification.isIntact ? .done : .no
    }

    private func check(
        _ file: String, against checkpoint: TrustedCheckpoint?, _ key: LogVerifierKey?, _ session: Session
    ) throws -> ExitStatus {
        let proof = try HistoryProof(file: file, session)
        let report = proof.check(
            against: checkpoint, key: key, page: try page.map { try PageInput.read($0, session).bytes },
            text: try text.map { try PageInput.read($0, session).bytes })
        var verification = Verification(report)
        verification.proven = proof.statement
        return try show(verification, session)
    }

    /// Extracts a stored page; nil where it no longer gives an article, which the archive then tells from the recorded one.
    private static func extract(_ page: Data, _ record: CaptureRecord, by rules: SiteRules) -> Article? {
        try? PageRereading.extract(page, as: record, rules: rules).article
    }
}

extension Verification {
    /// The archive's report in a report's terms.
    init(_ report: VerificationReport) {
        self.init(
            versions: report.versionCount, observations: report.observationCount,
            checks: report.checks.map { Check($0.name.rawValue, passed: $0.passed, total: $0.total) },
            faults: report.faults.map { Fault($0) }, warnings: report.warnings,
            withdrawn: report.withdrawals.map { Withdrawn($0) }, notChecked: report.notChecked)
    }
}

extension Verification.Withdrawn {
    /// A withdrawal in a report's terms.
    init(_ withdrawal: Withdrawal) {
        self.init(
            place: withdrawal.slug?.text ?? withdrawal.article.text, versions: withdrawal.versions,
            withdrawnAt: withdrawal.withdrawnAt, reason: withdrawal.reason)
    }
}

extension Verification.Fault {
    /// A fault in a report's terms.
    init(_ fault: VerificationReport.Fault) {
        self.init(
            check: fault.check.rawValue, message: fault.message, place: fault.slug?.text ?? fault.site?.name,
            version: fault.version, commit: fault.commit, file: fault.file)
    }
}
