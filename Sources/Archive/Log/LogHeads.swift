internal import Article
internal import Foundation
internal import Git

/// Up to where each site is logged: the newest commits that the log holds, in the form of `git show-ref --heads`.
///
/// A site has one line, or more where its branch was moved to a history that does not hold all that is logged.
struct LogHeads: Hashable {
    /// The commits by site.
    private(set) var commits: [Site: Set<ObjectID>] = [:]

    static let empty = LogHeads()

    private init() {}

    /// Reads the file.
    init(reading content: Data) throws(FormatError) {
        for line in content.split(separator: UInt8(ascii: "\n")) {
            let parts = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
            guard parts.count == 2, let commit = ObjectID(hex: parts[0]), let site = Layout.site(ofBranch: parts[1])
            else {
                throw FormatError(
                    "heads", "'\(String(decoding: line.prefix(100), as: UTF8.self))' is no commit and branch")
            }
            commits[site, default: []].insert(commit)
        }
    }

    /// The file.
    var content: Data {
        var lines = ""
        for (site, commits) in commits.sorted(by: { $0.key < $1.key }) {
            for commit in commits.sorted() { lines += "\(commit) \(Layout.branch(of: site))\n" }
        }
        return Data(lines.utf8)
    }

    subscript(site: Site) -> Set<ObjectID> {
        get { commits[site] ?? [] }
        set { commits[site] = newValue.isEmpty ? nil : newValue }
    }
}
