import Foundation
import Git
import Testing

@Suite("Copying commits from another repository")
struct CopyTests {
    let ours: Sandbox
    let theirs: Sandbox

    init() throws {
        ours = try Sandbox()
        theirs = try Sandbox()
    }

    private func copy(_ commits: ObjectID...) throws {
        try ours.repository.copy(commits, from: theirs.repository)
    }

    @Test("brings everything in their trees, and nothing else")
    func everything() throws {
        let first = try theirs.commit(["a/b/c.txt": "one", "d.txt": "two"])
        let second = try theirs.commit(["a/b/c.txt": "three"], parents: [first])
        let other = try theirs.repository.writeBlob(Data("not asked for".utf8))
        try copy(first, second)
        try ours.repository.updateReference("refs/heads/x", from: nil, to: second, message: "copied")
        try ours.expectClean()
        #expect(try ours.git("show", "x:a/b/c.txt") == "three")
        #expect(try ours.git("show", "x:d.txt") == "two")
        #expect(try ours.repository.header(of: other) == nil)
        try copy(first, second)
    }

    @Test("reads packs as well")
    func packed() throws {
        let first = try theirs.commit(["a.txt": "one"])
        try theirs.packEverything()
        try theirs.repository.refresh()
        try copy(first)
        #expect(try ours.repository.readCommit(first).id == first)
    }

    @Test("refuses an object that is missing, and one that is not what its name says")
    func damaged() throws {
        let first = try theirs.commit(["a.txt": "one"])
        let blob = try #require(try theirs.repository.entry(at: "a.txt", in: theirs.repository.readCommit(first).tree))
        let other = try theirs.repository.writeBlob(Data("two".utf8))
        try theirs.replaceLoose(blob.id, with: Data(contentsOf: URL(fileURLWithPath: theirs.loosePath(of: other))))
        #expect(code { try copy(first) } == .corrupt)
        unlink(theirs.loosePath(of: blob.id))
        #expect(code { try copy(first) } == .notFound)
        #expect(try ours.repository.header(of: first) == nil)
    }

    @Test(
        "refuses trees that hold anything but plain files and folders with names that may be written",
        arguments: [
            "100755 run", "120000 link", "160000 module", "100644 .git", "100644 git~1", "100644 a\u{202E}b",
            "40000 ..",
        ])
    func hostileTree(_ entry: String) throws {
        let blob = try theirs.repository.writeBlob(Data())
        let tree = try theirs.repository.tree(nil, replacing: [:])
        let raw = try #require(theirs.raw(entry.hasPrefix("40000") ? tree : blob))
        let hostile = try theirs.store(Data("\(entry)\0".utf8) + raw, as: "tree")
        let commit = try theirs.store(Data("tree \(hostile)\n\(Self.header)\nx\n".utf8), as: "commit")
        #expect([.invalid, .corrupt].contains(code { try copy(commit) }))
        #expect(try ours.repository.objectIDs().isEmpty)
    }

    private static let header = "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n"

    /// Commits that plain git complains about, by what is wrong with them.
    private static let malformed = [
        "a date with a leading zero": "author A <a@b> 01 +0000\ncommitter A <a@b> 1 +0000\n\nx\n",
        "no space before the address": "author A <a@b> 1 +0000\ncommitter A<a@b> 1 +0000\n\nx\n",
        "an address with a space": "author A <a@b> 1 +0000\ncommitter A <a b> 1 +0000\n\nx\n",
        "a zone of five digits": "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +00000\n\nx\n",
        "a NUL in the message": "author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nx\0y\n",
    ]

    @Test("refuses commits that plain git would complain about", arguments: malformed.keys.sorted())
    func hostileCommit(_ what: String) throws {
        let tree = try theirs.repository.tree(nil, replacing: [:])
        let rest = try #require(Self.malformed[what])
        let commit = try theirs.store(Data("tree \(tree)\n\(rest)".utf8), as: "commit")
        #expect(code { try copy(commit) } == .corrupt)
        #expect(try ours.repository.header(of: commit) == nil)
    }

    @Test("keeps what a commit has beyond the usual lines, such as a signature")
    func signature() throws {
        let tree = try theirs.repository.tree(nil, replacing: [:])
        let lines = Self.header + "gpgsig -----BEGIN SSH SIGNATURE-----\n abc\n -----END SSH SIGNATURE-----\n"
        let commit = try theirs.store(Data("tree \(tree)\n\(lines)\nx\n".utf8), as: "commit")
        try copy(commit)
        #expect(try ours.git("cat-file", "commit", commit.hex).contains("BEGIN SSH SIGNATURE"))
    }
}

extension Sandbox {
    /// The twenty bytes of a name.
    fileprivate func raw(_ id: ObjectID) -> Data? {
        Data(stride(from: 0, to: 40, by: 2).compactMap { UInt8(id.hex.dropFirst($0).prefix(2), radix: 16) })
    }
}
