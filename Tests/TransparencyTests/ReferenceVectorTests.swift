import Foundation
import Testing
import Transparency

/// Vectors of the reference implementation of Certificate Transparency (transparency-dev/merkle, formerly in
/// google/certificate-transparency).
@Suite("The reference tree")
struct ReferenceVectorTests {
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ].map { Data(hex: $0) }

    static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ].compactMap { MerkleHash(hex: $0) }

    @Test("hashes of leaves and nodes", arguments: ["395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"])
    func leafHash(expected: String) {
        #expect(MerkleHash.leaf(Data("L123456".utf8)) == MerkleHash(hex: expected))
    }

    @Test("roots of every size", arguments: 0...8)
    func root(size: Int) throws {
        let grove = Grove(Self.leaves.prefix(size))
        #expect(grove.edge.root == Self.roots[size])
        #expect(MerkleHash.root(of: Self.leaves.prefix(size).map { .leaf($0) }) == Self.roots[size])
        #expect(try Grove(Self.leaves).tree().root(of: size) == Self.roots[size])
    }

    @Test(
        "audit paths",
        arguments: [
            (0, 1, []),
            (
                0, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                5, 8,
                [
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
            (
                1, 5,
                [
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int, Int, [String])])
    func auditPath(index: Int, size: Int, expected: [String]) throws {
        let path = try Grove(Self.leaves).tree().inclusionProof(of: index, in: size)
        #expect(path == expected.compactMap { MerkleHash(hex: $0) })
        #expect(Proof.isIncluded(.leaf(Self.leaves[index]), at: index, by: path, in: size, root: Self.roots[size]))
    }

    @Test(
        "consistency proofs",
        arguments: [
            (1, 1, []),
            (
                1, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                6, 8,
                [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (
                2, 5,
                [
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int, Int, [String])])
    func consistency(old: Int, new: Int, expected: [String]) throws {
        let path = try Grove(Self.leaves).tree().consistencyProof(from: old, to: new)
        #expect(path == expected.compactMap { MerkleHash(hex: $0) })
        #expect(Proof.isConsistent(from: (old, Self.roots[old]), to: (new, Self.roots[new]), by: path))
    }

    @Test("golden roots of larger trees, from the tiles as well")
    func golden() throws {
        let expected = [
            10: "VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4=", 15: "j4SulYmocFuxdeyp12xXCIgK6PekBcxzAIj4zbQzNEI=",
            16: "c+4Uc6BCMOZf/v3NZK1kqTUJe+bBoFtOhP+P3SayKRE=", 100: "dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY=",
            255: "SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0=",
            256: "qFI0t/tZ1MdOYgyPpPzHFiZVw86koScXy9q3FU5casA=",
            1000: "RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ=",
            4095: "cWRFdQhPcjn9WyBXE/r1f04ejxIm5lvg40DEpRBVS0w=",
            4096: "6uU/phfHg1n/GksYT6TO9aN8EauMCCJRl3dIK0HDs2M=",
            10000: "VZcav65F9haHVRk3wre2axFoBXRNeUh/1d9d5FQfxIg=",
            65535: "iPuVYJhP6SEE4gUFp8qbafd2rYv9YTCDYqAxCj8HdLM=",
        ]
        var edge = TreeEdge()
        for leaf in Grove.golden(65535) {
            edge.append(.leaf(leaf))
            if let root = expected[edge.size] { #expect(edge.root.base64 == root, "size \(edge.size)") }
        }
        let tree = Grove(Grove.golden(4096)).tree()
        for (size, root) in expected where size <= 4096 { #expect(try tree.root(of: size).base64 == root) }
    }
}
