/// What an exchange with a remote came to, as `stemma sync` presents it.
public struct Synchronisation: Sendable, Hashable {
    /// The address of the remote, without a password.
    public var remote: String
    /// Whether nothing was changed and this is what would be.
    public var isDryRun: Bool
    /// The sites, by name.
    public var sites: [Site]
    /// The branch `main` and the logs, by name.
    public var references: [Reference]
    /// What should be known but kept nothing from being exchanged, a sentence each.
    public var warnings: [String]

    /// Makes a result.
    public init(
        remote: String, isDryRun: Bool = false, sites: [Site], references: [Reference] = [], warnings: [String] = []
    ) {
        self.remote = remote
        self.isDryRun = isDryRun
        self.sites = sites
        self.references = references
        self.warnings = warnings
    }

    /// What became of a branch or a log.
    public enum Outcome: String, Sendable, Hashable {
        case same, sent, received, joined, ahead, behind, failed
    }

    /// How many captures went one way.
    public struct Count: Sendable, Hashable {
        /// The captures that made a version.
        public var versions: Int
        /// The captures that showed what a version shows.
        public var observations: Int
        /// All captures.
        public var total: Int { versions + observations }

        /// Makes a count.
        public init(versions: Int = 0, observations: Int = 0) {
            self.versions = versions
            self.observations = observations
        }
    }

    /// What became of a site.
    public struct Site: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What happened.
        public var outcome: Outcome
        /// What the remote got.
        public var sent: Count
        /// What we got.
        public var received: Count
        /// The full id of the commit that our branch leads to.
        public var commit: String?
        /// Why it could not be exchanged.
        public var error: Failure?

        /// Makes a result.
        public init(
            _ name: String, _ outcome: Outcome, sent: Count = Count(), received: Count = Count(),
            commit: String? = nil, error: Failure? = nil
        ) {
            self.name = name
            self.outcome = outcome
            self.sent = sent
            self.received = received
            self.commit = commit
            self.error = error
        }
    }

    /// What became of the branch `main` or of a log.
    public struct Reference: Sendable, Hashable {
        /// Its name, `refs/…`.
        public var name: String
        /// What happened.
        public var outcome: Outcome
        /// Why it could not be exchanged.
        public var error: Failure?

        /// Makes a result.
        public init(_ name: String, _ outcome: Outcome, error: Failure? = nil) {
            self.name = name
            self.outcome = outcome
            self.error = error
        }
    }

    fileprivate var sent: Int { sites.reduce(0) { $0 + $1.sent.total } }
    fileprivate var received: Int { sites.reduce(0) { $0 + $1.received.total } }
}

extension Terminal {
    /// A line for each site and log with something to tell, what failed with its reason, and the sums.
    public func synchronisation(_ result: Synchronisation) -> String {
        let width = result.sites.filter { $0.outcome != .same }.map(\.name.count).max() ?? 0
        var lines: [StyledText] = []
        for site in result.sites where site.outcome != .same {
            let name = "  " + site.name.rightPadded(to: width + 2)
            let style: Style = site.outcome == .failed ? .error : .plain
            lines += (StyledText(name) + StyledText(words(of: site, result.isDryRun), style)).fitted(to: options.width)
            lines += site.error.map(reason) ?? []
        }
        for reference in result.references {
            guard let error = reference.error else { continue }
            lines += (StyledText("  \(reference.name)  ") + StyledText("failed", .error)).fitted(to: options.width)
            lines += reason(error)
        }
        for warning in result.warnings {
            lines += (StyledText("warning: ", .warning) + StyledText(warning)).wrapped(to: options.width)
        }
        lines += StyledText(summary(of: result)).wrapped(to: options.width)
        return text(lines)
    }

    private func words(of site: Synchronisation.Site, _ isDryRun: Bool) -> String {
        let captures = { (number: Int) in count(number, "capture", grouped: true) }
        let sent = "\(isDryRun ? "would send" : "sent") \(captures(site.sent.total))"
        let received = "\(isDryRun ? "would receive" : "received") \(captures(site.received.total))"
        return switch site.outcome {
        case .same: "the same on both sides"
        case .sent: sent
        case .received: received
        case .joined: "\(received), \(sent)\(isDryRun ? "" : "; joined")"
        case .ahead: "has captures that were not sent"
        case .behind: "has captures at the remote that were not received"
        case .failed: "failed"
        }
    }

    private func reason(_ error: Failure) -> [StyledText] {
        ([error.message] + error.facts).flatMap { StyledText("    \($0)").fitted(to: options.width) }
    }

    private func summary(of result: Synchronisation) -> String {
        let opening = result.isDryRun ? "Would sync" : "Synced"
        let same = result.sites.count { $0.outcome == .same }
        var counts = ["\(result.sent.grouped) sent", "\(result.received.grouped) received"]
        if same > 0 { counts.append("\(count(same, "site", grouped: true)) the same") }
        let failed = result.sites.count { $0.error != nil } + result.references.count { $0.error != nil }
        if failed > 0 { counts.append("\(failed.grouped) failed") }
        return "\(opening) with \(result.remote): \(counts.joined(separator: ", "))."
    }
}

extension Synchronisation {
    /// The result for a pipe: site, outcome, captures sent, captures received, commit, reason; tab-separated.
    ///
    /// The branch `main` and the logs stand behind the sites, with their full names.
    public var tabSeparated: String {
        TabSeparated.text(
            sites.map { site in
                [
                    site.name, site.outcome.rawValue, String(site.sent.total), String(site.received.total),
                    site.commit ?? "", site.error?.message ?? "",
                ]
            }
                + references.map { [$0.name, $0.outcome.rawValue, "", "", "", $0.error?.message ?? ""] })
    }
}

extension JSON {
    /// The document `stemma.sync/1`: what an exchange with a remote came to.
    public static func synchronisation(_ result: Synchronisation) -> JSON {
        func count(_ count: Synchronisation.Count) -> JSON {
            ["versions": .int(count.versions), "observations": .int(count.observations)]
        }
        func reason(_ error: Failure?) -> JSON {
            guard let error else { return .null }
            return ["code": .string(error.code), "message": .string(error.message), "facts": strings(error.facts)]
        }
        let sites = result.sites.map { site -> JSON in
            [
                "site": .string(site.name),
                "outcome": .string(site.outcome.rawValue),
                "sent": count(site.sent),
                "received": count(site.received),
                "commit": optional(site.commit),
                "error": reason(site.error),
            ]
        }
        let references = result.references.map { reference -> JSON in
            [
                "name": .string(reference.name),
                "outcome": .string(reference.outcome.rawValue),
                "error": reason(reference.error),
            ]
        }
        return [
            "schema": "stemma.sync/1",
            "remote": .string(result.remote),
            "dry_run": .bool(result.isDryRun),
            "sent": .int(result.sent),
            "received": .int(result.received),
            "sites": .array(sites),
            "references": .array(references),
            "warnings": strings(result.warnings),
        ]
    }
}
