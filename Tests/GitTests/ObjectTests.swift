import Foundation
import Git
import TestSupport
import Testing

@Suite("Objects")
struct ObjectTests {
    static let contents: [String: Data] = [
        "empty": Data(),
        "text": Data("Grüße aus Łódź 你好\n".utf8),
        "zeros": Data(repeating: 0, count: 1 << 20),
        "noise": Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }),
    ]

    @Test("have the name and the bytes that plain git gives them", arguments: ["empty", "text", "zeros", "noise"])
    func blob(name: String) throws {
        let content = try #require(Self.contents[name])
        let sandbox = try Sandbox()
        let id = try sandbox.repository.writeBlob(content)
        #expect(try sandbox.git("hash-object", "--stdin", input: content) == "\(id)\n")
        #expect(try run("git", arguments: ["cat-file", "blob", id.hex], directory: sandbox.path).out == content)
        #expect(try sandbox.repository.readBlob(id) == content)
        try sandbox.expectClean()
    }

    @Test("are read from packs as well", arguments: ["empty", "text", "zeros", "noise"])
    func packed(name: String) throws {
        let content = try #require(Self.contents[name])
        let sandbox = try Sandbox()
        let id = try sandbox.repository.writeBlob(content)
        try sandbox.packEverything()
        #expect(!FileManager.default.fileExists(atPath: sandbox.loosePath(of: id)))
        #expect(try sandbox.repository.readBlob(id) == content)
        let header = try #require(try sandbox.repository.header(of: id))
        #expect(header == (.blob, content.count))
        #expect(try sandbox.repository.check(id) == .blob)
    }

    @Test("are written once")
    func twice() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.repository.writeBlob(Data("same".utf8))
        #expect(try sandbox.repository.writeBlob(Data("same".utf8)) == id)
        try sandbox.packEverything()
        #expect(try sandbox.repository.writeBlob(Data("same".utf8)) == id)
        #expect(!FileManager.default.fileExists(atPath: sandbox.loosePath(of: id)))
        #expect(try sandbox.repository.objectIDs() == [id])
    }

    @Test("that are not there are told from objects of another kind")
    func missing() throws {
        let sandbox = try Sandbox()
        let tree = try sandbox.repository.writeTree([])
        let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        #expect(code { _ = try sandbox.repository.readBlob(nowhere) } == .notFound)
        #expect(code { _ = try sandbox.repository.check(nowhere) } == .notFound)
        #expect(try sandbox.repository.header(of: nowhere) == nil)
        let error = failure { _ = try sandbox.repository.readBlob(tree) }
        #expect(error?.code == .wrongKind)
        #expect(error?.message == "Object \(tree) is a tree, not a blob.")
        #expect(code { _ = try sandbox.repository.readCommit(tree) } == .wrongKind)
    }

    @Test("that another process adds are found", .timeLimit(.minutes(1)))
    func added() throws {
        let sandbox = try Sandbox()
        let printed = try sandbox.git("hash-object", "-w", "--stdin", input: Data("new".utf8))
        let id = try #require(ObjectID(hex: printed.trimmingCharacters(in: .newlines)))
        #expect(try sandbox.repository.readBlob(id) == Data("new".utf8))
        try sandbox.packEverything()
        try sandbox.repository.refresh()
        #expect(try sandbox.repository.readBlob(id) == Data("new".utf8))
    }

    @Test("are refused above the limit")
    func tooLarge() throws {
        let sandbox = try Sandbox()
        let content = Data(count: Git.Limits.largestObject + 1)
        #expect(code { _ = try sandbox.repository.writeBlob(content) } == .tooLarge)
    }

    @Test("are all listed, loose and packed, and plain git counts the same")
    func list() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.commit(["a/b": "1", "c": "2"])
        try sandbox.packEverything()
        _ = try sandbox.commit(["a/b": "3"], parents: [first])
        let listed = try sandbox.git("cat-file", "--batch-check=%(objectname)", "--batch-all-objects")
        #expect(try sandbox.repository.objectIDs().map(\.hex) == listed.split(separator: "\n").map(String.init))
        for id in try sandbox.repository.objectIDs() { try sandbox.repository.check(id) }
    }

    @Test("are found by the beginning of their names, of one kind only")
    func prefixes() throws {
        let sandbox = try Sandbox()
        var blobs: [ObjectID] = []
        for number in 0..<300 { blobs.append(try sandbox.repository.writeBlob(Data("\(number)".utf8))) }
        let commit = try sandbox.commit(["a": "b"])
        let repository = sandbox.repository
        #expect(
            try repository.objects(withPrefix: String(commit.hex.prefix(9)).uppercased(), kind: .commit) == [commit])
        #expect(try repository.objects(withPrefix: commit.hex, kind: .commit) == [commit])
        #expect(try repository.objects(withPrefix: String(commit.hex.prefix(9)), kind: .blob) == [])
        #expect(try repository.objects(withPrefix: "ffffffffff", kind: .blob) == [])
        for bad in ["", "abc", "wxyz", "abcg", commit.hex + "0", "é000"] {
            #expect(code { _ = try repository.objects(withPrefix: bad, kind: .commit) } == .invalid)
        }
    }

    @Test("whose names begin alike are all found")
    func ambiguous() throws {
        let sandbox = try Sandbox()
        // 1,000 names and 65,536 beginnings of four digits: about seven are there twice.
        let names = (0..<1_000).map { sandbox.folder.path(of: "\($0)") }
        for (number, name) in names.enumerated() { try Data("\(number)".utf8).write(to: URL(fileURLWithPath: name)) }
        let printed = try sandbox.git(
            "hash-object", "-w", "--stdin-paths", input: Data(names.joined(separator: "\n").utf8))
        let groups = Dictionary(grouping: printed.split(separator: "\n"), by: { $0.prefix(4) })
        let (prefix, alike) = try #require(groups.first { $0.value.count > 1 })
        let found = try sandbox.repository.objects(withPrefix: String(prefix), kind: .blob)
        #expect(found.map(\.hex) == alike.map(String.init).sorted())
        #expect(try sandbox.repository.objects(withPrefix: String(prefix), kind: .tree) == [])
    }
}
