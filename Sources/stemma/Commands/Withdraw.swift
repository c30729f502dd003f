import Archive
import ArgumentParser
import Article
import Report

/// `stemma withdraw`: takes the text and the page of a version out of an archive.
struct Withdraw: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take the text and the page of a version out of the archive for good.",
        discussion: """
            For when the law asks for it. Tombstones stand in the place of the bytes; hashes, provenance, headline and the
            log's entry stay, so that everything else can still be proven, and 'stemma verify' reports the version as
            withdrawn. Versions that hold the very same page go with it. The commits of the site from there on get new
            names. Clones made before still hold the bytes; search them out yourself.
            """)

    @Argument(help: "The version: fenwick-bridge@v2.")
    var version: String

    @Option(help: "Why, as it will be kept.")
    var reason: String

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Say what would be withdrawn, and do nothing.")
    var dryRun = false

    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("'--reason' takes a reason.") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let (article, version) = try archive.version(named: self.version)
        let context = RecordingContext(
            now: session.now, agent: "stemma/\(stemmaVersion)", operatorName: session.operatorName)
        if !dryRun, !yes {
            let question = "Withdraw \(article.slug) v\(version.number) for good?"
            guard try session.console.confirms(question, orPass: "--yes") else { return .no }
        }
        let withdrawal =
            dryRun
            ? try archive.withdrawal(of: version, reason: reason, context: context)
            : try archive.withdraw(version, reason: reason, context: context)
        let report = WithdrawalReport(withdrawal, of: article, isDryRun: dryRun)
        try session.show(
            json.json ? JSON.withdrawal(report).pretty : session.messages(display).withdrawal(report), paged: false)
        return .done
    }
}

extension WithdrawalReport {
    fileprivate init(_ withdrawal: Withdrawal, of article: ArticleSummary, isDryRun: Bool) {
        self.init(
            article: ArchiveReader.name(article), versions: withdrawal.versions, reason: withdrawal.reason,
            withdrawnAt: Moment.format(withdrawal.withdrawnAt),
            files: withdrawal.files.map { File(path: $0.path, bytes: $0.byteCount, sha256: $0.sha256) },
            isDryRun: isDryRun)
    }
}
