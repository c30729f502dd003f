import Article

/// The blocks of one unit on both sides, ascending.
struct Group {
    var left: [Int]
    var right: [Int]
    var moved = false
}

extension BlockPairing {
    /// The connected blocks, each block in exactly one group, in left order, those with no left block last.
    func groups() -> [Group] {
        var result: [Group] = []
        result.reserveCapacity(max(left.count, right.count))
        var seenLeft = [Bool](repeating: false, count: left.count)
        var seenRight = [Bool](repeating: false, count: right.count)
        for first in 0..<left.count where !seenLeft[first] {
            seenLeft[first] = true
            // Most blocks have one partner and are its only one.
            let partners = links.of(first, on: .left)
            if partners.count == 1, links.of(partners[0], on: .right).count == 1 {
                seenRight[partners[0]] = true
                result.append(Group(left: links.of(partners[0], on: .right), right: partners))
                continue
            }
            var group = Group(left: [first], right: [])
            var (leftDone, rightDone) = (0, 0)
            while leftDone < group.left.count || rightDone < group.right.count {
                if leftDone < group.left.count {
                    for block in links.of(group.left[leftDone], on: .left) where !seenRight[block] {
                        seenRight[block] = true
                        group.right.append(block)
                    }
                    leftDone += 1
                } else {
                    for block in links.of(group.right[rightDone], on: .right) where !seenLeft[block] {
                        seenLeft[block] = true
                        group.left.append(block)
                    }
                    rightDone += 1
                }
            }
            group.left.sort()
            group.right.sort()
            result.append(group)
        }
        for block in 0..<right.count where !seenRight[block] { result.append(Group(left: [], right: [block])) }
        return result
    }
}
