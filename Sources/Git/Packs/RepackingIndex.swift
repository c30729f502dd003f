internal import Foundation

/// The index of a stored pack (gitformat-pack(5), version 2), mapped into memory and checked before anything in it is believed.
struct RepackingIndex {
    /// The count of objects.
    let count: Int
    /// The name of the pack, `pack-…`.
    let name: String
    private let content: Data

    /// Opens an index and checks its size, its order, and that every place in it lies inside the pack.
    ///
    /// Costs a look at each entry. The objects themselves are not read.
    init(at path: String, packSize: Int) throws(GitError) {
        name = String(path.split(separator: "/").last?.dropLast(4) ?? "")
        let operation = "read the index of \(name)"
        do {
            content = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch {
            throw GitError(.io, operation, "The file cannot be read.")
        }
        let smallest = Self.namesStart + 2 * ObjectID.byteCount
        guard content.count >= smallest, content.prefix(8).elementsEqual(Self.magic) else {
            throw GitError(.corrupt, operation, "It is no index of a pack.")
        }
        count = Int(Self.number(content, at: Self.namesStart - 4))
        let entries = Self.namesStart + count * Self.bytesPerEntry
        let extra = content.count - entries - 2 * ObjectID.byteCount
        guard extra >= 0, extra.isMultiple(of: 8), extra / 8 <= count else {
            throw GitError(.corrupt, operation, "Its size is not that of an index of \(count) objects.")
        }
        guard isOrdered else { throw GitError(.corrupt, operation, "Its names are not in order.") }
        guard (0..<count).allSatisfy({ isInside(offset(at: $0), packSize) }) else {
            throw GitError(.corrupt, operation, "It leads out of the pack.")
        }
    }

    /// The name of the object at a place in the order of names.
    subscript(place: Int) -> ObjectID {
        content.withUnsafeBytes { ObjectID(raw: $0, at: Self.namesStart + place * ObjectID.byteCount) }
    }

    /// Whether the pack holds an object.
    func contains(_ id: ObjectID) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == id
    }

    /// Where the object at a place begins in the pack; nil where the index does not say.
    func offset(at place: Int) -> Int? {
        let short = Self.number(content, at: Self.namesStart + count * 24 + place * 4)
        guard short & 1 << 31 != 0 else { return Int(short) }
        let start = Self.namesStart + count * Self.bytesPerEntry + Int(short & ~(1 << 31)) * 8
        guard start + 8 <= content.count - 2 * ObjectID.byteCount else { return nil }
        let (high, low) = (Self.number(content, at: start), Self.number(content, at: start + 4))
        return high >> 31 == 0 ? Int(high) << 32 | Int(low) : nil
    }

    private func isInside(_ offset: Int?, _ packSize: Int) -> Bool {
        guard let offset else { return false }
        return offset >= 12 && offset < packSize - ObjectID.byteCount
    }

    private var isOrdered: Bool {
        var previous = 0
        for byte in 0..<256 {
            let end = Int(Self.number(content, at: 8 + byte * 4))
            guard end >= previous, end <= count else { return false }
            for place in previous..<end {
                guard content[Self.namesStart + place * ObjectID.byteCount] == byte else { return false }
                if place > 0, self[place - 1] >= self[place] { return false }
            }
            previous = end
        }
        return true
    }

    private static func number(_ content: Data, at place: Int) -> UInt32 {
        content.withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
    }

    private static let magic: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]
    private static let namesStart = 8 + 256 * 4
    /// A name, a checksum, a place.
    private static let bytesPerEntry = 28
}
