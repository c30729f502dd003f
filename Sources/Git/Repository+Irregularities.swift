internal import CLibgit2
internal import Foundation

extension Repository {
    /// What makes plain `git` show something else than what is stored, though `git fsck --strict` passes: replaced
    /// objects, grafts, a cut history, borrowed objects, symbolic references; and references that cannot be read.
    ///
    /// One sentence for each.
    public func irregularities() throws(GitError) -> [String] {
        var found: [String] = []
        let files = [
            ("shallow", "The history is cut off: there is a file “shallow”."),
            ("info/grafts", "Parents of commits are replaced: there is a file “info/grafts”."),
            ("objects/info/alternates", "Objects are borrowed: there is a file “objects/info/alternates”."),
            ("objects/info/http-alternates", "Objects are borrowed: there is a file “objects/info/http-alternates”."),
        ]
        for (file, finding) in files where try FileStatus.of("\(path)/\(file)", "look at \(file)") != nil {
            found.append(finding)
        }
        let names: [String]
        do {
            names = try referenceNames()
        } catch let error where error.code == .corrupt {
            return found + [error.message]
        }
        for name in names {
            if name.hasPrefix("refs/replace/") {
                found.append("Another object is shown in the place of one: there is a reference “\(name)”.")
            } else if let irregularity = try irregularity(of: name) {
                found.append(irregularity)
            }
        }
        return found
    }

    private func irregularity(of name: String) throws(GitError) -> String? {
        var reference: OpaquePointer?
        do {
            try libgit2("read \(name)") { git_reference_lookup(&reference, pointer, name) }
        } catch let error where [.corrupt, .invalid].contains(error.code) {
            return "The reference “\(name)” cannot be read."
        } catch let error where error.code == .notFound {
            return nil
        }
        defer { git_reference_free(reference) }
        guard git_reference_type(reference) == GIT_REFERENCE_SYMBOLIC else { return nil }
        return "The reference “\(name)” leads to another reference."
    }
}
