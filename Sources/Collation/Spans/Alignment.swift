/// Which tokens of two wordings belong together, in order, and which sentences moved.
struct Alignment {
    /// The right partner of each left token, -1 where it has none; ascending.
    var partners: [Int32]
    /// The number of the move that a left token takes part in, 0 for none; negative for a word of a moved sentence that changed.
    var leftMoves: [Int32]
    /// The number of the move that a right token takes part in, likewise.
    var rightMoves: [Int32]
    /// Whether the search was cut short.
    var isApproximate = false

    /// An alignment of nothing.
    init(left: Int, right: Int) {
        partners = Array(repeating: -1, count: left)
        leftMoves = Array(repeating: 0, count: left)
        rightMoves = Array(repeating: 0, count: right)
    }

    /// The alignment seen from the other side.
    var mirrored: Alignment {
        var result = Alignment(left: rightMoves.count, right: leftMoves.count)
        for (place, partner) in partners.enumerated() where partner >= 0 {
            result.partners[Int(partner)] = Int32(place)
        }
        result.leftMoves = rightMoves
        result.rightMoves = leftMoves
        result.isApproximate = isApproximate
        return result
    }
}
