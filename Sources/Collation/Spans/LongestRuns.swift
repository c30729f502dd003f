/// Aligns words the way people do: the longest common run first, then what lies before and behind it.
///
/// On sentence pairs with human spans this finds more exact edits (.650 against .638) than a longest common subsequence. Gaps too
/// large for a table are matched by anchors.
struct LongestRuns {
    /// What a word adds to a run, against 1 for a mark or a short word, so that a run of meaning wins over a run of particles.
    private static let wordWeight: Int32 = 3
    /// The largest table, in cells; above it the gap goes to anchors.
    ///
    /// 200 words a side stay exact.
    private static let largestTable = 40_000

    private let left: [Vocabulary.Forms]
    private let right: [Vocabulary.Forms]
    /// The matched places, in no order.
    private(set) var matches: [(Int, Int)] = []
    /// Whether the search was cut short.
    private(set) var isApproximate = false

    private var row: [Int32] = []

    /// Aligns two runs of tokens.
    init(_ left: [Vocabulary.Forms], _ right: [Vocabulary.Forms]) {
        self.left = left
        self.right = right
        row = Array(repeating: 0, count: right.count + 1)
        run()
    }

    private mutating func run() {
        var gaps = [(left.indices, right.indices)]
        while let (one, other) = gaps.popLast() {
            var (start, end) = (one.lowerBound, one.upperBound)
            var (rightStart, rightEnd) = (other.lowerBound, other.upperBound)
            while start < end, rightStart < rightEnd, left[start].alike == right[rightStart].alike {
                matches.append((start, rightStart))
                start += 1
                rightStart += 1
            }
            while start < end, rightStart < rightEnd, left[end - 1].alike == right[rightEnd - 1].alike {
                end -= 1
                rightEnd -= 1
                matches.append((end, rightEnd))
            }
            guard start < end, rightStart < rightEnd else { continue }
            guard (end - start) * (rightEnd - rightStart) <= Self.largestTable else {
                matchByAnchors(start..<end, rightStart..<rightEnd)
                continue
            }
            guard let run = longestRun(start..<end, rightStart..<rightEnd) else { continue }
            for offset in 0..<run.length { matches.append((run.left + offset, run.right + offset)) }
            gaps.append((start..<run.left, rightStart..<run.right))
            gaps.append((run.left + run.length..<end, run.right + run.length..<rightEnd))
        }
    }

    private mutating func longestRun(
        _ one: Range<Int>, _ other: Range<Int>
    ) -> (left: Int, right: Int, length: Int)? {
        for place in other.lowerBound...other.upperBound { row[place] = 0 }
        var best: (weight: Int32, left: Int, right: Int) = (0, 0, 0)
        for place in one {
            let word = left[place].alike
            let weight = left[place].isLight ? 1 : Self.wordWeight
            // Downwards, so that the cell to the left is still that of the row before.
            var partner = other.upperBound - 1
            while partner >= other.lowerBound {
                if right[partner].alike == word {
                    let sum = row[partner] + weight
                    row[partner + 1] = sum
                    if sum > best.weight { best = (sum, place, partner) }
                } else {
                    row[partner + 1] = 0
                }
                partner -= 1
            }
            row[other.lowerBound] = 0
        }
        guard best.weight > 0 else { return nil }
        var length = 1
        while best.left - length >= one.lowerBound, best.right - length >= other.lowerBound,
            left[best.left - length].alike == right[best.right - length].alike
        {
            length += 1
        }
        return (best.left - length + 1, best.right - length + 1, length)
    }

    private mutating func matchByAnchors(_ one: Range<Int>, _ other: Range<Int>) {
        var numbers: [UInt32: UInt32] = [:]
        var weights: [Int] = []
        func number(_ forms: Vocabulary.Forms) -> UInt32 {
            if let known = numbers[forms.alike] { return known }
            let number = UInt32(weights.count)
            numbers[forms.alike] = number
            weights.append(forms.isLight ? 1 : Int(Self.wordWeight))
            return number
        }
        let matching = SequenceMatching(one.map { number(left[$0]) }, other.map { number(right[$0]) }, weights: weights)
        for (offset, partner) in matching.partners.enumerated() where partner >= 0 {
            matches.append((one.lowerBound + offset, other.lowerBound + Int(partner)))
        }
        isApproximate = isApproximate || matching.isApproximate
    }
}
