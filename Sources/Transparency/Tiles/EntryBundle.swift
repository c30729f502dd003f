public import Foundation

/// The entries behind a tile of level 0, one after the other, each with its length before it in two bytes, the higher first
/// (C2SP tlog-tiles).
public struct EntryBundle: Hashable, Sendable {
    /// Its place, from 0: that of the tile.
    public let index: Int
    /// The count of entries in it.
    public let width: Int

    /// The most bytes of an entry.
    public static let longestEntry = 0xFFFF

    /// The bundle behind a tile of level 0.
    public init(index: Int, width: Int = Tile.fullWidth) {
        precondition(index >= 0 && (1...Tile.fullWidth).contains(width))
        self.index = index
        self.width = width
    }

    /// Every bundle of a tree of this size, in order.
    public static func all(in size: Int) -> some Sequence<EntryBundle> {
        stride(from: 0, to: size, by: Tile.fullWidth).lazy.map {
            EntryBundle(index: $0 / Tile.fullWidth, width: min(size - $0, Tile.fullWidth))
        }
    }

    /// The bundle that holds an entry of a tree of this size.
    public init(containing entry: Int, in size: Int) {
        let index = entry / Tile.fullWidth
        self.init(index: index, width: min(size - index * Tile.fullWidth, Tile.fullWidth))
    }

    /// Where it is found: `tile/entries/x001/234`, `tile/entries/003.p/17`.
    public var path: String { TilePath.path("entries", index: index, width: width) }

    /// The folder of its partial forms, which go when it is full.
    public var partialFolder: String { TilePath.path("entries", index: index, width: Tile.fullWidth) + ".p" }

    /// Adds an entry to the content of a bundle.
    ///
    /// - Precondition: the entry has at most ``longestEntry`` bytes.
    public static func append(_ entry: Data, to content: inout Data) {
        precondition(entry.count <= longestEntry)
        content.append(UInt8(entry.count >> 8))
        content.append(UInt8(entry.count & 0xFF))
        content.append(entry)
    }

    /// The entries in the content of this bundle; nil where there are more or fewer than its width, or one is cut short.
    public func entries(in content: Data) -> [Data]? {
        var entries: [Data] = []
        entries.reserveCapacity(width)
        var place = content.startIndex
        while place < content.endIndex {
            guard content.endIndex - place >= 2 else { return nil }
            let count = Int(content[place]) << 8 | Int(content[place + 1])
            place += 2
            guard content.endIndex - place >= count else { return nil }
            entries.append(content[place..<place + count])
            place += count
        }
        return entries.count == width ? entries : nil
    }
}
