internal import Git

/// What ``Archive/compact(everything:dryRun:threads:progress:)`` did, or would do.
public struct Compaction: Sendable, Hashable {
    /// What the archive's objects take up.
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

extension Archive {
    /// Makes the archive small: packs its objects with deltas between versions, and removes the files that held them.
    ///
    /// Nothing is lost, whatever happens meanwhile; others may read and record. Takes some 5 ms of CPU for a capture that was not
    /// packed before.
    ///
    /// - Parameters:
    ///   - everything: packs also what was packed before.
    ///   - dryRun: says what would be done, and does nothing.
    ///   - threads: how many cores look for deltas.
    ///   - progress: called now and then with the counts of objects done and of all.
    /// - Throws: ``ArchiveError/Code/full`` before it begins where there is not room for old and new side by side;
    ///   ``ArchiveError/Code/damaged``; ``ArchiveError/Code/locked`` when another process compacts.
    public func compact(
        everything: Bool = false, dryRun: Bool = false, threads: Int = 1,
        progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(ArchiveError) -> Compaction {
        do {
            let repacking = try repository.repack(
                everything: everything, dryRun: dryRun, threads: threads, progress: progress)
            return Compaction(
                before: Compaction.Stock(repacking.before), after: Compaction.Stock(repacking.after),
                packedObjects: repacking.packedObjects)
        } catch {
            throw ArchiveError(error)
        }
    }
}

extension Archive {
    /// Packs what was recorded since, where it lies about in so many packs that reading takes longer: each run adds one or two.
    ///
    /// To be called at the end of a run that records. It is housekeeping: where it cannot be done, or another process does it,
    /// nothing happens.
    public func compactIfScattered(threads: Int = 1) {
        guard let files = try? repository.packFiles(), files.count > 2 * Git.Limits.mostPacks else { return }
        _ = try? compact(threads: threads)
    }
}

extension Compaction.Stock {
    fileprivate init(_ stock: Repacking.Stock) {
        self.init(looseObjects: stock.looseObjects, packs: stock.packs, bytes: stock.bytes)
    }
}
