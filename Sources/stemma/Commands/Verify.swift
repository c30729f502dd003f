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
            with --full it also extracts every page that was kept, and compares the text.
            Exit status: 0 intact, 1 something was altered, 2 it could not be checked.
            """)

    @Argument(help: "Report only the faults of these articles; everything is read all the same.")
    var article: [String] = []

    @Flag(help: "Also extract the pages again.")
    var full = false

    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let rules = try SiteRules.configured(archive: archive.path, session)
        let chosen = Set(try article.map { try archive.selection(named: $0).article.id })
        let progress = ProgressLine("objects and commits", session)
        let report = try archive.verify(
            progress: progress.show, reextract: full ? { Self.extract($0, $1, by: rules) } : nil)
        progress.end()
        var verification = Verification(report)
        if !chosen.isEmpty {
            verification.faults = report.faults
                .filter { fault in fault.article.map(chosen.contains) ?? true }
                .map { Verification.Fault($0) }
        }
        let text =
            json.json ? JSON.verification(verification).pretty : session.messages(display).verification(verification)
        try session.show(text, paged: false)
        return verification.isIntact ? .done : .no
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
            faults: report.faults.map { Fault($0) }, warnings: report.warnings)
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
