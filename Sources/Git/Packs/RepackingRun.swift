internal import CLibgit2
internal import Foundation

/// Writes the new packs of a plan.
struct RepackingRun {
    private let plan: RepackingPlan
    private let repository: Repository
    private let threads: Int
    private let progress: (Int, Int) -> Void
    /// Where packs lie until they are complete.
    private let folder: String

    init(
        _ plan: RepackingPlan, in repository: Repository, threads: Int, progress: @escaping (Int, Int) -> Void
    ) {
        self.plan = plan
        self.repository = repository
        self.threads = threads
        self.progress = progress
        folder = repository.path + "/stemma/compact"
    }

    /// Writes the packs, has them durable and in their place, and checks that nothing is missing in them.
    ///
    /// - Parameter unwanted: objects that are left out, unless a reference leads to them.
    /// - Returns: their indexes, and what was left out.
    func run(
        without unwanted: Set<ObjectID>
    ) throws(GitError) -> (indexes: [RepackingIndex], dropped: Set<ObjectID>) {
        try? FileManager.default.removeItem(atPath: folder)
        guard mkdir(folder, 0o777) == 0 else { throw .system(errno, "write a pack") }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let source = try Repository(openingAt: repository.path)
        try source.limitMemory(by: folder + "/config")

        var stock = plan.stock
        var builder = try begin(source, after: 0)
        var written: [RepackingIndex] = []
        var done = 0
        func add(_ id: ObjectID, _ path: String) throws(GitError) {
            try builder.insert(id, path: path)
            guard builder.count >= Git.Limits.objectsPerPack else { return }
            written.append(try finish(builder))
            done += builder.count
            builder = try begin(source, after: done)
        }
        try RepackingWalk(repository: source, take: { stock.take($0) }, visit: add).run()
        // What is left is what no reference leads to.
        let dropped = unwanted.intersection(stock.rest)
        for id in stock.rest where !dropped.contains(id) { try add(id, "") }
        if builder.count > 0 { written.append(try finish(builder)) }

        let holders = written
        guard plan.stock.all.allSatisfy({ id in dropped.contains(id) || holders.contains { $0.contains(id) } }) else {
            throw GitError(.failed, "pack the objects anew", "Not every object is in the new packs.")
        }
        return (written, dropped)
    }

    private func begin(_ source: Repository, after done: Int) throws(GitError) -> RepackingBuilder {
        let (total, progress) = (plan.stock.count, progress)
        return try RepackingBuilder(for: source, threads: threads) { progress(done + $0, total) }
    }

    /// Writes a pack and moves it to its place, the index last.
    private func finish(_ builder: RepackingBuilder) throws(GitError) -> RepackingIndex {
        let name = try builder.write(into: folder)
        let place = repository.path + "/objects/pack"
        for suffix in [".pack", ".idx"] {
            try synchronise("\(folder)/\(name)\(suffix)")
            guard rename("\(folder)/\(name)\(suffix)", "\(place)/\(name)\(suffix)") == 0 else {
                throw .system(errno, "write a pack")
            }
        }
        try synchronise(place)
        guard let pack = try FileStatus.of("\(place)/\(name).pack", "read \(name)") else {
            throw GitError(.failed, "write a pack", "It is not in its place.")
        }
        return try RepackingIndex(at: "\(place)/\(name).idx", packSize: pack.size)
    }
}

extension Repository {
    /// Has libgit2 look for deltas in as much memory as there may be.
    ///
    /// The settings hold for this object only: they are in a file of their own beside the repository's.
    fileprivate func limitMemory(by file: String) throws(GitError) {
        let operation = "set up packing"
        // libgit2 1.5 takes the size from which it tries no deltas from `pack.deltaCacheSize` as well.
        let text = "[pack]\n\twindowMemory = 48m\n\tdeltaCacheSize = 16m\n"
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: file)) } catch {
            throw GitError(.io, operation, "“\(file)” cannot be written.")
        }
        let configuration = try obtain(operation) { git_config_new(&$0) }
        defer { git_config_free(configuration) }
        try libgit2(operation) {
            git_config_add_file_ondisk(configuration, path + "/config", GIT_CONFIG_LEVEL_LOCAL, nil, 0)
        }
        try libgit2(operation) { git_config_add_file_ondisk(configuration, file, GIT_CONFIG_LEVEL_APP, nil, 0) }
        try libgit2(operation) { git_repository_set_config(pointer, configuration) }
    }
}
