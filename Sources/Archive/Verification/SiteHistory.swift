internal import Article
internal import Foundation
internal import Git

/// The commits that the branch of a site leads to, parents before children.
struct SiteHistory {
    /// A version in a commit that is not checked, as its trailers state it.
    struct EarlierVersion {
        let article: ArticleID
        let number: Int
        let commit: ObjectID
    }

    let site: Site
    /// The commit that the branch leads to.
    let tip: ObjectID
    /// The commits that are checked.
    private(set) var commits: [ObjectID] = []
    /// The count of commits that are not checked because they are older.
    private(set) var earlierCount = 0
    /// The versions in those.
    private(set) var earlier: [EarlierVersion] = []
    /// Whether a commit follows several.
    private(set) var hasJoins = false
    /// The commits that could not be read, with the reason.
    private(set) var breaks: [(commit: ObjectID, message: String)] = []

    /// Walks along all parents; the history of a commit that cannot be read ends with it.
    ///
    /// - Parameter since: only commits that were made at this moment or later are checked.
    init(of site: Site, from tip: ObjectID, in repository: Repository, since: Date?) {
        self.site = site
        self.tip = tip
        var met: Set<ObjectID> = []
        // A commit comes after its parents: it is met once to look at them, and once more when they are done.
        var open: [(id: ObjectID, isDone: Bool, isEarlier: Bool)] = [(tip, false, false)]
        while let (id, isDone, isEarlier) = open.popLast() {
            if isDone {
                if !isEarlier { commits.append(id) }
                continue
            }
            guard met.insert(id).inserted else { continue }
            do throws(GitError) {
                let commit = try repository.readCommit(id)
                if commit.parents.count > 1 { hasJoins = true }
                let isEarlier = since.map { commit.committedAt < $0 } ?? false
                if isEarlier { note(commit) }
                open.append((id, true, isEarlier))
                open += commit.parents.reversed().map { ($0, false, false) }
            } catch {
                breaks.append((id, error.message))
            }
        }
        earlier.reverse()
    }

    private mutating func note(_ commit: Commit) {
        earlierCount += 1
        let trailers = CommitMessage.trailers(in: commit.message)
        guard
            let article = trailers["Article"].flatMap({ ArticleID($0) }),
            let number = trailers["Version"].flatMap({ Int($0) })
        else { return }
        earlier.append(EarlierVersion(article: article, number: number, commit: commit.id))
    }
}
