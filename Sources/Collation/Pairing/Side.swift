/// One of the two sides of a collation.
enum Side {
    case left, right

    /// The opposite side.
    var other: Side { self == .left ? .right : .left }
}

/// The links between the blocks of two sides, any number of each block.
struct Links {
    private var left: [[Int]]
    private var right: [[Int]]

    /// Makes no links between so many blocks.
    init(left: Int, right: Int) {
        self.left = Array(repeating: [], count: left)
        self.right = Array(repeating: [], count: right)
    }

    /// The blocks of the opposite side that a block is linked to.
    func of(_ block: Int, on side: Side) -> [Int] { side == .left ? left[block] : right[block] }

    /// Whether a block has no links.
    func isFree(_ block: Int, on side: Side) -> Bool { of(block, on: side).isEmpty }

    /// Links two blocks.
    mutating func join(_ one: Int, _ other: Int) {
        left[one].append(other)
        right[other].append(one)
    }

    /// Links a block of `side` with one of the opposite side.
    mutating func join(_ block: Int, on side: Side, with other: Int) {
        if side == .left { join(block, other) } else { join(other, block) }
    }

    /// Takes all links from a block and its partners.
    mutating func separate(left block: Int) {
        for other in left[block] { right[other].removeAll { $0 == block } }
        left[block] = []
    }
}
