import Foundation
import Transparency

/// A tree grown in memory leaf by leaf, with every tile that a log would keep.
struct Grove {
    private(set) var edge = TreeEdge()
    private var tiles: [String: [MerkleHash]] = [:]

    init(_ leaves: some Sequence<Data> = []) {
        for leaf in leaves {
            for full in edge.append(.leaf(leaf)) { tiles[full.tile.path] = full.hashes }
        }
        for part in edge.partialTiles { tiles[part.tile.path] = part.hashes }
    }

    /// The tree as its tiles give it; a tile that no log would have is a failure.
    func tree(size: Int? = nil) -> MerkleTree<Missing> {
        MerkleTree(size: size ?? edge.size) { tile throws(Missing) in
            guard let hashes = tiles[tile.path] else { throw Missing(path: tile.path) }
            return hashes
        }
    }

    struct Missing: Error {
        let path: String
    }

    /// Two bytes, the lower first: the leaves of the reference's golden roots.
    static func golden(_ count: Int) -> some Sequence<Data> {
        (0..<count).lazy.map { Data([UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF)]) }
    }
}

/// The definitions of RFC 6962, section 2.1, word for word, however slow.
enum Definition {
    static func root(_ entries: ArraySlice<Data>) -> MerkleHash {
        guard let first = entries.first else { return .empty }
        if entries.count == 1 { return .leaf(first) }
        let (left, right) = split(entries)
        return .node(root(left), root(right))
    }

    static func path(_ index: Int, _ entries: ArraySlice<Data>) -> [MerkleHash] {
        if entries.count == 1 { return [] }
        let (left, right) = split(entries)
        return index < left.count
            ? path(index, left) + [root(right)]
            : path(index - left.count, right) + [root(left)]
    }

    static func proof(_ old: Int, _ entries: ArraySlice<Data>, isKnown: Bool = true) -> [MerkleHash] {
        if old == entries.count { return isKnown ? [] : [root(entries)] }
        let (left, right) = split(entries)
        return old <= left.count
            ? proof(old, left, isKnown: isKnown) + [root(right)]
            : proof(old - left.count, right, isKnown: false) + [root(left)]
    }

    private static func split(_ entries: ArraySlice<Data>) -> (ArraySlice<Data>, ArraySlice<Data>) {
        var power = 1
        while 2 * power < entries.count { power *= 2 }
        return (entries.prefix(power), entries.dropFirst(power))
    }
}

extension Data {
    init(hex: String) {
        self.init()
        var digits = Substring(hex)
        while let byte = UInt8(digits.prefix(2), radix: 16) {
            append(byte)
            digits = digits.dropFirst(2)
        }
    }
}

extension MerkleHash {
    init?(hex: String) { self.init(Data(hex: hex)) }
}
