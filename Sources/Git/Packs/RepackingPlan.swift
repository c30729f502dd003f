internal import Foundation

/// What is to be packed anew: which files, and so which objects.
struct RepackingPlan {
    let inventory: RepackingInventory
    /// The packs that are replaced.
    let replaced: [RepackingInventory.Pack]
    /// The packs that stay.
    let kept: [RepackingInventory.Pack]
    /// The objects of all replaced files.
    let stock: ObjectStock

    private let repository: Repository

    /// The name of the lock under which repacking goes on.
    static let lock = "compact"

    init(for repository: Repository, everything: Bool) throws(GitError) {
        self.repository = repository
        inventory = try RepackingInventory(of: repository)
        let finished = everything ? [] : RepackingRecord(in: repository.path).packs
        var replaced = inventory.packs.filter { !$0.isKept && !finished.contains($0.name) }
        var kept = inventory.packs.filter(\.isKept)
        // Sizes grow geometrically, so that an object is packed anew a logarithmic number of times, and packs are few.
        var count = inventory.loose.count + replaced.reduce(0) { $0 + $1.index.count }
        let older = inventory.packs.filter { !$0.isKept && finished.contains($0.name) }
        for pack in older.sorted(by: { ($0.index.count, $0.name) < ($1.index.count, $1.name) }) {
            if count > 0, pack.index.count < min(2 * count, Git.Limits.objectsPerPack / 2) {
                replaced.append(pack)
                count += pack.index.count
            } else {
                kept.append(pack)
            }
        }
        self.replaced = replaced
        self.kept = kept
        var ids: [ObjectID] = []
        ids.reserveCapacity(count)
        ids += inventory.loose.map(\.id)
        for pack in replaced { ids += (0..<pack.index.count).map { pack.index[$0] } }
        stock = ObjectStock(ids.filter { id in !kept.contains { $0.index.contains(id) } })
    }

    /// The bytes of the files that are replaced.
    private var replacedBytes: Int {
        replaced.reduce(0) { $0 + $1.size } + inventory.loose.reduce(0) { $0 + $1.size }
    }

    /// Checks that the disk has room for what is packed anew beside what is there: as many bytes as now, and a tenth.
    func requireRoom() throws(GitError) {
        let operation = "pack the objects anew"
        var status = statvfs()
        guard statvfs(repository.path, &status) == 0 else { throw .system(errno, operation) }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let needed = replacedBytes + replacedBytes / 10 + 64 * stock.count
        guard free >= needed else {
            throw GitError(.full, operation, "It needs up to \(needed) bytes of room; the disk has \(free).")
        }
    }

    /// Checks every file of a single object, for libgit2 is going to read them.
    func requireIntactFiles() throws(GitError) {
        for file in inventory.loose { _ = try LooseObject.read(file.id, at: repository.loosePath(of: file.id)) }
    }

    /// Removes the replaced files, after the last check that what they hold is elsewhere.
    ///
    /// - Parameter dropped: what need not be anywhere any more.
    func removeFiles(heldBy written: [RepackingIndex], except dropped: Set<ObjectID>) throws(GitError) {
        let holders = written + kept.map(\.index)
        func isHeld(_ id: ObjectID) -> Bool { dropped.contains(id) || holders.contains { $0.contains(id) } }

        let folder = repository.path + "/objects/pack"
        let names = Set(written.map(\.name))
        for pack in replaced where !names.contains(pack.name) {
            guard (0..<pack.index.count).allSatisfy({ isHeld(pack.index[$0]) }) else { continue }
            // A list of packs that names one that is gone would keep the others from being found.
            for file in ["\(folder)/multi-pack-index"] + [".idx", ".rev", ".bitmap", ".pack"].map({ pack.stem + $0 }) {
                try remove(file)
            }
        }
        for file in inventory.loose where isHeld(file.id) { try remove(repository.loosePath(of: file.id)) }
        try RepackingRecord(in: repository.path).write(written.map(\.name) + kept.map(\.name))
    }

    private func remove(_ file: String) throws(GitError) {
        guard unlink(file) == 0 || errno == ENOENT else { throw GitError.system(errno, "remove \(file)") }
    }
}

/// Which packs were written by repacking: a list in a file, which is only a cache.
///
/// Without it everything is packed anew once.
struct RepackingRecord {
    private let path: String

    init(in repository: String) {
        path = repository + "/stemma/packs"
    }

    /// The names in the list.
    var packs: Set<String> {
        Set(((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init))
    }

    /// Writes the list anew.
    func write(_ names: [String]) throws(GitError) {
        let text = Set(names).sorted().map { $0 + "\n" }.joined()
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw GitError(.io, "write the list of packs", "The file “stemma/packs” cannot be written.")
        }
    }
}
