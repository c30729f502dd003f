/// The right edge of a tree: its partial tiles, from which follow the root and what further leaves make of it.
///
///     level 2   ▢                        what is not full yet, at each level
///     level 1   ■■■▢▢
///     level 0   ■■■■■■■■■■■■■▢▢▢▢▢       ■ full tiles are never looked at again
///
/// A tree of any size is extended at the cost of the new leaves alone.
public struct TreeEdge: Hashable, Sendable {
    /// The count of leaves.
    public private(set) var size: Int
    /// The hashes of the partial tile at each level; none where the last tile is full.
    private var levels: [[MerkleHash]]

    /// The edge of the tree without leaves.
    public init() {
        size = 0
        levels = []
    }

    /// The edge of a tree of this size.
    ///
    /// - Parameter read: gives the hashes of a tile, as many as its width says.
    public init<Failure: Error>(size: Int, reading read: (Tile) throws(Failure) -> [MerkleHash]) throws(Failure) {
        self.size = size
        levels = []
        for tile in Tile.partial(in: size) {
            while levels.count < tile.level { levels.append([]) }
            levels.append(try read(tile))
        }
    }

    /// The hash of the tree.
    public var root: MerkleHash {
        var root: MerkleHash?
        for hashes in levels {
            // The perfect subtrees of the tile, the smallest and rightmost first.
            var end = hashes.count
            while end > 0 {
                let count = end & -end
                let hash = MerkleHash.root(of: hashes[end - count..<end])
                root = root.map { .node(hash, $0) } ?? hash
                end -= count
            }
        }
        return root ?? .empty
    }

    /// Adds a leaf.
    ///
    /// - Returns: the tiles that it made full, the lowest first; mostly none.
    @discardableResult
    public mutating func append(_ leaf: MerkleHash) -> [(tile: Tile, hashes: [MerkleHash])] {
        var full: [(tile: Tile, hashes: [MerkleHash])] = []
        var hash = leaf
        var level = 0
        while true {
            if level == levels.count { levels.append([]) }
            levels[level].append(hash)
            guard levels[level].count == Tile.fullWidth else { break }
            let index = size >> (Tile.height * (level + 1))
            full.append((Tile(level: level, index: index), levels[level]))
            hash = .root(of: levels[level])
            levels[level] = []
            level += 1
        }
        size += 1
        return full
    }

    /// The partial tiles with their hashes, the lowest first.
    public var partialTiles: [(tile: Tile, hashes: [MerkleHash])] {
        Tile.partial(in: size).map { ($0, levels[$0.level]) }
    }
}
