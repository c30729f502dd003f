public import Article
public import Git

/// What a synchronisation came to.
public struct SyncReport: Sendable, Hashable {
    /// The address of the remote, without a password.
    public let remote: String
    /// Whether nothing was changed and the report says what would be.
    public let isDryRun: Bool
    /// The sites, by name.
    public internal(set) var sites: [SiteSync] = []
    /// The branch `main` and the logs, by name.
    public internal(set) var references: [ReferenceSync] = []
    /// What should be known but kept nothing from being exchanged.
    public internal(set) var warnings: [String] = []

    /// Whether everything that was asked for was exchanged.
    public var isComplete: Bool { (sites.map(\.failure) + references.map(\.failure)).allSatisfy { $0 == nil } }

    init(remote: String, isDryRun: Bool) {
        self.remote = remote
        self.isDryRun = isDryRun
    }
}

/// What became of a branch or a log.
public enum SyncOutcome: String, Sendable, Hashable {
    /// Both sides had the same.
    case same
    /// The remote got what it lacked.
    case sent
    /// We got what we lacked.
    case received
    /// Both had something that the other lacked, and now have all of it.
    case joined
    /// We have something that was not sent, since only fetching was asked for.
    case ahead
    /// The remote has something that was not received, since only sending was asked for.
    case behind
    /// It could not be exchanged; neither side lost anything.
    case failed
}

/// What became of a site.
public struct SiteSync: Sendable, Hashable {
    /// The site.
    public let site: Site
    /// What happened.
    public internal(set) var outcome = SyncOutcome.same
    /// What the remote got.
    public internal(set) var sent = CaptureCount()
    /// What we got.
    public internal(set) var received = CaptureCount()
    /// Where our branch leads now.
    public internal(set) var tip: ObjectID?
    /// Why it could not be exchanged.
    public internal(set) var failure: ArchiveError?
}

/// What became of the branch `main` or of a log.
public struct ReferenceSync: Sendable, Hashable {
    /// The name of the reference.
    public let name: String
    /// What happened.
    public internal(set) var outcome = SyncOutcome.same
    /// Why it could not be exchanged.
    public internal(set) var failure: ArchiveError?
}

/// How many captures some commits hold.
public struct CaptureCount: Sendable, Hashable {
    /// The captures that made a version.
    public internal(set) var versions = 0
    /// The captures that showed what a version shows.
    public internal(set) var observations = 0

    /// All captures.
    public var total: Int { versions + observations }

    static func += (left: inout CaptureCount, right: CaptureCount) {
        left.versions += right.versions
        left.observations += right.observations
    }
}

extension CaptureCount {
    /// Counts by the trailers of the commits.
    init(of commits: [ObjectID], in repository: Repository) throws(GitError) {
        for id in commits {
            let commit = try repository.readCommit(id)
            guard commit.parents.count < 2 else { continue }
            let trailers = CommitMessage.trailers(in: commit.message)
            if trailers["Version"] != nil { versions += 1 }
            // As in the number of lines of a file: what a commit claims beyond that is no count.
            observations += trailers["Observations"].flatMap { UInt16($0) }.map(Int.init) ?? 0
        }
    }
}
