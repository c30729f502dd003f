internal import Crypto
internal import Foundation

/// A pack while it is written (gitformat-pack(5), version 2): a header, entries, and the SHA-1 of it all.
final class PackWriter {
    /// Where the entries are.
    private(set) var index = PackIndex()

    private let file: TemporaryFile
    private var hash = Insecure.SHA1()
    private var size = 0

    /// Begins a pack of so many objects.
    init(in folder: String, count: Int) throws(GitError) {
        guard let count = UInt32(exactly: count) else {
            throw GitError(.tooLarge, "store objects", "There are more than a pack can hold.")
        }
        file = try TemporaryFile(in: folder, "store objects")
        var header = Data("PACK".utf8)
        header.append(bigEndian: UInt32(2))
        header.append(bigEndian: count)
        try append(header)
    }

    /// Writes entries.
    func write(_ entries: [PackEntry]) throws(GitError) {
        var portion = Data()
        for entry in entries {
            index.entries.append(
                PackIndex.Entry(id: entry.id, offset: size + portion.count, checksum: checksum(entry.bytes)))
            portion += entry.bytes
        }
        try append(portion)
    }

    /// Ends the pack, makes it durable, and reads it back.
    func finish() throws(GitError) -> (file: TemporaryFile, trailer: Data) {
        let trailer = Data(hash.finalize())
        try file.write(trailer)
        try file.synchronise()
        var found = Insecure.SHA1()
        var rest = size
        var end = Data()
        try file.read { piece in
            found.update(data: piece.prefix(rest))
            end += piece.dropFirst(rest)
            rest -= min(rest, piece.count)
        }
        guard rest == 0, end == trailer, Data(found.finalize()) == trailer else { throw Self.misread }
        return (file, trailer)
    }

    private func append(_ bytes: Data) throws(GitError) {
        try file.write(bytes)
        hash.update(data: bytes)
        size += bytes.count
    }

    /// Cuts objects into groups whose compressed form may be in memory at once.
    static func groups(of objects: [PendingObject]) -> [[PendingObject]] {
        var groups: [[PendingObject]] = [[]]
        var size = 0
        for object in objects {
            if size > largestGroup {
                groups.append([])
                size = 0
            }
            groups[groups.count - 1].append(object)
            size += object.content.count
        }
        return groups
    }

    private static let largestGroup = 16 << 20

    /// The error for a file that does not hold what was written to it.
    static let misread = GitError(.corrupt, "store objects", "What is read back is not what was written.")
}
