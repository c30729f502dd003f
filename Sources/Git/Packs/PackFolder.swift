internal import Foundation

/// The folder of a repository's packs.
struct PackFolder {
    let path: String

    init(repository: String) {
        path = repository + "/objects/pack"
    }

    /// Stores objects as a pack of their own, durable.
    ///
    /// Readers see it when its index is in place, which is last. When this throws, nothing is left of it.
    func store(_ objects: [PendingObject]) throws(GitError) {
        removeLeftovers()
        let pack = try PackWriter(in: path, count: objects.count)
        for group in PackWriter.groups(of: objects) { try pack.write(try compressed(group)) }
        try put(pack)
    }

    /// Moves a complete pack and its index to their places.
    func put(_ writer: PackWriter) throws(GitError) {
        let operation = "store objects"
        let (pack, trailer) = try writer.finish()
        let index = try TemporaryFile(in: path, operation)
        let content = writer.index.fileContent(trailer: trailer)
        try index.write(content)
        try index.synchronise()
        var stored = Data()
        try index.read { stored += $0 }
        guard stored == content else { throw PackWriter.misread }

        // A pack is named after its content: where there is one of this name, it holds the very objects.
        let name = "\(path)/pack-" + trailer.map { String(format: "%02x", $0) }.joined()
        let isThere = try FileStatus.of(name + ".idx", operation) != nil
        do {
            try pack.move(to: name + ".pack")
            try index.move(to: name + ".idx")
            try synchronise(path)
        } catch {
            if !isThere {
                unlink(name + ".idx")
                unlink(name + ".pack")
            }
            throw error
        }
    }

    /// Removes the files that writers left behind who died before they could move them to their places.
    ///
    /// Others may be writing: a file is left alone when it is locked or has just been made. Packs without an index are
    /// such files too, an hour later, since plain `git` locks nothing. What cannot be removed does no harm.
    func removeLeftovers() {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return }
        let all = Set(names)
        for name in names {
            let patience: Duration
            if name.hasPrefix(TemporaryFile.prefix) {
                patience = .seconds(60)
            } else if name.hasPrefix("pack-"), name.hasSuffix(".pack"), !all.contains(name.dropLast(5) + ".idx") {
                patience = .seconds(3_600)
            } else {
                continue
            }
            let file = "\(path)/\(name)"
            guard let status = try? FileStatus.of(file, followed: false, "look at \(name)"), status.isFile,
                status.distance > patience
            else { continue }
            TemporaryFile.removeAbandoned(file)
        }
    }
}
