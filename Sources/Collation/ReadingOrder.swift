import Article

/// Sorts units as a reader of the right side meets them, removals at the place they were lost from.
struct ReadingOrder {
    private let drafts: [Engine.Draft]
    private let isMirrored: Bool
    private let fromCount: Int
    /// The places in the article of the blocks of each scope, for the side read from and the side read to.
    private let body: (from: [Int], to: [Int])
    private let apparatus: (from: [Int], to: [Int])

    /// Orders the drafts of an engine.
    init(_ engine: Engine, mirrored: Bool) {
        drafts = engine.drafts
        isMirrored = mirrored
        fromCount = (mirrored ? engine.right : engine.left).blocks.count
        func places(_ pair: (left: Witness, right: Witness)) -> (from: [Int], to: [Int]) {
            mirrored ? (pair.right.places, pair.left.places) : (pair.left.places, pair.right.places)
        }
        body = places(engine.body)
        apparatus = places(engine.apparatus)
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
        let followed = followedPlaces()
        let keys = drafts.map { draft in
            let origin = from(draft).first.map { fromPlace($0, draft.scope) } ?? 0
            return to(draft).first.map { Key(place: toPlace($0, draft.scope), rank: 0, origin: origin) }
                ?? Key(place: followed[origin], rank: 1, origin: origin)
        }
        return drafts.indices.sorted { keys[$0] < keys[$1] }.map { drafts[$0] }
    }

    /// For each place on the left, the place on the right behind which a removal from there belongs: that of the nearest unit
    /// before it that stayed.
    private func followedPlaces() -> [Int] {
        var followed = [Int](repeating: -1, count: fromCount)
        for draft in drafts where !draft.group.moved {
            guard let last = to(draft).last else { continue }
            for block in from(draft) { followed[fromPlace(block, draft.scope)] = toPlace(last, draft.scope) }
        }
        var latest = -1
        for place in followed.indices {
            if followed[place] < 0 { followed[place] = latest } else { latest = followed[place] }
        }
        return followed
    }

    private func from(_ draft: Engine.Draft) -> [Int] { isMirrored ? draft.group.right : draft.group.left }

    private func to(_ draft: Engine.Draft) -> [Int] { isMirrored ? draft.group.left : draft.group.right }

    private func fromPlace(_ block: Int, _ scope: Scope) -> Int {
        scope == .body ? body.from[block] : apparatus.from[block]
    }

    private func toPlace(_ block: Int, _ scope: Scope) -> Int { scope == .body ? body.to[block] : apparatus.to[block] }
}
