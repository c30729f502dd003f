internal import Article
internal import Git

/// The references of a remote, sorted into what is exchanged and what is not.
struct RemoteReferences {
    /// The branches of sites.
    private(set) var sites: [Site: ObjectID] = [:]
    /// The archive's own branch.
    private(set) var main: ObjectID?
    /// The logs and whatever else is below `refs/stemma/`.
    private(set) var logs: [String: ObjectID] = [:]
    /// The names of what looks as if it belonged to an archive and does not.
    private(set) var ignored: [String] = []

    /// Whether there is nothing that belongs to an archive.
    var isEmpty: Bool { sites.isEmpty && main == nil && logs.isEmpty }

    init(_ references: [String: ObjectID]) {
        for (name, id) in references {
            if name == Layout.mainBranch {
                main = id
            } else if let site = Self.site(of: name) {
                sites[site] = id
            } else if name.hasPrefix(Layout.ownReferences), Git.allowsReference(named: name) {
                logs[name] = id
            } else if [Layout.branches, Layout.ownReferences, "refs/replace/"].contains(where: name.hasPrefix) {
                ignored.append(CommitMessage.oneLine(name))
            }
        }
        ignored.sort()
    }

    /// The site of a branch, nil where its name is not that of a site.
    ///
    /// A host of one label is one only if it is this machine: `docs` or `gh-pages` are other people's branches.
    private static func site(of name: String) -> Site? {
        guard Git.allowsReference(named: name), let site = Layout.site(ofBranch: name) else { return nil }
        if site.name.hasPrefix("ipv6-") { return site }
        guard site.name.contains(".") || site.name == "localhost" else { return nil }
        return (try? NormalizedURL("https://\(site)/")).map(Site.init(of:)) == site ? site : nil
    }
}
