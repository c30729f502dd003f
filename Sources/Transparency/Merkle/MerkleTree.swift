/// A tree of which any tile can be read: what proofs are made from.
///
/// `Failure` is what reading a tile may throw.
public struct MerkleTree<Failure: Error> {
    /// The count of leaves.
    public let size: Int
    private let read: (Tile) throws(Failure) -> [MerkleHash]

    /// A tree.
    ///
    /// - Parameters:
    ///   - size: the count of leaves.
    ///   - read: gives the hashes of a tile of a tree of this size, as many as its width says. It is asked for the same tile
    ///     again and again, so it should keep what it read.
    public init(size: Int, reading read: @escaping (Tile) throws(Failure) -> [MerkleHash]) {
        self.size = size
        self.read = read
    }

    /// The hash of the tree of the first `size` leaves.
    public func root(of size: Int) throws(Failure) -> MerkleHash {
        try hash(of: 0..<size)
    }

    /// The audit path of a leaf in the tree of the first `size` leaves (RFC 6962, section 2.1.1).
    ///
    /// Reads a few tiles, however large the tree is.
    ///
    /// - Precondition: `index` is below `size`, and `size` at most ``size``.
    public func inclusionProof(of index: Int, in size: Int) throws(Failure) -> [MerkleHash] {
        precondition(0 <= index && index < size && size <= self.size)
        var path: [MerkleHash] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + Self.split(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            path.append(try hash(of: index < middle ? right : left))
            range = index < middle ? left : right
        }
        return path.reversed()
    }

    /// The proof that the tree of the first `old` leaves is the beginning of that of the first `new` ones (RFC 6962, section
    /// 2.1.2); empty where `old` is 0 or `new`.
    ///
    /// - Precondition: `old` is at most `new`, and `new` at most ``size``.
    public func consistencyProof(from old: Int, to new: Int) throws(Failure) -> [MerkleHash] {
        precondition(0 <= old && old <= new && new <= size)
        if old == 0 || old == new { return [] }
        var path: [MerkleHash] = []
        var range = 0..<new
        // Whether the range began with the first leaf all the way, so that the verifier knows its hash: SUBPROOF's b.
        var isKnown = true
        while range.upperBound != old {
            let middle = range.lowerBound + Self.split(range.count)
            if old <= middle {
                path.append(try hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                path.append(try hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
                isKnown = false
            }
        }
        if !isKnown { path.append(try hash(of: range)) }
        return path.reversed()
    }

    /// The largest power of two below a count.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// The hash over a range that is a subtree: it begins at a multiple of the largest power of two in its length.
    private func hash(of range: Range<Int>) throws(Failure) -> MerkleHash {
        var perfect: [MerkleHash] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let height = Int.bitWidth - 1 - (range.upperBound - start).leadingZeroBitCount
            perfect.append(try hash(ofPerfectTreeAt: start, height: height))
            start += 1 << height
        }
        guard var hash = perfect.popLast() else { return .empty }
        while let left = perfect.popLast() { hash = .node(left, hash) }
        return hash
    }

    /// The hash over the `2^height` leaves from `start` on: some hashes of one tile.
    private func hash(ofPerfectTreeAt start: Int, height: Int) throws(Failure) -> MerkleHash {
        let level = height / Tile.height
        let first = start >> (level * Tile.height)
        let count = 1 << (height % Tile.height)
        let tile = Tile(level: level, containing: first, in: size)
        let offset = first - tile.index * Tile.fullWidth
        return .root(of: try read(tile)[offset..<offset + count])
    }
}
