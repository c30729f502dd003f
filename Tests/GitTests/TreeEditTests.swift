import Foundation
import Git
import TestSupport
import Testing

@Suite("Changing a tree")
struct TreeEditTests {
    @Test("rewrites only the trees on the way to what changes")
    func onTheWay() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        var files: [String: String] = [:]
        for day in 1...9 { for article in 0..<5 { files["2026/03/0\(day)/a\(article)/text.md"] = "\(day) \(article)" } }
        let base = try repository.readCommit(sandbox.commit(files)).tree
        let blob = try repository.writeBlob(Data("new".utf8))
        let before = Set(try repository.objectIDs())

        let changed = try repository.tree(base, replacing: ["2026/03/07/a3/text.md": blob])
        // The article, the day, the month, the year and the root.
        #expect(Set(try repository.objectIDs()).subtracting(before).count == 5)
        let listed = try sandbox.git("diff-tree", "-r", "--name-status", base.hex, changed.hex)
        #expect(listed == "M\t2026/03/07/a3/text.md\n")
        try sandbox.expectClean()
    }

    @Test("to what it is already stores nothing")
    func unchanged() throws {
        let sandbox = try Sandbox()
        let base = try sandbox.repository.readCommit(sandbox.commit(["a/b": "1", "c": "2"])).tree
        let same = try #require(try sandbox.repository.entry(at: "a/b", in: base)).id
        let before = try sandbox.repository.objectIDs()
        let changes: [String: ObjectID?] = ["a/b": same, "no/where": nil, "d": nil]
        #expect(try sandbox.repository.tree(base, replacing: changes) == base)
        #expect(try sandbox.repository.objectIDs() == before)
    }

    @Test("removes folders that become empty")
    func removal() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        let base = try repository.readCommit(sandbox.commit(["a/b/c": "1", "a/d": "2", "e": "3"])).tree
        let once = try repository.tree(base, replacing: ["a/b/c": nil])
        #expect(try sandbox.git("ls-tree", "-r", "-t", "--name-only", once.hex) == "a\na/d\ne\n")
        let all = try repository.tree(once, replacing: ["a": nil, "e": nil])
        #expect(all.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
        try sandbox.expectClean()
    }

    @Test("keeps everything else as it is: modes, links, submodules, strange names")
    func keeps() throws {
        let sandbox = try Sandbox()
        let blob = try sandbox.repository.writeBlob(Data("x".utf8))
        let lines = [
            "100755 blob \(blob)\trun", "120000 blob \(blob)\tlink", "100644 blob \(blob)\tb\\c\u{202E}",
            "160000 commit 1111111111111111111111111111111111111111\tmodule",
        ]
        let printed = try sandbox.git("mktree", "--missing", "-z", input: Data(lines.joined(separator: "\0").utf8))
        let base = try #require(ObjectID(hex: printed.trimmingCharacters(in: .newlines)))
        let changed = try sandbox.repository.tree(base, replacing: ["new/file": blob])
        #expect(try sandbox.git("diff-tree", "-r", "--name-status", base.hex, changed.hex) == "A\tnew/file\n")
    }

    @Test("puts no file in the place of a folder and no folder in the place of a file")
    func conflicts() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        let base = try repository.readCommit(sandbox.commit(["folder/file": "1"])).tree
        let blob = try repository.writeBlob(Data("x".utf8))
        for changes: [String: ObjectID?] in [
            ["folder": blob], ["folder/file/deeper": blob], ["a": blob, "a/b": blob], ["a/b/c": blob, "a": nil],
        ] {
            #expect(code { _ = try repository.tree(base, replacing: changes) } == .invalid)
        }
    }

    @Test("takes only blobs that are there")
    func blobs() throws {
        let sandbox = try Sandbox()
        let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        let tree = try sandbox.repository.writeTree([])
        #expect(code { _ = try sandbox.repository.tree(nil, replacing: ["a": nowhere]) } == .notFound)
        #expect(code { _ = try sandbox.repository.tree(nil, replacing: ["a": tree]) } == .wrongKind)
    }

    @Test("gives the tree that plain git's index gives, for any changes", arguments: [1, 2, 3, 4] as [UInt64])
    func equivalence(seed: UInt64) throws {
        let sandbox = try Sandbox()
        var random = Random(state: seed)
        let blobs = try (0..<4).map { try sandbox.repository.writeBlob(Data("\($0)".utf8)) }
        var tree: ObjectID?
        for round in 0..<12 {
            var changes: [String: ObjectID?] = [:]
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                // Folders are called by digits and files by letters, so neither takes the other's place.
                let folders = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    ["1", "2", "1.2", "1-"].randomElement(using: &random)
                }
                let file = ["a", "b", "a.md", "é", "1x"].randomElement(using: &random)
                let path = (folders + [file]).compactMap(\.self).joined(separator: "/")
                changes[path] = .some(Bool.random(using: &random) ? blobs.randomElement(using: &random) : nil)
            }
            let index = sandbox.folder.path(of: "index")
            let lines = changes.map { path, id in
                id.map { "100644 \($0)\t\(path)\n" } ?? "0 0000000000000000000000000000000000000000\t\(path)\n"
            }
            let environment = ["GIT_INDEX_FILE": index]
            try run(
                "git", arguments: ["update-index", "--index-info"], environment: environment,
                input: Data(lines.joined().utf8), directory: sandbox.path)
            let expected = try run("git", arguments: ["write-tree"], environment: environment, directory: sandbox.path)
            tree = try sandbox.repository.tree(tree, replacing: changes)
            #expect(tree.map { "\($0)\n" } == expected.text, "round \(round): \(changes)")
        }
    }
}

/// A small generator of numbers that are the same in every run (SplitMix64).
struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
