import Foundation
import Git
import TestSupport
import Testing

@Suite("Trees")
struct TreeTests {
    @Test("are written as plain git writes them, in Git's order, whatever the order they come in")
    func order() throws {
        let sandbox = try Sandbox()
        let blob = try sandbox.repository.writeBlob(Data("x".utf8))
        let folder = try sandbox.repository.writeTree([TreeEntry(name: "x", kind: .blob, id: blob)])
        // A folder sorts as if a slash followed its name: after “a.b” and “a-b”, before “a0”.
        let entries = [
            TreeEntry(name: "a0", kind: .blob, id: blob), TreeEntry(name: "a", kind: .tree, id: folder),
            TreeEntry(name: "a.b", kind: .blob, id: blob), TreeEntry(name: "a-b", kind: .other(0o100755), id: blob),
            TreeEntry(name: "Ærø – 你好", kind: .blob, id: blob),
            TreeEntry(name: "link", kind: .other(0o120000), id: blob),
        ]
        let id = try sandbox.repository.writeTree(entries)
        let lines = entries.reversed().map { entry in
            switch entry.kind {
            case .blob: "100644 blob \(entry.id)\t\(entry.name)"
            case .tree: "040000 tree \(entry.id)\t\(entry.name)"
            case .other(let mode): "\(String(mode, radix: 8)) blob \(entry.id)\t\(entry.name)"
            }
        }
        #expect(try sandbox.git("mktree", input: Data(lines.joined(separator: "\n").utf8)) == "\(id)\n")
        #expect(try sandbox.repository.readTree(id).map(\.name) == ["a-b", "a.b", "a", "a0", "link", "Ærø – 你好"])
        #expect(Set(try sandbox.repository.readTree(id)) == Set(entries))
        #expect(try sandbox.repository.check(id) == .tree)
        try sandbox.expectClean()
    }

    @Test("that are empty have the name that Git gives them")
    func empty() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.repository.writeTree([]).hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
        #expect(try sandbox.repository.tree(nil, replacing: [:]).hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    }

    @Test(
        "take no names that Git, another system or a reader would take for something else",
        arguments: [
            "", ".", "..", ".git", ".GIT", ".Git ", ".git.", ".git::$INDEX_ALLOCATION", "git~1", "GIT~2",
            ".g\u{200C}it",
            "a/b", "a\\b", "a\nb", "a\tb", "a\u{0}b", "a\u{7F}b", "a\u{85}b", "\u{202E}txt.exe", "a\u{FEFF}",
            "\u{E000}",
            "a\u{2028}b", String(repeating: "n", count: 256),
        ])
    func names(name: String) throws {
        let sandbox = try Sandbox()
        let blob = try sandbox.repository.writeBlob(Data("x".utf8))
        let entry = TreeEntry(name: name, kind: .blob, id: blob)
        #expect(code { _ = try sandbox.repository.writeTree([entry]) } == .invalid)
        if name != "a/b" {
            #expect(code { _ = try sandbox.repository.tree(nil, replacing: ["a/\(name)/c": blob]) } == .invalid)
        }
        #expect(try sandbox.repository.objectIDs() == [blob])
    }

    @Test("take no entry twice, and none whose object is missing or of another kind")
    func entries() throws {
        let sandbox = try Sandbox()
        let blob = try sandbox.repository.writeBlob(Data("x".utf8))
        let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        let entry = TreeEntry(name: "a", kind: .blob, id: blob)
        #expect(code { _ = try sandbox.repository.writeTree([entry, entry]) } == .invalid)
        for (kind, id, expected) in [
            (TreeEntry.Kind.blob, nowhere, GitError.Code.notFound), (.tree, blob, .wrongKind),
            (.other(0o777), blob, .invalid),
        ] {
            let entry = TreeEntry(name: "a", kind: kind, id: id)
            #expect(code { _ = try sandbox.repository.writeTree([entry]) } == expected)
        }
    }

    @Test("are walked down a path")
    func path() throws {
        let sandbox = try Sandbox()
        let commit = try sandbox.repository.readCommit(
            sandbox.commit(["2026/03/03/a~b/text.md": "x", "README.md": "y"]))
        let entry = try #require(try sandbox.repository.entry(at: "2026/03/03/a~b/text.md", in: commit.tree))
        #expect(entry.name == "text.md")
        #expect(entry.kind == .blob)
        #expect(try sandbox.repository.readBlob(entry.id) == Data("x".utf8))
        #expect(try sandbox.repository.entry(at: "2026/03", in: commit.tree)?.kind == .tree)
        for nowhere in ["2027", "2026/03/04", "README.md/x", "2026/03/03/a~b/text.md/x"] {
            #expect(try sandbox.repository.entry(at: nowhere, in: commit.tree) == nil)
        }
        for bad in ["", "/2026", "2026/", "2026//03", "2026/../README.md", String(repeating: "a/", count: 32) + "a"] {
            #expect(code { _ = try sandbox.repository.entry(at: bad, in: commit.tree) } == .invalid)
        }
    }

    @Test("hold names for different that differ in bytes only")
    func normalisation() throws {
        let sandbox = try Sandbox()
        let blob = try sandbox.repository.writeBlob(Data("x".utf8))
        let composed = TreeEntry(name: "caf\u{E9}", kind: .blob, id: blob)
        let decomposed = TreeEntry(name: "cafe\u{301}", kind: .blob, id: blob)
        let id = try sandbox.repository.writeTree([composed, decomposed])
        let second = try sandbox.repository.tree(id, replacing: ["cafe\u{301}": nil])
        #expect(try sandbox.repository.readTree(second).map { Array($0.name.utf8) } == [Array("caf\u{E9}".utf8)])
        try sandbox.expectClean()
    }

    @Test(
        "that are malformed are told", arguments: ["", "100644", "100644 a", "100644 a\0short", "1006449 a\0", "9 a\0"])
    func malformed(text: String) throws {
        let sandbox = try Sandbox()
        let bytes = text.isEmpty ? Data(count: 30) : Data(text.utf8) + (text.hasSuffix("\0") ? Data(count: 20) : Data())
        let id = try sandbox.store(bytes, as: "tree")
        #expect(code { _ = try sandbox.repository.readTree(id) } == .corrupt)
        #expect(code { _ = try sandbox.repository.check(id) } == .corrupt)
    }

    @Test("that plain git would not let pass are told by the check")
    func unordered() throws {
        let sandbox = try Sandbox()
        let id = Data(repeating: 1, count: 20)
        for names in [["b", "a"], ["a", "a"], [".."], [".git"], ["a/b"], [""]] {
            let bytes = names.reduce(Data()) { $0 + Data("100644 \($1)\0".utf8) + id }
            let tree = try sandbox.store(bytes, as: "tree")
            #expect(code { _ = try sandbox.repository.check(tree) } == .corrupt, "\(names)")
        }
    }

    @Test("whose names are not UTF-8 are not supported, and say so")
    func latin1() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.store(Data("100644 caf\0".utf8).dropLast() + [0xE9, 0] + Data(count: 20), as: "tree")
        #expect(code { _ = try sandbox.repository.readTree(id) } == .unsupported)
    }
}
