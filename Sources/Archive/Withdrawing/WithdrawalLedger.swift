internal import Article
internal import Foundation
internal import Git

/// What was withdrawn from an archive, in order: a branch of its own, with a file for each withdrawal.
struct WithdrawalLedger {
    /// The withdrawals, oldest first.
    private(set) var withdrawals: [Withdrawal] = []
    /// The commit that they were read from; nil where nothing was ever withdrawn.
    let tip: ObjectID?

    /// The branch.
    static let reference = "refs/stemma/withdrawals"

    /// Nothing was withdrawn.
    static let empty = WithdrawalLedger()

    private init() {
        tip = nil
    }

    /// Reads what was withdrawn.
    init(in repository: Repository) throws {
        tip = try repository.reference(Self.reference)
        guard let tip else { return }
        for entry in try repository.readTree(try repository.readCommit(tip).tree) where entry.name.hasSuffix(".json") {
            withdrawals.append(try Withdrawal(reading: try repository.readBlob(entry.id)))
        }
    }

    /// The withdrawals from a site, oldest first.
    func withdrawals(from site: Site) -> [Withdrawal] {
        withdrawals.filter { $0.site == site }
    }

    /// The withdrawal that took a version away.
    func withdrawal(of article: ArticleID, version: Int) -> Withdrawal? {
        withdrawals.last { $0.article == article && $0.versions.contains(version) }
    }

    /// Adds a record, durable, before anything is taken away: whatever happens then, the record says what was meant.
    func adding(
        _ withdrawal: Withdrawal, to repository: Repository, _ context: RecordingContext
    ) throws -> WithdrawalLedger {
        let number = String(withdrawals.count + 1)
        let name = String(repeating: "0", count: max(0, 6 - number.count)) + number + ".json"
        let signature = RecordingContext.signature(of: context.operatorName, at: withdrawal.withdrawnAt)
        let commit = try repository.together {
            try repository.writeCommit(
                CommitDraft(
                    tree: try repository.tree(
                        try tip.map { try repository.readCommit($0).tree },
                        replacing: [name: try repository.writeBlob(withdrawal.fileContent)]),
                    parents: tip.map { [$0] } ?? [], author: signature, committer: signature,
                    message: "Withdraw from \(withdrawal.site)\n\n\(CommitMessage.oneLine(withdrawal.reason))\n"))
        }
        try repository.updateReference(Self.reference, from: tip, to: commit, message: "withdraw")
        return try WithdrawalLedger(in: repository)
    }
}
