internal import Foundation

/// The files in which a repository holds its objects.
struct RepackingInventory {
    /// A pack with its index.
    struct Pack {
        /// The path, without `.pack`.
        let stem: String
        /// The bytes of the pack and its index.
        let size: Int
        /// Whether somebody asked that the pack be kept as it is (`.keep`, `.promisor`).
        let isKept: Bool
        let index: RepackingIndex

        /// The name, `pack-…`.
        var name: String { index.name }
    }

    /// A file with one object.
    struct Loose {
        let id: ObjectID
        let size: Int
    }

    private(set) var packs: [Pack] = []
    private(set) var loose: [Loose] = []

    /// The bytes of all files.
    var size: Int { packs.reduce(0) { $0 + $1.size } + loose.reduce(0) { $0 + $1.size } }

    init(of repository: Repository) throws(GitError) {
        let objects = repository.path + "/objects"
        for name in Self.names(in: objects + "/pack") where name.hasPrefix("pack-") && name.hasSuffix(".pack") {
            let stem = "\(objects)/pack/\(name.dropLast(5))"
            let operation = "look at \(name)"
            // A pack without an index is not there yet, or no more.
            guard
                let pack = try FileStatus.of(stem + ".pack", operation),
                let index = try FileStatus.of(stem + ".idx", operation), pack.isFile, index.isFile
            else { continue }
            var isKept = false
            for mark in [".keep", ".promisor"] where try FileStatus.of(stem + mark, operation) != nil { isKept = true }
            packs.append(
                Pack(
                    stem: stem, size: pack.size + index.size, isKept: isKept,
                    index: try RepackingIndex(at: stem + ".idx", packSize: pack.size)))
        }
        for byte in 0..<256 {
            let folder = String(format: "%02x", byte)
            for name in Self.names(in: "\(objects)/\(folder)") {
                guard
                    let id = ObjectID(hex: folder + name),
                    let file = try FileStatus.of("\(objects)/\(folder)/\(name)", "look at \(id.short)"), file.isFile
                else { continue }
                loose.append(Loose(id: id, size: file.size))
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    }
}

extension Repository {
    /// The paths of all packs and of their indexes, in order.
    public func packFiles() throws(GitError) -> [String] {
        let folder = path + "/objects/pack"
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
            guard try FileStatus.of(folder, "list the packs") != nil else { return [] }
            throw GitError(.io, "list the packs", "The folder objects/pack cannot be read.")
        }
        let packs = names.filter { $0.hasPrefix("pack-") && ($0.hasSuffix(".pack") || $0.hasSuffix(".idx")) }
        return packs.sorted().map { "\(folder)/\($0)" }
    }
}
