/// What `stemma compact` did, as it presents it.
public struct CompactionReport: Sendable, Hashable {
    /// The files of an archive's objects, in figures.
    public struct Stock: Sendable, Hashable {
        /// The count of objects in files of their own.
        public var looseObjects: Int
        /// The count of packs.
        public var packs: Int
        /// The bytes of all these files.
        public var bytes: Int

        /// Makes figures.
        public init(looseObjects: Int, packs: Int, bytes: Int) {
            self.looseObjects = looseObjects
            self.packs = packs
            self.bytes = bytes
        }
    }

    /// What was there before.
    public var before: Stock
    /// What is there now.
    public var after: Stock
    /// The count of objects that were packed anew.
    public var packedObjects: Int
    /// Whether nothing was done and this is what would be.
    public var isDryRun: Bool

    /// Makes a report.
    public init(before: Stock, after: Stock, packedObjects: Int, isDryRun: Bool) {
        self.before = before
        self.after = after
        self.packedObjects = packedObjects
        self.isDryRun = isDryRun
    }
}

extension Terminal {
    /// One sentence, and what was there before and is there now.
    public func compaction(_ report: CompactionReport) -> String {
        let objects = count(report.packedObjects, "object", grouped: true)
        let sentence: String
        if report.packedObjects == 0 {
            sentence = "The archive is compact already."
        } else {
            sentence = report.isDryRun ? "Would pack \(objects)." : "Packed \(objects)."
        }
        let isChanged = report.before != report.after
        return text(
            StyledText(sentence).wrapped(to: options.width) + (isChanged ? stock("before", report.before) : [])
                + stock("now", report.after))
    }

    private func stock(_ name: String, _ stock: CompactionReport.Stock) -> [StyledText] {
        let words = [
            count(stock.bytes, "byte", grouped: true), count(stock.packs, "pack", grouped: true),
            count(stock.looseObjects, "single object", grouped: true),
        ]
        return fact(name, StyledText(words.joined(separator: ", ")), indent: 10)
    }
}

extension JSON {
    /// The document `stemma.compact/1`: what packing an archive anew did.
    public static func compaction(_ report: CompactionReport) -> JSON {
        func figures(_ stock: CompactionReport.Stock) -> JSON {
            ["bytes": .int(stock.bytes), "packs": .int(stock.packs), "loose_objects": .int(stock.looseObjects)]
        }
        return [
            "schema": "stemma.compact/1",
            "dry_run": .bool(report.isDryRun),
            "packed_objects": .int(report.packedObjects),
            "before": figures(report.before),
            "after": figures(report.after),
        ]
    }
}
