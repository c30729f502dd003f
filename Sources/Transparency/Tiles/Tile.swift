public import Foundation

/// A tile of a tree: up to 256 hashes side by side at a height that is a multiple of 8 (C2SP tlog-tiles).
public struct Tile: Hashable, Sendable {
    /// Which hashes: those of leaves at level 0, those of full tiles of the level below at the others.
    public let level: Int
    /// Its place among the tiles of its level, from 0.
    public let index: Int
    /// The count of hashes in it, from 1 to ``fullWidth``.
    public let width: Int

    /// The height of a tile in rows of the tree.
    public static let height = 8
    /// The count of hashes in a full tile.
    public static let fullWidth = 256

    /// A tile, full unless a width is given.
    ///
    /// - Precondition: level and index are not negative, the width is from 1 to ``fullWidth``.
    public init(level: Int, index: Int, width: Int = fullWidth) {
        precondition(level >= 0 && index >= 0 && (1...Self.fullWidth).contains(width))
        self.level = level
        self.index = index
        self.width = width
    }

    /// The tile that holds a hash in a tree of this size.
    ///
    /// - Parameter place: the place of the hash in the row of the level.
    init(level: Int, containing place: Int, in size: Int) {
        let index = place / Self.fullWidth
        let hashes = (size >> (level * Self.height)) - index * Self.fullWidth
        self.init(level: level, index: index, width: min(hashes, Self.fullWidth))
    }

    /// Whether no hash will be added to it.
    public var isFull: Bool { width == Self.fullWidth }

    /// The partial tiles of a tree of this size, at most one for each level, the lowest first.
    public static func partial(in size: Int) -> [Tile] {
        var tiles: [Tile] = []
        var (level, hashes) = (0, size)
        while hashes > 0 {
            if hashes % fullWidth > 0 {
                tiles.append(Tile(level: level, index: hashes / fullWidth, width: hashes % fullWidth))
            }
            (level, hashes) = (level + 1, hashes / fullWidth)
        }
        return tiles
    }

    /// Where it is found: `tile/0/x001/234`, `tile/1/003.p/17`.
    public var path: String { TilePath.path("\(level)", index: index, width: width) }

    /// Where the tile is found once it is full.
    public var fullPath: String { TilePath.path("\(level)", index: index, width: Self.fullWidth) }

    /// The folder of its partial forms, which go when it is full.
    public var partialFolder: String { fullPath + ".p" }
}

extension Tile {
    /// The content of a tile: its hashes one after the other.
    public static func content(_ hashes: [MerkleHash]) -> Data {
        var content = Data(capacity: hashes.count * MerkleHash.byteCount)
        for hash in hashes { content += hash.bytes }
        return content
    }

    /// Reads the content of this tile; nil where it does not have the length that its width asks for.
    public func hashes(in content: Data) -> [MerkleHash]? {
        guard content.count == width * MerkleHash.byteCount else { return nil }
        return (0..<width).compactMap { place in
            let start = content.startIndex + place * MerkleHash.byteCount
            return MerkleHash(content[start..<start + MerkleHash.byteCount])
        }
    }
}

/// The paths of tiles and bundles (C2SP tlog-tiles).
enum TilePath {
    /// `tile/`, the kind, the index in groups of three digits, all but the last with an `x` before it, and the width of what
    /// is partial.
    static func path(_ kind: String, index: Int, width: Int) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
            rest /= 1000
        } while rest > 0
        let place = groups.enumerated().reversed().map { ($0.offset > 0 ? "x" : "") + $0.element }.joined(
            separator: "/")
        return "tile/\(kind)/\(place)" + (width < Tile.fullWidth ? ".p/\(width)" : "")
    }
}
