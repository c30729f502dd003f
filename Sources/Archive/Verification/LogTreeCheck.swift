internal import Foundation
internal import Git
internal import Transparency

/// Grows the tree of a log anew from its entries, and compares every tile and the root with what is stored.
struct LogTreeCheck {
    private let log: LogBranch
    private let trustedSize: Int?
    /// The entries, in their order.
    private(set) var entries: [Data] = []
    /// The root of the tree at the size of a checkpoint that was kept apart.
    private(set) var trustedRoot: MerkleHash?

    init(_ log: LogBranch, trustedSize: Int?) {
        self.log = log
        self.trustedSize = trustedSize
    }

    /// Counts one check for each tile, and one for the root.
    mutating func run(into report: inout VerificationReport) throws {
        var edge = TreeEdge()
        if trustedSize == 0 { trustedRoot = edge.root }
        for bundle in EntryBundle.all(in: log.checkpoint.size) {
            for entry in try log.entries(of: bundle) {
                entries.append(entry)
                for (tile, hashes) in edge.append(.leaf(entry)) { compare(tile, hashes, into: &report) }
                if edge.size == trustedSize { trustedRoot = edge.root }
            }
        }
        for (tile, hashes) in edge.partialTiles { compare(tile, hashes, into: &report) }
        let isRight = edge.root == log.checkpoint.root
        report.note(
            .log,
            isRight ? nil : FaultPlace(file: log.name).fault(.log, "the entries do not give the root in the checkpoint")
        )
    }

    private func compare(_ tile: Tile, _ hashes: [MerkleHash], into report: inout VerificationReport) {
        do {
            let stored = try log.hashes(of: tile)
            guard let wrong = zip(stored, hashes).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
            else {
                return report.note(.log, nil)
            }
            let what = tile.level == 0 ? "entry \(tile.index * Tile.fullWidth + wrong)" : "the tiles below it"
            report.note(
                .log, FaultPlace(file: tile.path).fault(.log, "a hash in the tile is not that of \(what)"))
        } catch {
            let words = (error as? ArchiveError)?.message ?? CommitVerifier.words(error)
            report.note(.log, FaultPlace(file: tile.path).fault(.log, words))
        }
    }
}
