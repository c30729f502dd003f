internal import Article
internal import Foundation
internal import Git

/// Brings an index up to what a repository holds.
///
/// The order in which versions come is that of ``Repository/history(of:after:unreadable:)``, which depends on the commits alone;
/// so an index that followed its archive and one that was built at once are the same.
struct CatchUp {
    let repository: Repository
    let index: Index

    /// Commits are read and written in portions, so that other processes are not kept waiting and memory stays small.
    private static let portionSize = 500
    /// How many commits are planned before they are read.
    private static let planSize = 100_000

    /// Brings every site up to its branch, and takes out those whose branch is gone.
    ///
    /// - Complexity: a look at each branch, and a few reads for each new commit, on all cores.
    func run() throws {
        var tips: [Site: ObjectID] = [:]
        for (name, id) in try repository.references(under: Layout.branches) {
            if let site = Layout.site(ofBranch: name) { tips[site] = id }
        }
        let heads = try index.read { try IndexWriter(database: $0).heads() }
        var plan: [Portion] = []
        for (site, tip) in tips.sorted(by: { $0.key < $1.key }) where heads[site] != tip {
            plan += try portions(of: site, from: heads[site], to: tip)
            if plan.count * Self.portionSize > Self.planSize {
                try carryOut(plan, tips)
                plan = []
            }
        }
        try carryOut(plan, tips)
        for (site, head) in heads where tips[site] == nil {
            try index.write { try IndexWriter(database: $0).forget(site, lost: head) }
        }
    }

    /// Brings one site up to the tip of its branch.
    func run(_ site: Site, to tip: ObjectID) throws {
        while true {
            let head = try index.read { try IndexWriter(database: $0).head(of: site) }
            if head == tip { return }
            try carryOut(try portions(of: site, from: head, to: tip), [:])
        }
    }

    /// Commits of a site that follow each other.
    private struct Portion {
        let site: Site
        /// The commit that the index knows before them.
        let base: ObjectID?
        let commits: ArraySlice<ObjectID>
    }

    /// The commits that the index does not have.
    ///
    /// Where the tip does not follow from what it has, the site is taken out of it.
    private func portions(of site: Site, from head: ObjectID?, to tip: ObjectID) throws -> [Portion] {
        var commits = try repository.history(of: tip, after: head)
        var base = head
        if commits == nil, let head {
            // Another archive joined our line to its own, or the branch was set back.
            let isJoined = try repository.isAncestor(head, of: tip)
            try index.write { database in
                let writer = IndexWriter(database: database)
                if try writer.head(of: site) == head { try writer.forget(site, lost: isJoined ? nil : head) }
            }
            base = nil
            commits = try repository.history(of: tip)
        }
        var portions: [Portion] = []
        var rest = (commits ?? [])[...]
        while !rest.isEmpty {
            let portion = rest.prefix(Self.portionSize)
            rest = rest.dropFirst(portion.count)
            portions.append(Portion(site: site, base: base, commits: portion))
            base = portion.last
        }
        return portions
    }

    /// Reads portions on all cores, and writes them in order.
    private func carryOut(_ plan: [Portion], _ tips: [Site: ObjectID]) throws {
        var overtaken: Set<Site> = []
        func write(_ portion: Portion, _ commits: [IndexedCommit]) throws {
            if overtaken.contains(portion.site) { return }
            // Another process may have been here meanwhile.
            if try !add(commits, of: portion) { overtaken.insert(portion.site) }
        }
        if plan.count < 3 {
            let reader = CommitReader(repository)
            for portion in plan { try write(portion, try portion.commits.map(reader.read)) }
        } else {
            // A repository belongs to one thread, so each portion opens its own; that costs less than reading ten commits.
            let path = repository.path
            let commits = plan.map(\.commits)
            try OrderedWork.run(count: plan.count, workers: ProcessInfo.processInfo.activeProcessorCount) { place in
                Result {
                    let reader = CommitReader(try Repository(openingAt: path))
                    return try commits[place].map(reader.read)
                }
            } deliver: { place, result in
                try write(plan[place], try result.get())
            }
        }
        for site in overtaken.sorted() {
            if let tip = tips[site] { try run(site, to: tip) }
        }
    }

    /// Adds commits to the index, unless it is no longer at the commit before them.
    private func add(_ commits: [IndexedCommit], of portion: Portion) throws -> Bool {
        try index.write { database in
            let writer = IndexWriter(database: database)
            guard try writer.head(of: portion.site) == portion.base else { return false }
            for commit in commits { try writer.add(commit, of: portion.site) }
            try writer.finish()
            if let last = commits.last { try writer.setHead(of: portion.site, to: last.id) }
            return true
        }
    }
}
