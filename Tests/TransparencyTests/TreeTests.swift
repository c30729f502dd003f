import Foundation
import Testing
import Transparency

@Suite("Trees of tiles")
struct TreeTests {
    private let entries = (0..<24).map { Data("entry \($0)".utf8) }

    @Test("proofs are those of the definitions, for every leaf and size")
    func definitions() throws {
        let tree = Grove(entries).tree()
        for size in 1...entries.count {
            #expect(try tree.root(of: size) == Definition.root(entries[..<size]))
            for index in 0..<size {
                #expect(try tree.inclusionProof(of: index, in: size) == Definition.path(index, entries[..<size]))
            }
            for old in 1...size {
                #expect(try tree.consistencyProof(from: old, to: size) == Definition.proof(old, entries[..<size]))
            }
        }
    }

    @Test("proofs hold across full and partial tiles of several levels", arguments: [255, 256, 257, 511, 700, 66_000])
    func large(size: Int) throws {
        let leaves = Array(Grove.golden(size))
        let grove = Grove(leaves)
        let tree = grove.tree()
        let root = grove.edge.root
        for index in [0, 1, 254, 255, 256, size / 2, size - 2, size - 1] where index < size {
            let path = try tree.inclusionProof(of: index, in: size)
            #expect(Proof.isIncluded(.leaf(leaves[index]), at: index, by: path, in: size, root: root))
            #expect(!Proof.isIncluded(.leaf(leaves[index]), at: index + 1, by: path, in: size, root: root))
            #expect(!Proof.isIncluded(.leaf(Data("other".utf8)), at: index, by: path, in: size, root: root))
            #expect(!Proof.isIncluded(.leaf(leaves[index]), at: index, by: path + [root], in: size, root: root))
            #expect(!Proof.isIncluded(.leaf(leaves[index]), at: index, by: path.dropLast(), in: size, root: root))
        }
        for old in [1, 2, 200, 255, 256, 257, size / 2, size - 1, size] where old <= size {
            let before = (size: old, root: try tree.root(of: old))
            let path = try tree.consistencyProof(from: old, to: size)
            #expect(Proof.isConsistent(from: before, to: (size, root), by: path))
            #expect(!Proof.isConsistent(from: (old, .leaf(Data())), to: (size, root), by: path))
            #expect(!Proof.isConsistent(from: before, to: (size, .leaf(Data())), by: path))
            if !path.isEmpty {
                #expect(!Proof.isConsistent(from: before, to: (size, root), by: path.dropLast()))
                #expect(!Proof.isConsistent(from: before, to: (size, root), by: path + path))
            }
        }
        #expect(Proof.isConsistent(from: (0, .empty), to: (size, root), by: []))
    }

    @Test("sizes and places that cannot be are refused, not trapped on")
    func nonsense() {
        let hash = MerkleHash.leaf(Data())
        #expect(!Proof.isIncluded(hash, at: 0, by: [], in: 0, root: hash))
        #expect(!Proof.isIncluded(hash, at: -1, by: [], in: 1, root: hash))
        #expect(!Proof.isIncluded(hash, at: 2, by: [hash], in: 1, root: hash))
        #expect(!Proof.isConsistent(from: (2, hash), to: (1, hash), by: []))
        #expect(!Proof.isConsistent(from: (-1, hash), to: (1, hash), by: []))
        #expect(!Proof.isConsistent(from: (3, hash), to: (7, hash), by: []))
        #expect(Proof.isIncluded(hash, at: Int.max - 1, by: [], in: Int.max, root: hash) == false)
    }

    @Test(
        "an edge read back from its partial tiles goes on as the one that wrote them",
        arguments: [0, 1, 255, 256, 70_000])
    func edge(size: Int) {
        var edge = TreeEdge()
        for leaf in Grove.golden(size) { edge.append(.leaf(leaf)) }
        let tiles = Dictionary(edge.partialTiles.map { ($0.tile, $0.hashes) }) { first, _ in first }
        var again = TreeEdge(size: size) { tiles[$0] ?? [] }
        #expect(again == edge)
        for leaf in Grove.golden(300) {
            edge.append(.leaf(leaf))
            again.append(.leaf(leaf))
        }
        #expect(again == edge)
        #expect(again.root == edge.root)
    }

    @Test("a tree of 70,000 leaves has the tiles that the specification names")
    func tiles() {
        // C2SP tlog-tiles, “Partial Tiles”.
        #expect(Tile.partial(in: 70_000).map(\.path) == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"])
        #expect(Tile.partial(in: 256).map(\.path) == ["tile/1/000.p/1"])
        #expect(Tile.partial(in: 0).isEmpty)
        #expect(Tile(level: 0, index: 1_234_067).path == "tile/0/x001/x234/067")
        #expect(Tile(level: 3, index: 5, width: 7).partialFolder == "tile/3/005.p")
        #expect(EntryBundle(index: 1_234_067, width: 9).path == "tile/entries/x001/x234/067.p/9")
    }

    @Test("bundles give back their entries, and nothing that is cut short or too much")
    func bundles() {
        let entries = [Data(), Data("a".utf8), Data(repeating: 7, count: 0xFFFF)]
        var content = Data()
        for entry in entries { EntryBundle.append(entry, to: &content) }
        #expect(content.prefix(5) == Data([0, 0, 0, 1, 0x61]))
        let bundle = EntryBundle(index: 0, width: 3)
        #expect(bundle.entries(in: content) == entries)
        #expect(bundle.entries(in: content.dropLast()) == nil)
        #expect(bundle.entries(in: content + Data([0])) == nil)
        #expect(EntryBundle(index: 0, width: 2).entries(in: content) == nil)
        #expect(
            Array(EntryBundle.all(in: 600)).map(\.path) == [
                "tile/entries/000", "tile/entries/001", "tile/entries/002.p/88",
            ])
        #expect(Array(EntryBundle.all(in: 0)).isEmpty)
    }

    @Test("the content of a tile has the length of its width")
    func content() {
        let hashes = [MerkleHash.empty, .leaf(Data())]
        let content = Tile.content(hashes)
        #expect(content.count == 64)
        #expect(Tile(level: 0, index: 0, width: 2).hashes(in: content) == hashes)
        #expect(Tile(level: 0, index: 0, width: 3).hashes(in: content) == nil)
    }
}
