internal import CLibgit2
internal import Foundation

/// What ``Repository/repack(everything:dryRun:threads:progress:)`` did, or would do.
public struct Repacking: Sendable, Hashable {
    /// The files of a repository's objects, in figures.
    public struct Stock: Sendable, Hashable {
        /// The count of objects in files of their own.
        public var looseObjects: Int
        /// The count of packs.
        public var packs: Int
        /// The bytes of all these files.
        public var bytes: Int
    }

    /// What was there before.
    public var before: Stock
    /// What is there now; for a dry run, what was there before.
    public var after: Stock
    /// The count of objects that were, or would be, packed anew.
    public var packedObjects: Int
}

extension Repository {
    /// Packs objects anew, with deltas between versions of one file, and removes the files that held them.
    ///
    /// Every object of a file that is removed is in a durable pack before, reachable or not, so nothing is ever lost: not what a
    /// writer has stored and not yet named, not when this is killed, not when the disk fills up. Others may read and
    /// record meanwhile. Packs that this has written stay as they are until what came after them is half as large.
    ///
    /// Takes some 5 ms of CPU for a commit with three files, about 200 bytes of memory for each object up to
    /// ``Git/Limits/objectsPerPack``, and as much room on the disk as the files that are packed anew.
    ///
    /// - Parameters:
    ///   - everything: packs also what it packed before, which may find more deltas.
    ///   - unwanted: objects that are left out of the new packs, and so are gone, unless a reference leads to them.
    ///   - dryRun: says what would be done, and does nothing.
    ///   - progress: called now and then with the counts of objects done and of all.
    /// - Throws: ``GitError/Code/full`` before it begins when there is not enough room; ``GitError/Code/corrupt`` when an
    ///   object is damaged; ``GitError/Code/locked`` when another process is at it.
    public func repack(
        everything: Bool = false, dropping unwanted: Set<ObjectID> = [], dryRun: Bool = false, threads: Int = 1,
        progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(GitError) -> Repacking {
        if dryRun {
            let plan = try RepackingPlan(for: self, everything: everything)
            let stock = Repacking.Stock(plan.inventory)
            return Repacking(before: stock, after: stock, packedObjects: plan.stock.count)
        }
        return try withWriteLock(named: RepackingPlan.lock, over: [Self.commitGraph], timeout: .seconds(0)) {
            () throws(GitError) in
            let plan = try RepackingPlan(for: self, everything: everything)
            let before = Repacking.Stock(plan.inventory)
            guard plan.stock.count > 0 else { return Repacking(before: before, after: before, packedObjects: 0) }
            try plan.requireRoom()
            try plan.requireIntactFiles()
            let run = RepackingRun(plan, in: self, threads: threads, progress: progress)
            let (written, dropped) = try run.run(without: unwanted)
            try plan.removeFiles(heldBy: written, except: dropped)
            try refresh()
            try writeCommitGraph()
            let after = Repacking.Stock(try RepackingInventory(of: self))
            return Repacking(before: before, after: after, packedObjects: plan.stock.count)
        }
    }
}

extension Repacking.Stock {
    init(_ inventory: RepackingInventory) {
        self.init(looseObjects: inventory.loose.count, packs: inventory.packs.count, bytes: inventory.size)
    }
}
