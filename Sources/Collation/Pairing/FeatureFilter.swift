/// Says of a hash that it was surely never met, or perhaps was: a Bloom filter with one bit a hash, small enough for the cache.
struct FeatureFilter {
    private var bits: [UInt64]

    /// With so many bits an entry, one hash in eight that was never met passes.
    private static let bitsPerEntry = 8

    /// Makes an empty filter for about `capacity` hashes.
    init(capacity: Int) {
        bits = Array(repeating: 0, count: max(1, capacity * Self.bitsPerEntry / 64).nextPowerOfTwo)
    }

    /// Keeps a hash.
    @inline(__always)
    mutating func insert(_ hash: UInt64) { bits[word(hash)] |= bit(hash) }

    /// Whether a hash may have been kept.
    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { bits[word(hash)] & bit(hash) != 0 }

    // From the upper half, since the lower finds the slot in the index.
    @inline(__always)
    private func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 38) & (bits.count - 1) }

    @inline(__always)
    private func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 32 & 63) }
}
