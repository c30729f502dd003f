internal import Crypto
public import Foundation

/// A hash of a Merkle tree over SHA-256: of a leaf, or of a subtree (RFC 6962, section 2.1).
public struct MerkleHash: Hashable, Sendable, CustomStringConvertible {
    // The 32 bytes as they lie in memory: a value without a reference, so that large trees cost no allocations.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The count of bytes in a hash.
    public static let byteCount = 32

    /// Takes 32 raw bytes; nil where there are more or fewer.
    public init?(_ bytes: some DataProtocol) {
        guard bytes.count == Self.byteCount else { return nil }
        self.init(exactly: Array(bytes))
    }

    /// Reads standard base64; nil where the text is anything else or does not stand for 32 bytes.
    public init?(base64 text: String) {
        guard let bytes = Data(base64Encoded: text), bytes.base64EncodedString() == text else { return nil }
        self.init(bytes)
    }

    private init(exactly bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Self(raw: $0) }
    }

    private init(_ digest: SHA256.Digest) {
        self = digest.withUnsafeBytes { Self(raw: $0) }
    }

    /// - Precondition: there are ``byteCount`` bytes.
    private init(raw: UnsafeRawBufferPointer) {
        first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        third = raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        fourth = raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// The 32 bytes.
    public var bytes: Data { Data(array) }

    /// The bytes in standard base64.
    public var base64: String { bytes.base64EncodedString() }

    /// The bytes in standard base64.
    public var description: String { base64 }

    private var array: [UInt8] {
        withUnsafeBytes(of: (first, second, third, fourth)) { Array($0) }
    }
}

extension MerkleHash {
    /// The hash of the tree without leaves: SHA-256 of nothing.
    public static let empty = MerkleHash(SHA256.hash(data: Data()))

    /// The hash of a leaf: SHA-256 of `0x00` and the entry.
    public static func leaf(_ entry: some DataProtocol) -> MerkleHash {
        var hasher = SHA256()
        hasher.update(data: [0] as [UInt8])
        hasher.update(data: entry)
        return MerkleHash(hasher.finalize())
    }

    /// The hash of a node: SHA-256 of `0x01` and the hashes of its two subtrees.
    public static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        var input = [UInt8](repeating: 1, count: 1)
        input.reserveCapacity(1 + 2 * byteCount)
        input += left.array
        input += right.array
        return MerkleHash(SHA256.hash(data: input))
    }

    /// The hash of the tree whose leaves, or equally high perfect subtrees, have these hashes: `MTH` of RFC 6962.
    ///
    /// Linear; ``empty`` where there are none.
    public static func root(of hashes: some Collection<MerkleHash>) -> MerkleHash {
        var row = Array(hashes)
        guard !row.isEmpty else { return empty }
        while row.count > 1 {
            // A node without a sibling moves up as it is, which gives the tree of RFC 6962 for any count of leaves.
            for pair in 0..<row.count / 2 { row[pair] = node(row[2 * pair], row[2 * pair + 1]) }
            if !row.count.isMultiple(of: 2) { row[row.count / 2] = row[row.count - 1] }
            row.removeLast(row.count / 2)
        }
        return row[0]
    }
}
