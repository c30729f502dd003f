/// What may be used to get into a repository elsewhere, and how long to wait for it.
public struct RemoteAccess: Sendable {
    /// The password or token for HTTPS, where the address names none.
    ///
    /// Over HTTP without TLS it is sent to this very machine only.
    public var token: String?
    /// Private keys for SSH, tried in this order; those that are not there or protected by a passphrase are passed over.
    public var keyFiles: [String]
    /// Whether the SSH agent is asked before the key files are tried.
    public var usesAgent: Bool
    /// The user where the address names none.
    public var userName: String
    /// How long the other side may show no sign of life.
    public var patience: Duration

    /// Makes an access.
    public init(
        token: String? = nil, keyFiles: [String] = [], usesAgent: Bool = false, userName: String = "git",
        patience: Duration = Git.Limits.remotePatience
    ) {
        self.token = token
        self.keyFiles = keyFiles
        self.usesAgent = usesAgent
        self.userName = userName
        self.patience = patience
    }
}
