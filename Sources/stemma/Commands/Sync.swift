import Archive
import ArgumentParser
import Article
import Foundation
import Git
import Report

/// `stemma sync`: exchanges captures with an archive elsewhere.
struct Sync: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Exchange captures with an archive elsewhere, until both have the same.",
        discussion: """
            REMOTE is a path, file://, ssh://, user@host:path or https://, or the name of a remote as 'git remote add' wrote
            it; without it, 'origin'. An empty bare repository on any Git host will do.
            Sites that were recorded independently on both sides are joined; nothing is ever forced or lost. What comes in
            is checked before it is taken over.
            SSH: the host must be in ~/.ssh/known_hosts; the agent, then ~/.ssh/id_ed25519, id_ecdsa and id_rsa are tried.
            HTTPS: the token is taken from STEMMA_GIT_TOKEN.
            Into a pipe it prints tab-separated: site, outcome, sent, received, commit, reason.
            Exit status: 0 done or nothing to do, 3 some sites failed, 2 nothing could be exchanged.
            """)

    @Argument(help: "Where the other archive is.")
    var remote: String?

    @Flag(help: "Only fetch: send nothing.")
    var fetchOnly = false

    @Flag(help: "Only send: take nothing over.")
    var pushOnly = false

    @Option(help: ArgumentHelp("Only this site; can be repeated.", valueName: "site"))
    var site: [String] = []

    @Flag(help: "Join an archive that was begun independently of this one.")
    var allowOther = false

    @Option(
        help: ArgumentHelp("The private key for SSH, in place of the usual ones and the agent.", valueName: "file"),
        completion: .file())
    var sshKey: String?

    @Option(help: ArgumentHelp("How long the other side may be silent.", valueName: "seconds"))
    var timeout: Int = 120

    @Flag(name: [.customShort("n"), .long], help: "Say what would be exchanged, and change nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @Option(help: "The form: text for people, tsv for programs (default: text on a terminal, tsv into a pipe).")
    var format: ListFormat?

    @OptionGroup var json: JSONOption
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if fetchOnly && pushOnly {
            throw ValidationError("'--fetch-only' and '--push-only' exclude each other; give one of them.")
        }
        if timeout < 1 { throw ValidationError("'--timeout' takes 1 or more, not \(timeout).") }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let archive = try ArchiveLocation(option: archive, session: session).open()
        let address = try RemoteNaming(archive: archive).address(named: remote)
        let options = SyncOptions(
            direction: fetchOnly ? .fetch : pushOnly ? .push : .both, sites: Set(site.map { Site(named: $0) }),
            allowsOther: allowOther, isDryRun: dryRun, agent: "stemma/\(stemmaVersion)")
        let progress = ProgressLine("objects", session)
        defer { progress.end() }
        let report = try archive.synchronise(with: address, access: access(session), options: options) {
            progress.show(done: $0.done, total: $0.total)
        }
        progress.end()
        let result = Synchronisation(report)
        if json.json {
            try session.show(JSON.synchronisation(result).pretty, paged: false)
        } else if !quiet {
            let isText = format ?? (session.console.outputIsTerminal ? .text : .tsv) == .text
            try session.show(
                isText ? session.messages(display).synchronisation(result) : result.tabSeparated, paged: false)
        }
        if !json.json, quiet || !session.console.outputIsTerminal { complain(of: report, session) }
        return report.isComplete ? .done : .partly
    }

    /// What may be used to get in: nothing of it is kept or shown.
    private func access(_ session: Session) -> RemoteAccess {
        let folder = (session.variable("HOME") ?? "") + "/.ssh/"
        return RemoteAccess(
            token: session.variable("STEMMA_GIT_TOKEN"),
            keyFiles: sshKey.map { [$0] } ?? ["id_ed25519", "id_ecdsa", "id_rsa"].map { folder + $0 },
            usesAgent: sshKey == nil && session.variable("SSH_AUTH_SOCK") != nil,
            userName: session.variable("LOGNAME") ?? session.variable("USER") ?? "git",
            patience: .seconds(timeout))
    }

    /// Says on standard error what a program that reads standard output might not.
    private func complain(of report: SyncReport, _ session: Session) {
        for warning in report.warnings { session.console.complain("warning: \(warning)\n") }
        let failures = report.sites.compactMap(\.failure) + report.references.compactMap(\.failure)
        for failure in failures { session.complain(CommandError(failure), asJSON: false) }
    }
}

extension Synchronisation {
    /// The archive's report in a report's terms.
    init(_ report: SyncReport) {
        self.init(
            remote: report.remote, isDryRun: report.isDryRun,
            sites: report.sites.map { site in
                Site(
                    site.site.name, Outcome(site.outcome), sent: Count(site.sent), received: Count(site.received),
                    commit: site.tip?.hex, error: site.failure.map { CommandError($0).failure })
            },
            references: report.references.map { reference in
                Reference(
                    reference.name, Outcome(reference.outcome),
                    error: reference.failure.map { CommandError($0).failure })
            },
            warnings: report.warnings)
    }
}

extension Synchronisation.Outcome {
    fileprivate init(_ outcome: SyncOutcome) {
        self =
            switch outcome {
            case .same: .same
            case .sent: .sent
            case .received: .received
            case .joined: .joined
            case .ahead: .ahead
            case .behind: .behind
            case .failed: .failed
            }
    }
}

extension Synchronisation.Count {
    fileprivate init(_ count: CaptureCount) {
        self.init(versions: count.versions, observations: count.observations)
    }
}
