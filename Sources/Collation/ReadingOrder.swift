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
    var sorted: [Engine.Draft] {
        let drafts = engine.drafts
        let followed = followedPlaces(drafts)
        let keys = drafts.map { draft in
            let origin = places(draft, onFrom: true).first ?? 0
            return places(draft, onFrom: false).first.map { Key(place: $0, rank: 0, origin: origin) }
                ?? Key(place: followed[origin], rank: 1, origin: origin)
        }
        return drafts.indices.sorted { keys[$0] < keys[$1] }.map { drafts[$0] }
    }

    /// For each place on the left, the place on the right behind which a removal from there belongs: that of the nearest unit
    /// before it that stayed.
    private func followedPlaces(_ drafts: [Engine.Draft]) -> [Int] {
        var followed = [Int](repeating: -1, count: (isMirrored ? engine.right : engine.left).blocks.count)
        for draft in drafts where !draft.group.moved {
            guard let last = places(draft, onFrom: false).last else { continue }
            for place in places(draft, onFrom: true) { followed[place] = last }
        }
        var latest = -1
        for place in followed.indices {
            if followed[place] < 0 { followed[place] = latest } else { latest = followed[place] }
        }
        return followed
    }

    /// The places of a draft's blocks in the article of one side.
    private func places(_ draft: Engine.Draft, onFrom: Bool) -> [Int] {
        let pair = engine.witnesses(draft.scope)
        let isLeft = onFrom != isMirrored
        let places = isLeft ? pair.left.places : pair.right.places
        return (isLeft ? draft.group.left : draft.group.right).map { places[$0] }
    }
}
