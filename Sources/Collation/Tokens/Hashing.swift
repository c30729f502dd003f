/// Hash functions of the engine, fixed and not seeded: the same input must give the same bytes.
enum Hashing {
    private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

    /// Stirs one value into a hash; the full product keeps both halves of the multiplication.
    @inline(__always)
    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ first).multipliedFullWidth(by: value ^ second)
        return product.high ^ product.low
    }

    /// The hash of bytes, eight at a time.
    @inline(__always)
    static func bytes(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            hash = mix(hash, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        return place < bytes.count ? mix(hash, rest(of: bytes, from: place)) : hash
    }

    /// The last bytes, fewer than eight, as one number; with the length in the hash it is unique.
    @inline(__always)
    private static func rest(of bytes: UnsafeRawBufferPointer, from place: Int) -> UInt64 {
        let count = bytes.count - place
        if count >= 4 {
            let first = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        let (first, middle, last) = (bytes[place], bytes[place + count / 2], bytes[bytes.count - 1])
        return UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(last)
    }

    /// Whether two runs of bytes are equal.
    @inline(__always)
    static func equal(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
        guard one.count == other.count else { return false }
        var place = 0
        while place + 8 <= one.count {
            let first = one.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            guard first == other.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
            place += 8
        }
        while place < one.count {
            guard one[place] == other[place] else { return false }
            place += 1
        }
        return true
    }
}

/// An open-addressing table from 64-bit hashes to numbers that the owner keeps the meaning of.
struct HashIndex {
    /// The upper half of the hash and the number plus one; 0 is empty.
    private var slots: [UInt64]
    private var count = 0

    /// Makes a table with room for about `capacity` entries before it grows.
    init(capacity: Int) {
        slots = Array(repeating: 0, count: max(16, (capacity * 2).nextPowerOfTwo))
    }

    /// The number kept under a hash for which `matches` holds, or nil.
    @inline(__always)
    func find(_ hash: UInt64, matches: (Int) -> Bool) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            let short = hash & 0xFFFF_FFFF_0000_0000
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if slots[slot] & 0xFFFF_FFFF_0000_0000 == short, matches(number) { return number }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    /// Keeps `number` under a hash; `hashes` are those of all numbers kept before, which growing needs.
    mutating func insert(_ hash: UInt64, number: Int, hashes: [UInt64]) {
        count += 1
        if count * 2 > slots.count { grow(hashes) }
        place(hash, number: number)
    }

    private mutating func place(_ hash: UInt64, number: Int) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }

    private mutating func grow(_ hashes: [UInt64]) {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 {
            let number = Int(entry & 0xFFFF_FFFF) - 1
            place(hashes[number], number: number)
        }
    }
}

extension Int {
    /// The smallest power of two that is not less.
    var nextPowerOfTwo: Int {
        self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
    }
}
