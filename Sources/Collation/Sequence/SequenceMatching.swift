/// Finds what two sequences of numbers have in common, in order.
///
/// Common ends are trimmed; numbers that stand once on each side are anchors, of which the heaviest chain is kept; the gaps
/// between anchors are treated alike; a gap without anchors goes to Myers' algorithm with bounded cost. Anchors alone lose
/// repeated lines, and Myers alone pays for shuffles: together they are exact where it matters and near-linear.
struct SequenceMatching {
    /// What an anchor weighs beside its own length, so that many short anchors are worth something against one long one.
    private static let anchorBonus = 8
    /// Gaps nested deeper than this go to Myers; real texts stay below ten, only contrived ones grow deeper.
    private static let deepestGap = 40

    private let left: [UInt32]
    private let right: [UInt32]
    private let weights: [Int]

    /// The partner of each left place on the right, -1 where it has none.
    private(set) var partners: [Int32]
    /// Whether the cost cap cut the search short somewhere.
    private(set) var isApproximate = false

    private var leftCounts: [UInt32]
    private var rightCounts: [UInt32]
    private var leftPlaces: [Int32]

    /// Matches two sequences of numbers below `weights.count`; `weights` gives the length of the text behind each number.
    init(_ left: [UInt32], _ right: [UInt32], weights: [Int]) {
        self.left = left
        self.right = right
        self.weights = weights
        partners = Array(repeating: -1, count: left.count)
        leftCounts = Array(repeating: 0, count: weights.count)
        rightCounts = leftCounts
        leftPlaces = Array(repeating: -1, count: weights.count)
        run()
    }

    /// A stretch of the left against a stretch of the right, nothing of which is matched yet.
    struct Gap {
        var left: Range<Int>
        var right: Range<Int>
        var depth = 0
    }

    private mutating func run() {
        var gaps = [Gap(left: left.indices, right: right.indices)]
        while var gap = gaps.popLast() {
            EqualEnds.join(left, right, &gap.left, &gap.right, partners: &partners)
            guard !gap.left.isEmpty, !gap.right.isEmpty else { continue }
            count(gap)
            let anchors = gap.depth < Self.deepestGap ? anchors(in: gap) : []
            let common = anchors.isEmpty ? commonPlaces(in: gap) : ([], [])
            forget(gap)
            if anchors.isEmpty {
                matchRepetitions(common.0, common.1)
            } else {
                split(gap, at: anchors, into: &gaps)
            }
        }
    }

    private mutating func count(_ gap: Gap) {
        for place in gap.left {
            leftCounts[Int(left[place])] += 1
            leftPlaces[Int(left[place])] = Int32(place)
        }
        for place in gap.right { rightCounts[Int(right[place])] += 1 }
    }

    private mutating func forget(_ gap: Gap) {
        for place in gap.left { leftCounts[Int(left[place])] = 0 }
        for place in gap.right { rightCounts[Int(right[place])] = 0 }
    }

    private func anchors(in gap: Gap) -> [Crossing] {
        var links: [Crossing] = []
        for place in gap.right {
            let number = Int(right[place])
            guard leftCounts[number] == 1, rightCounts[number] == 1 else { continue }
            let weight = weights[number] + Self.anchorBonus
            links.append(Crossing(left: Int(leftPlaces[number]), right: place, weight: weight))
        }
        return HeaviestChain.indices(of: links).map { links[$0] }
    }

    private mutating func split(_ gap: Gap, at anchors: [Crossing], into gaps: inout [Gap]) {
        var (start, rightStart) = (gap.left.lowerBound, gap.right.lowerBound)
        for anchor in anchors {
            partners[anchor.left] = Int32(anchor.right)
            if start < anchor.left, rightStart < anchor.right {
                gaps.append(
                    Gap(left: start..<anchor.left, right: rightStart..<anchor.right, depth: gap.depth + 1))
            }
            (start, rightStart) = (anchor.left + 1, anchor.right + 1)
        }
        if start < gap.left.upperBound, rightStart < gap.right.upperBound {
            gaps.append(
                Gap(
                    left: start..<gap.left.upperBound, right: rightStart..<gap.right.upperBound,
                    depth: gap.depth + 1))
        }
    }

    /// The places of a gap whose numbers stand on both sides; the others can have no partner and only cost time.
    private func commonPlaces(in gap: Gap) -> ([Int], [Int]) {
        (
            gap.left.filter { rightCounts[Int(left[$0])] > 0 },
            gap.right.filter { leftCounts[Int(right[$0])] > 0 }
        )
    }

    private mutating func matchRepetitions(_ leftPlaces: [Int], _ rightPlaces: [Int]) {
        guard !leftPlaces.isEmpty, !rightPlaces.isEmpty else { return }
        let myers = Myers(leftPlaces.map { left[$0] }, rightPlaces.map { right[$0] })
        for (one, other) in myers.matches { partners[leftPlaces[one]] = Int32(rightPlaces[other]) }
        isApproximate = isApproximate || myers.isApproximate
    }
}
