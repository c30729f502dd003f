import Article

/// Sorts units as a reader of the right side meets them, removals at the place they were lost from.
struct ReadingOrder {
    private let engine: Engine
    private let isMirrored: Bool

    /// Orders the drafts of an engine.
    init(_ engine: Engine, mirrored: Bool) {
        self.engine = engine
        isMirrored = mirrored
    }

    private struct Key: Comparable {
        /// The place in the right article; removals share that of the unit they followed.
        var place: Int
        /// 0 for what stands on the right, 1 for removals.
        var rank: Int
        /// The place in the left article.
        var origin: Int

        static func < (one: Key, other: Key) -> Bool {
            (one.place, one.rank, one.origin) < (other.place, other.rank, other.origin)
        }
    }

    /// The drafts in reading order.
    func sorted(_ drafts: [Engine.Draft]) -> [Engine.Draft] {
        let placed = drafts.map { (draft: $0, from: places($0, onFrom: true), to: places($0, onFrom: false)) }
        // The place on the right behind which a removal from a given place on the left belongs.
        var followed = [Int](repeating: -1, count: (isMirrored ? engine.right : engine.left).blocks.count)
        for (draft, from, to) in placed where !draft.group.moved {
            guard let last = to.last else { continue }
            for place in from { followed[place] = last }
        }
        var latest = -1
        for place in followed.indices {
            if followed[place] < 0 { followed[place] = latest } else { latest = followed[place] }
        }
        return placed.map { draft, from, to in
            let origin = from.first ?? 0
            let key =
                to.first.map { Key(place: $0, rank: 0, origin: origin) }
                ?? Key(place: followed.isEmpty ? -1 : followed[origin], rank: 1, origin: origin)
            return (draft: draft, key: key)
        }
        .sorted { $0.key < $1.key }
        .map(\.draft)
    }

    private func places(_ draft: Engine.Draft, onFrom: Bool) -> [Int] {
        guard let pair = engine.witnesses[draft.scope] else { return [] }
        let isLeft = onFrom != isMirrored
        return isLeft ? draft.group.left.map { pair.left.places[$0] } : draft.group.right.map { pair.right.places[$0] }
    }
}
