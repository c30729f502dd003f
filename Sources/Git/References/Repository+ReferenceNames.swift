internal import CLibgit2
internal import Foundation

extension Repository {
    /// The names of all references, sorted by their bytes.
    ///
    /// libgit2's iterator passes over loose references that it cannot read; so the files are listed as well.
    func referenceNames() throws(GitError) -> [String] {
        var names = Set(try looseReferenceNames())
        let iterator = try obtain("list the references") { git_reference_iterator_new(&$0, pointer) }
        defer { git_reference_iterator_free(iterator) }
        while true {
            var name: UnsafePointer<CChar>?
            git_error_clear()
            let status = git_reference_next_name(&name, iterator)
            if status == GIT_ITEROVER.rawValue { break }
            guard status == 0 else { throw GitError(status: status, operation: "list the references") }
            if let name { names.insert(String(cString: name)) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func looseReferenceNames() throws(GitError) -> [String] {
        var names: [String] = []
        var folders = ["refs"]
        while let folder = folders.popLast() {
            let entries: [String]
            do {
                entries = try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
            } catch {
                // Plain git removes folders that have become empty.
                if try FileStatus.of("\(path)/\(folder)", "list the references") == nil { continue }
                throw GitError(.io, "list the references", "The folder \(folder) cannot be read.")
            }
            for entry in entries where !entry.hasSuffix(".lock") {
                let name = "\(folder)/\(entry)"
                // A symbolic link may lead in circles, and a pipe would block libgit2's iterator for ever.
                guard let status = try FileStatus.of("\(path)/\(name)", followed: false, "list the references") else {
                    continue
                }
                guard status.isFile || status.isFolder else {
                    throw GitError(.corrupt, "list the references", "“\(name)” is neither a file nor a folder.")
                }
                if status.isFolder { folders.append(name) } else { names.append(name) }
            }
        }
        return names
    }
}
