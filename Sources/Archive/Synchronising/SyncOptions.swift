public import Article

/// What of an archive is exchanged with a remote, and in which direction.
public struct SyncOptions: Sendable, Hashable {
    /// Which way captures go.
    public var direction: Direction
    /// The sites; all where it is empty.
    public var sites: Set<Site>
    /// Whether an archive that was begun independently is joined with ours.
    public var allowsOther: Bool
    /// Whether nothing is changed on either side.
    public var isDryRun: Bool
    /// The program, as it signs the commits by which it joins histories: `stemma/0.1.0`.
    public var agent: String

    /// Makes options.
    public init(
        direction: Direction = .both, sites: Set<Site> = [], allowsOther: Bool = false, isDryRun: Bool = false,
        agent: String
    ) {
        self.direction = direction
        self.sites = sites
        self.allowsOther = allowsOther
        self.isDryRun = isDryRun
        self.agent = agent
    }

    /// Which way captures go.
    public enum Direction: Sendable, Hashable {
        /// Both ways.
        case both
        /// From the remote to us.
        case fetch
        /// From us to the remote.
        case push
    }

    /// Whether a site is to be exchanged.
    func includes(_ site: Site) -> Bool { sites.isEmpty || sites.contains(site) }
}
