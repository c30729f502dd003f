import Article

/// The blocks of two sides whose text is equal and in order.
struct EqualText {
    /// The links between them.
    private(set) var links: Links
    /// The count of pairs before each left block.
    private(set) var leftGaps: [Int32]
    /// The count of pairs before each right block.
    private(set) var rightGaps: [Int32]

    /// Links equal text in order; apparatus must have the same role, so that a plea is not matched with a caption.
    init(_ left: Witness, _ right: Witness, textCount: Int) {
        links = Links(left: left.count, right: right.count)
        leftGaps = Array(repeating: 0, count: left.count)
        rightGaps = Array(repeating: 0, count: right.count)
        var lengths = [Int](repeating: 0, count: textCount * Role.allCases.count)
        let ranks = Dictionary(uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })
        func keys(_ witness: Witness) -> [UInt32] {
            witness.passages.indices.map { block in
                let key = Int(witness.text(block)) * Role.allCases.count + (ranks[witness.roles[block]] ?? 0)
                lengths[key] = witness.passages[block].bytes.count
                return UInt32(key)
            }
        }
        let (leftKeys, rightKeys) = (keys(left), keys(right))
        let matching = SequenceMatching(leftKeys, rightKeys, weights: lengths)
        var pairs: Int32 = 0
        var rightPlace = 0
        for (block, partner) in matching.partners.enumerated() {
            leftGaps[block] = pairs
            guard partner >= 0 else { continue }
            links.join(block, Int(partner))
            while rightPlace <= Int(partner) {
                rightGaps[rightPlace] = pairs
                rightPlace += 1
            }
            pairs += 1
        }
        while rightPlace < right.count {
            rightGaps[rightPlace] = pairs
            rightPlace += 1
        }
    }

    /// The blocks of a side that have no equal in order.
    func free(_ side: Side) -> [Int] {
        (side == .left ? leftGaps : rightGaps).indices.filter { links.isFree($0, on: side) }
    }
}
