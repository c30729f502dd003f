import CZlib
import Foundation
import Git
import TestSupport
import Testing

/// Packs as nobody would write them: whatever they hold, reading them ends soon, in what was asked for or in an error.
@Suite("A hostile pack", .timeLimit(.minutes(1)))
struct HostilePackTests {
    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// What is done to the bytes of the pack and of its index.
        let apply: @Sendable (_ pack: inout Data, _ index: inout Data) -> Void

        init(_ testDescription: String, _ apply: @escaping @Sendable (inout Data, inout Data) -> Void) {
            self.testDescription = testDescription
            self.apply = apply
        }
    }

    static let namesStart = 8 + 256 * 4

    static let damages = [
        Damage("is empty") { pack, _ in pack = Data() },
        Damage("is cut in half") { pack, _ in pack = pack.prefix(pack.count / 2) },
        Damage("ends before its checksum") { pack, _ in pack = pack.dropLast(20) },
        Damage("has one bit flipped") { pack, _ in pack[pack.count / 2] ^= 4 },
        Damage("is nothing but zeros") { pack, _ in pack = Data(count: pack.count) },
        Damage("counts too many objects") { pack, _ in
            pack.replaceSubrange(8..<12, with: Data(repeating: 255, count: 4))
        },
        Damage("counts no objects") { pack, _ in pack.replaceSubrange(8..<12, with: Data(count: 4)) },
        Damage("is of another version") { pack, _ in pack[7] = 9 },
        Damage("has an empty index") { _, index in index = Data() },
        Damage("has an index cut in half") { _, index in index = index.prefix(index.count / 2) },
        Damage("has an index whose fan-out falls") { _, index in
            index.replaceSubrange(8..<12, with: Data(repeating: 255, count: 4))
        },
        Damage("has an index that counts too many objects") { _, index in
            index.replaceSubrange(namesStart - 4..<namesStart, with: Data([0, 255, 255, 255]))
        },
        Damage("has an index that leads behind the pack") { _, index in
            let count = (index.count - namesStart - 40) / 28
            let places = namesStart + count * 24
            for place in 0..<count {
                let start = places + 4 * place
                index.replaceSubrange(start..<start + 4, with: Data([0x7F, 255, 255, 255]))
            }
        },
        Damage("has an index that leads to places in a table that is not there") { _, index in
            let count = (index.count - namesStart - 40) / 28
            let places = namesStart + count * 24
            for place in 0..<count {
                let start = places + 4 * place
                index.replaceSubrange(start..<start + 4, with: Data([0xFF, 255, 255, 255]))
            }
        },
        Damage("has an index that leads into the middle of objects") { _, index in
            let count = (index.count - namesStart - 40) / 28
            for place in 0..<count { index[namesStart + count * 24 + 4 * place + 3] &+= 3 }
        },
        Damage("has an index out of order") { _, index in
            let count = (index.count - namesStart - 40) / 28
            let names = index.subdata(in: namesStart..<namesStart + count * 20)
            let turned = stride(from: count - 1, through: 0, by: -1).flatMap { names[$0 * 20..<$0 * 20 + 20] }
            index.replaceSubrange(namesStart..<namesStart + count * 20, with: turned)
        },
        Damage("has an index of another version") { _, index in index[7] = 3 },
    ]

    @Test("that was a good one is read as far as it goes", arguments: damages)
    func damaged(_ damage: Damage) throws {
        let sandbox = try Sandbox()
        var ids: [ObjectID] = []
        for number in 0..<40 { ids.append(try sandbox.repository.writeBlob(Data("content number \(number)".utf8))) }
        try sandbox.packEverything()
        let folder = sandbox.path + "/objects/pack/"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first { $0.hasSuffix(".idx") })
        let (packPath, indexPath) = (folder + name.dropLast(4) + ".pack", folder + name)
        var pack = try Data(contentsOf: URL(fileURLWithPath: packPath))
        var index = try Data(contentsOf: URL(fileURLWithPath: indexPath))
        damage.apply(&pack, &index)
        for (path, content) in [(packPath, pack), (indexPath, index)] {
            unlink(path)
            try content.write(to: URL(fileURLWithPath: path))
        }
        let repository = try sandbox.reopened()
        for (number, id) in ids.enumerated() {
            let content = try? repository.readBlob(id)
            #expect(content == nil || content == Data("content number \(number)".utf8))
        }
        _ = try? repository.objectIDs()
        _ = try? repository.repack()
        // Nothing that was there is gone.
        let isThere = FileManager.default.fileExists(atPath: packPath)
        let areRead = ids.allSatisfy { id in (try? repository.readBlob(id)) != nil }
        #expect(isThere || areRead)
    }

    /// A repository with a pack of these entries, each under a name of its own choice.
    private func sandbox(_ entries: [(id: ObjectID, bytes: Data)]) throws -> Sandbox {
        let sandbox = try Sandbox()
        var pack = Data("PACK".utf8) + Self.number(2) + Self.number(entries.count)
        var offsets: [(id: ObjectID, offset: Int)] = []
        for entry in entries {
            offsets.append((entry.id, pack.count))
            pack += entry.bytes
        }
        pack += Data(count: 20)
        offsets.sort { $0.id < $1.id }
        var index = Data([0xFF, 0x74, 0x4F, 0x63, 0, 0, 0, 2])
        // All names begin with a zero.
        for _ in 0..<256 { index += Self.number(offsets.count) }
        for entry in offsets { index += Self.bytes(of: entry.id) }
        index += Data(count: 4 * offsets.count)
        for entry in offsets { index += Self.number(entry.offset) }
        index += Data(count: 40)
        let stem = sandbox.path + "/objects/pack/pack-" + String(repeating: "0", count: 40)
        try pack.write(to: URL(fileURLWithPath: stem + ".pack"))
        try index.write(to: URL(fileURLWithPath: stem + ".idx"))
        return sandbox
    }

    @Test("with a delta on itself is refused")
    func selfReference() throws {
        let one = Self.name(1)
        #expect(code { _ = try sandbox([(one, try Self.delta(on: one))]).reopened().readBlob(one) } != nil)
    }

    @Test("with a chain of thousands of deltas is read or refused")
    func longChain() throws {
        var entries = [(Self.name(0), try Self.entry(.blob, Data("base".utf8)))]
        for number in 1..<20_000 { entries.append((Self.name(number), try Self.delta(on: Self.name(number - 1)))) }
        let repository = try sandbox(entries).reopened()
        #expect(code { _ = try repository.readBlob(Self.name(19_999)) } != nil)
    }

    @Test("with an object of a gigabyte in a kilobyte is refused before it is inflated", arguments: [false, true])
    func bomb(isBase: Bool) throws {
        let size = 1 << 30
        let bomb = try Self.entry(.blob, Data(count: 1 << 20), stated: size)
        var entries = [(Self.name(1), bomb)]
        // A delta that takes four bytes of a base of a gigabyte.
        if isBase {
            entries.append((Self.name(2), try Self.delta(on: Self.name(1), baseSize: size)))
        }
        let repository = try sandbox(entries).reopened()
        let before = Self.peakMemory
        #expect(code { _ = try repository.readBlob(Self.name(isBase ? 2 : 1)) } != nil)
        #expect(Self.peakMemory - before < 256 << 20)
    }

    // MARK: Bytes

    private enum Kind: UInt8 {
        case blob = 3
        case delta = 7
    }

    private static func name(_ number: Int) -> ObjectID {
        let digits = String(number, radix: 16)
        let hex = String(repeating: "0", count: 10 - digits.count) + digits + String(repeating: "a", count: 30)
        guard let id = ObjectID(hex: hex) else { preconditionFailure("These are 40 digits.") }
        return id
    }

    private static func bytes(of id: ObjectID) -> Data {
        let digits = Array(id.hex)
        return Data(stride(from: 0, to: 40, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0 })
    }

    private static func number(_ value: Int) -> Data {
        withUnsafeBytes(of: UInt32(value).bigEndian) { Data($0) }
    }

    private static func entry(
        _ kind: Kind, _ content: Data, base: Data = Data(), stated: Int? = nil
    ) throws -> Data {
        var size = stated ?? content.count
        var header = [kind.rawValue << 4 | UInt8(size & 15)]
        size >>= 4
        while size > 0 {
            header[header.count - 1] |= 128
            header.append(UInt8(size & 127))
            size >>= 7
        }
        return Data(header) + base + (try deflated("", content))
    }

    /// A delta that takes over the first four bytes of its base.
    private static func delta(on base: ObjectID, baseSize: Int = 4) throws -> Data {
        var size = baseSize
        var content: [UInt8] = []
        while size > 127 {
            content.append(UInt8(size & 127) | 128)
            size >>= 7
        }
        content += [UInt8(size), 4, 0x90, 4]
        return try entry(.delta, Data(content), base: bytes(of: base))
    }

    /// The most memory that this process has had, in bytes.
    private static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) << 10
    }
}
