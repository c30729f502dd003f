/// Myers' O(ND) difference algorithm in linear space (Algorithmica 1, 1986), with the cost cap of xdiff.
///
/// Both ends search towards each other for the middle of a shortest edit script and the halves are treated alike, on a stack of
/// their own. Where the search costs more than the cap, it goes on from the furthest place reached; the result then is a valid
/// match but perhaps not the longest one.
struct Myers {
    /// The cost a search may reach in any case; xdiff's number, exact for gaps with fewer than 256 differences.
    private static let leastCap = 256

    private let left: [UInt32]
    private let right: [UInt32]
    private let cap: Int
    private var forward: [Int32]
    private var backward: [Int32]
    private let shift: Int

    /// The matched places in order.
    private(set) var matches: [(Int, Int)] = []
    /// Whether the cap was reached.
    private(set) var isApproximate = false

    /// Matches two sequences.
    init(_ left: [UInt32], _ right: [UInt32]) {
        self.left = left
        self.right = right
        let diagonals = left.count + right.count + 3
        cap = max(Self.leastCap, Int(Double(diagonals).squareRoot()))
        shift = right.count + 1
        forward = Array(repeating: 0, count: diagonals)
        backward = forward
        run()
        matches.sort { $0.0 < $1.0 }
    }

    private struct Box {
        var top: Int
        var bottom: Int
        var start: Int
        var end: Int
    }

    private mutating func run() {
        var boxes = [Box(top: 0, bottom: left.count, start: 0, end: right.count)]
        while var box = boxes.popLast() {
            while box.top < box.bottom, box.start < box.end, left[box.top] == right[box.start] {
                matches.append((box.top, box.start))
                box.top += 1
                box.start += 1
            }
            while box.top < box.bottom, box.start < box.end, left[box.bottom - 1] == right[box.end - 1] {
                box.bottom -= 1
                box.end -= 1
                matches.append((box.bottom, box.end))
            }
            guard box.top < box.bottom, box.start < box.end else { continue }
            let (x, y) = middle(of: box)
            boxes.append(Box(top: box.top, bottom: x, start: box.start, end: y))
            boxes.append(Box(top: x, bottom: box.bottom, start: y, end: box.end))
        }
    }

    /// A place that a shortest edit script of the box passes, or the furthest one reached within the cap.
    private mutating func middle(of box: Box) -> (Int, Int) {
        let (low, high) = (box.top - box.end, box.bottom - box.start)
        let (forwardStart, backwardStart) = (box.top - box.start, box.bottom - box.end)
        let meetsForward = (forwardStart - backwardStart) & 1 != 0
        var (forwardLow, forwardHigh) = (forwardStart, forwardStart)
        var (backwardLow, backwardHigh) = (backwardStart, backwardStart)
        forward[forwardStart + shift] = Int32(box.top)
        backward[backwardStart + shift] = Int32(box.bottom)
        var cost = 0
        while true {
            cost += 1
            // Widen the band of diagonals by one on each side, or narrow it at the edge of the box.
            if forwardLow > low {
                forwardLow -= 1
                forward[forwardLow - 1 + shift] = -1
            } else {
                forwardLow += 1
            }
            if forwardHigh < high {
                forwardHigh += 1
                forward[forwardHigh + 1 + shift] = -1
            } else {
                forwardHigh -= 1
            }
            var diagonal = forwardHigh
            while diagonal >= forwardLow {
                let (below, above) = (forward[diagonal - 1 + shift], forward[diagonal + 1 + shift])
                var x = Int(below >= above ? below + 1 : above)
                var y = x - diagonal
                while x < box.bottom, y < box.end, left[x] == right[y] {
                    x += 1
                    y += 1
                }
                forward[diagonal + shift] = Int32(x)
                if meetsForward, backwardLow <= diagonal, diagonal <= backwardHigh,
                    Int(backward[diagonal + shift]) <= x
                {
                    return (x, y)
                }
                diagonal -= 2
            }
            if backwardLow > low {
                backwardLow -= 1
                backward[backwardLow - 1 + shift] = .max
            } else {
                backwardLow += 1
            }
            if backwardHigh < high {
                backwardHigh += 1
                backward[backwardHigh + 1 + shift] = .max
            } else {
                backwardHigh -= 1
            }
            diagonal = backwardHigh
            while diagonal >= backwardLow {
                let (below, above) = (backward[diagonal - 1 + shift], backward[diagonal + 1 + shift])
                var x = Int(below < above ? below : above - 1)
                var y = x - diagonal
                while x > box.top, y > box.start, left[x - 1] == right[y - 1] {
                    x -= 1
                    y -= 1
                }
                backward[diagonal + shift] = Int32(x)
                if !meetsForward, forwardLow <= diagonal, diagonal <= forwardHigh,
                    x <= Int(forward[diagonal + shift])
                {
                    return (x, y)
                }
                diagonal -= 2
            }
            if cost >= cap {
                isApproximate = true
                return furthest(in: box, forwardLow...forwardHigh, backwardLow...backwardHigh)
            }
        }
    }

    /// The place, of those both searches reached, that leaves the least to do.
    private func furthest(in box: Box, _ forwards: ClosedRange<Int>, _ backwards: ClosedRange<Int>) -> (Int, Int) {
        var ahead = (sum: Int.min, x: box.top, y: box.start)
        for diagonal in stride(from: forwards.upperBound, through: forwards.lowerBound, by: -2) {
            var x = min(Int(forward[diagonal + shift]), box.bottom)
            var y = x - diagonal
            if y > box.end {
                x = box.end + diagonal
                y = box.end
            }
            if x + y > ahead.sum { ahead = (x + y, x, y) }
        }
        var behind = (sum: Int.max, x: box.bottom, y: box.end)
        for diagonal in stride(from: backwards.upperBound, through: backwards.lowerBound, by: -2) {
            var x = max(Int(backward[diagonal + shift]), box.top)
            var y = x - diagonal
            if y < box.start {
                x = box.start + diagonal
                y = box.start
            }
            if x + y < behind.sum { behind = (x + y, x, y) }
        }
        let done = ahead.sum - (box.top + box.start)
        let left = (box.bottom + box.end) - behind.sum
        return done >= left ? (ahead.x, ahead.y) : (behind.x, behind.y)
    }
}
