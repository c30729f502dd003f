internal import Foundation

extension Repository {
    /// Reads an object and checks everything about it that `git fsck --strict` would, and that nothing is in a tree but
    /// plain files and folders with names that may be written.
    ///
    /// - Throws: ``GitError/Code/corrupt``, ``GitError/Code/invalid``, ``GitError/Code/notFound``,
    ///   ``GitError/Code/wrongKind``.
    func readStrictly(_ id: ObjectID, as kind: ObjectKind) throws(GitError) -> (kind: ObjectKind, content: Data) {
        let content = try read(id, as: kind)
        switch kind {
        case .tree: try checkStrictly(try TreeFormat.parse(content, id), id)
        case .commit: try CommitFormat.checkStrictly(content, id)
        case .blob, .tag: break
        }
        return (kind, content)
    }

    private func checkStrictly(_ entries: [TreeEntry], _ id: ObjectID) throws(GitError) {
        try TreeFormat.check(entries, id)
        for entry in entries {
            let operation = "take over tree \(id.short)"
            if let objection = EntryName.objection(to: entry.name) { throw GitError(.invalid, operation, objection) }
            guard entry.kind == .blob || entry.kind == .tree else {
                throw GitError(.invalid, operation, "“\(entry.name)” is neither a plain file nor a folder.")
            }
        }
    }
}

extension CommitFormat {
    /// Checks that a commit is written as Git writes it, to the byte, in the lines that every commit has.
    static func checkStrictly(_ content: Data, _ id: ObjectID) throws(GitError) {
        let commit = try parse(content, id)
        guard !content.contains(0) else { throw malformed(id, "it contains a NUL character") }
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let header = lines.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        let expected = ["tree \(commit.tree)"] + commit.parents.map { "parent \($0)" }
        guard header.starts(with: expected), header.count >= expected.count + 2 else {
            throw malformed(id, "its lines are not those of a commit")
        }
        let (author, committer) = (header[expected.count], header[expected.count + 1])
        // Name, one space, address, time without a leading zero, zone.
        let signature = /[^<>\n]+ <[^<> \n]*> (0|[1-9][0-9]{0,11}) [+-][0-9]{4}/
        guard author.dropFirst("author ".count).wholeMatch(of: signature) != nil,
            committer.dropFirst("committer ".count).wholeMatch(of: signature) != nil
        else { throw malformed(id, "its author or committer is not written as Git writes it") }
        guard lines.count > header.count else { throw malformed(id, "it has no message") }
    }

    private static func malformed(_ id: ObjectID, _ what: String) -> GitError {
        GitError(.corrupt, "take over commit \(id.short)", "Commit \(id) is malformed: \(what).")
    }
}
