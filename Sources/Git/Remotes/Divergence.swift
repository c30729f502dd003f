internal import Foundation

/// How two lines of commits stand to each other.
public struct Divergence: Hashable, Sendable {
    /// The commits that only our line has, parents before children.
    public let ours: [ObjectID]
    /// The commits that only the other line has, parents before children.
    public let theirs: [ObjectID]
}

extension Repository {
    /// Compares the history of a commit of this repository with that of one of another.
    ///
    /// Reads little more than the commits that one of the two lines has and the other has not; all of both where they
    /// have parted.
    ///
    /// - Parameters:
    ///   - ours: a commit of this repository; `nil` for a line that has not begun.
    ///   - theirs: a commit of the other repository; `nil` likewise.
    public func divergence(
        of ours: ObjectID?, from theirs: ObjectID?, in other: Repository
    ) throws(GitError) -> Divergence {
        var walk = PaintedWalk(ours: ours, theirs: theirs)
        try walk.run { id throws(GitError) in
            try header(of: id) == nil ? other.readCommit(id) : readCommit(id)
        }
        return Divergence(ours: walk.commits(of: .ours), theirs: walk.commits(of: .theirs))
    }
}

/// A walk down from two commits, newest first, that paints every commit with the lines it belongs to.
private struct PaintedWalk {
    struct Paint: OptionSet {
        let rawValue: UInt8
        static let ours = Paint(rawValue: 1)
        static let theirs = Paint(rawValue: 2)
        static let both: Paint = [.ours, .theirs]
    }

    private var paints: [ObjectID: Paint] = [:]
    private var parents: [ObjectID: [ObjectID]] = [:]
    private var dates: [ObjectID: Date] = [:]
    /// The commits to go on from, the newest last.
    private var open: [ObjectID] = []
    private let tips: [ObjectID]

    init(ours: ObjectID?, theirs: ObjectID?) {
        tips = [ours, theirs].compactMap(\.self)
        if let ours { paints[ours, default: []].insert(.ours) }
        if let theirs { paints[theirs, default: []].insert(.theirs) }
    }

    mutating func run(_ read: (ObjectID) throws(GitError) -> Commit) throws(GitError) {
        for tip in tips { try push(tip, read) }
        // Dates may lie, so a commit may be found to be common late. That one line holds the other is certain at once;
        // that neither does is certain only when everything has been seen.
        while let id = open.last, open.contains(where: { paints[$0] != .both }) || hasParted {
            open.removeLast()
            let paint = paints[id] ?? []
            for parent in parents[id] ?? [] where !(paints[parent] ?? []).isSuperset(of: paint) {
                paints[parent, default: []].formUnion(paint)
                try push(parent, read)
            }
        }
    }

    /// The commits that only one line has, parents before children.
    func commits(of paint: Paint) -> [ObjectID] {
        var order: [ObjectID] = []
        var placed = Set<ObjectID>()
        var stack = tips.filter { paints[$0] == paint }
        while let id = stack.last {
            let before = (parents[id] ?? []).filter { paints[$0] == paint && !placed.contains($0) }
            if before.isEmpty {
                if placed.insert(id).inserted { order.append(id) }
                stack.removeLast()
            } else {
                stack += before
            }
        }
        return order
    }

    private var hasParted: Bool { tips.count == 2 && tips.allSatisfy { paints[$0] != .both } }

    private mutating func push(
        _ id: ObjectID, _ read: (ObjectID) throws(GitError) -> Commit
    ) throws(GitError) {
        if parents[id] == nil {
            let commit = try read(id)
            parents[id] = commit.parents
            dates[id] = commit.committedAt
        }
        let date = dates[id] ?? .distantPast
        let place = open.lastIndex { dates[$0] ?? .distantPast <= date }.map { $0 + 1 } ?? 0
        open.insert(id, at: place)
    }
}
