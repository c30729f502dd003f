internal import Article
internal import Foundation
internal import Git

/// Checks a repository as ``Archive/verify(progress:reextract:)`` promises: objects first, then every branch from its first commit.
struct Verifier {
    let repository: Repository
    let reextract: Archive.Reextraction?
    var report = VerificationReport()

    private let progress: ((Int, Int) -> Void)?
    private var done = 0
    private var total = 0

    init(_ repository: Repository, reextract: Archive.Reextraction?, progress: ((Int, Int) -> Void)?) {
        self.repository = repository
        self.reextract = reextract
        self.progress = progress
    }

    mutating func run() throws {
        try repository.refresh()
        report.warnings += try repository.irregularities()
        let objects = try repository.objectIDs()
        let chains = branches()
        total = objects.count + chains.reduce(0) { $0 + $1.commits.count }
        for object in objects {
            check(object)
            advance()
        }
        for chain in chains {
            var verifier = BranchVerifier(of: chain.site, in: repository, reextract: reextract)
            for commit in chain.commits.reversed() {
                verifier.check(commit, into: &report)
                advance()
            }
        }
    }

    private mutating func advance() {
        done += 1
        if done.isMultiple(of: 64) || done == total { progress?(done, total) }
    }

    private mutating func check(_ object: ObjectID) {
        do {
            try repository.check(object)
            report.note(.objects, nil)
        } catch {
            report.note(.objects, FaultPlace(file: "object \(object.hex)").fault(.objects, error.message))
        }
    }

    /// The branches of sites, each with its commits, newest first.
    ///
    /// A broken chain is a fault and given as far as it can be read.
    private mutating func branches() -> [(site: Site, commits: [ObjectID])] {
        var found: [(Site, [ObjectID])] = []
        do {
            for (name, tip) in try repository.references(under: Layout.branches) {
                guard let site = Layout.site(ofBranch: name) else { continue }
                found.append((site, chain(from: tip, of: site)))
            }
        } catch {
            report.note(.trees, FaultPlace().fault(.trees, "the branches cannot be read: \(error.message)"))
        }
        return found
    }

    private mutating func chain(from tip: ObjectID, of site: Site) -> [ObjectID] {
        var commits: [ObjectID] = []
        var next: ObjectID? = tip
        while let id = next {
            do {
                let commit = try repository.readCommit(id)
                commits.append(id)
                next = commit.parents.first
            } catch {
                let place = FaultPlace(site: site, commit: id)
                report.note(.chain, place.fault(.chain, "the history breaks off here: \(error.message)"))
                next = nil
            }
        }
        return commits
    }
}

/// Where a fault is, as far as it is known.
struct FaultPlace {
    var site: Site?
    var commit: ObjectID?
    var article: ArticleID?
    var slug: Slug?
    var version: Int?
    var file: String?

    /// A fault at this place.
    func fault(
        _ check: VerificationReport.Check.Name, _ message: String, file: String? = nil
    ) -> VerificationReport.Fault {
        VerificationReport.Fault(
            check: check, site: site, article: article, slug: slug, version: version, commit: commit?.hex,
            file: file ?? self.file, message: message)
    }
}

extension VerificationReport {
    /// Counts a check as passed, or as failed with a fault.
    mutating func note(_ name: Check.Name, _ fault: Fault?) {
        note(name, fault.map { [$0] } ?? [])
    }

    /// Counts a check as passed where there are no faults.
    mutating func note(_ name: Check.Name, _ faults: [Fault]) {
        guard let place = checks.firstIndex(where: { $0.name == name }) else { return }
        checks[place].total += 1
        if faults.isEmpty { checks[place].passed += 1 }
        self.faults += faults
    }
}
