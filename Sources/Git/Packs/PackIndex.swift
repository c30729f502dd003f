internal import Crypto
internal import Foundation

/// The index of a pack, version 2 (gitformat-pack(5)): where each object begins, in the order of names.
struct PackIndex {
    /// An object's place in the pack.
    struct Entry {
        let id: ObjectID
        let offset: Int
        let checksum: UInt32
    }

    /// The places, in any order.
    var entries: [Entry] = []

    /// The content of the index file for a pack with this trailer.
    func fileContent(trailer: Data) -> Data {
        let sorted = entries.sorted { $0.id < $1.id }
        var content = Data(Self.magic)
        var fanOut = [UInt32](repeating: 0, count: 256)
        for entry in sorted { fanOut[Int(entry.id.firstByte)] += 1 }
        var total: UInt32 = 0
        for count in fanOut {
            total += count
            content.append(bigEndian: total)
        }
        for entry in sorted { content.append(contentsOf: entry.id.bytes) }
        for entry in sorted { content.append(bigEndian: entry.checksum) }
        // What does not fit into 31 bits stands in a table of its own.
        var large: [UInt64] = []
        for entry in sorted {
            if entry.offset < 1 << 31 {
                content.append(bigEndian: UInt32(entry.offset))
            } else {
                content.append(bigEndian: UInt32(large.count) | 1 << 31)
                large.append(UInt64(entry.offset))
            }
        }
        for offset in large { content.append(bigEndian: offset) }
        content.append(trailer)
        content.append(contentsOf: Insecure.SHA1.hash(data: content))
        return content
    }

    private static let magic: [UInt8] = [0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2]
}

extension Data {
    /// Appends a number in network byte order.
    mutating func append(bigEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }
}
