internal import Article
internal import Git

/// How the commits of a site were called before something was withdrawn from it.
///
/// Log, proofs, `previous` and clones made before name commits as they were then. The names are worked out from what is
/// there now and the ids that the records of withdrawal keep, so nobody has to be believed.
struct FormerNames {
    /// For each former name of a commit the one that it has now.
    private(set) var names: [ObjectID: ObjectID] = [:]

    /// Works out the names that the commits up to the tip of a site had at any time.
    ///
    /// Costs, for each withdrawal from the site, a look at each commit.
    init(
        ofCommitsUpTo tip: ObjectID, on site: Site, _ ledger: WithdrawalLedger, in repository: Repository
    ) throws {
        let withdrawals = ledger.withdrawals(from: site)
        for first in withdrawals.indices {
            let rewriting = try BranchRewriting.restoring(Array(withdrawals[first...]), in: repository)
            for (commit, former) in try rewriting.run(on: tip, storing: false).commits { names[former] = commit }
        }
    }

    /// The commit that has or had this name, under the name it has now.
    func current(_ name: ObjectID) -> ObjectID { names[name] ?? name }
}
