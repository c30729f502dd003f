import CZlib
import Foundation
import Git
import TestSupport
import Testing

/// libgit2 1.5 hangs on some of these files and writes past its buffers on others.
@Suite("A damaged loose object", .timeLimit(.minutes(1)))
struct LooseObjectTests {
    static let content = Data((0..<5_000).flatMap { "line \($0 &* 7_919 % 1_000)\n".utf8 })

    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var code = GitError.Code.corrupt
        let apply: @Sendable (_ file: Data) throws -> Data
    }

    static let damages = [
        Damage(testDescription: "cut short by 1 byte") { $0.dropLast(1) },
        Damage(testDescription: "cut short by 5 bytes") { $0.dropLast(5) },
        Damage(testDescription: "cut short by 8 bytes") { $0.dropLast(8) },
        Damage(testDescription: "cut in half") { $0.prefix($0.count / 2) },
        Damage(testDescription: "empty") { _ in Data() },
        Damage(testDescription: "zeros") { Data(count: $0.count) },
        Damage(testDescription: "one bit flipped") { file in
            var file = file
            file[file.count / 2] ^= 16
            return file
        },
        Damage(testDescription: "followed by more") { $0 + Data("more".utf8) },
        Damage(testDescription: "stating a smaller size") { _ in try deflated("blob 10\0", content) },
        Damage(testDescription: "stating a larger size") { _ in try deflated("blob \(content.count + 1)\0", content) },
        Damage(testDescription: "stating an impossible size") { _ in try deflated("blob 100000000\0", content) },
        Damage(testDescription: "stating a size with a leading zero") { _ in
            try deflated("blob 0\(content.count)\0", content)
        },
        Damage(testDescription: "stating a negative size") { _ in try deflated("blob -1\0", content) },
        Damage(testDescription: "stating a size of a gigabyte", code: .tooLarge) { _ in
            try deflated("blob 1073741824\0", content)
        },
        Damage(testDescription: "inflating to far more than it states") { _ in
            try deflated("blob 10\0", Data(count: 1 << 26))
        },
        Damage(testDescription: "of no known kind") { _ in try deflated("blub \(content.count)\0", content) },
        Damage(testDescription: "of another kind") { _ in try deflated("tree \(content.count)\0", content) },
        Damage(testDescription: "without a header") { _ in try deflated("", Data(count: 0)) },
        Damage(testDescription: "with other content") { _ in
            try deflated("blob \(content.count)\0", Data(content.reversed()))
        },
    ]

    @Test("is told, and hangs nothing", arguments: damages)
    func told(damage: Damage) throws {
        let (sandbox, id) = try damaged(damage)
        #expect(code { _ = try sandbox.repository.readBlob(id) } == damage.code)
        #expect(code { _ = try sandbox.repository.check(id) } == damage.code)
        #expect(code { _ = try sandbox.reopened().check(id) } == damage.code)
    }

    @Test("does not keep the listing of all others from working", arguments: damages)
    func listed(damage: Damage) throws {
        let (sandbox, id) = try damaged(damage)
        let other = try sandbox.repository.writeBlob(Data("other".utf8))
        #expect(try sandbox.repository.objectIDs() == [id, other].sorted())
    }

    @Test("is replaced when its content is written again", arguments: damages)
    func replaced(damage: Damage) throws {
        let (sandbox, id) = try damaged(damage)
        #expect(try sandbox.repository.writeBlob(Self.content) == id)
        #expect(try sandbox.repository.readBlob(id) == Self.content)
        try sandbox.expectClean()
    }

    @Test("that is a pipe or a folder is told")
    func notAFile() throws {
        let (sandbox, id) = try damaged(Damage(testDescription: "") { $0 })
        unlink(sandbox.loosePath(of: id))
        mkfifo(sandbox.loosePath(of: id), 0o600)
        #expect(code { _ = try sandbox.repository.readBlob(id) } == .corrupt)
        unlink(sandbox.loosePath(of: id))
        mkdir(sandbox.loosePath(of: id), 0o700)
        #expect(code { _ = try sandbox.repository.readBlob(id) } == .corrupt)
    }

    @Test("is told by its name")
    func message() throws {
        let (sandbox, id) = try damaged(Self.damages[0])
        let error = failure { _ = try sandbox.repository.readBlob(id) }
        #expect(error?.message == "Object \(id) is damaged: its file is cut short.")
        #expect(error?.description == "Cannot read object \(id.short): Object \(id) is damaged: its file is cut short.")
    }

    @Test("is told although there is a good copy in a pack")
    func packedToo() throws {
        let (sandbox, id) = try damaged(Damage(testDescription: "") { $0 })
        let file = try Data(contentsOf: URL(fileURLWithPath: sandbox.loosePath(of: id)))
        try sandbox.packEverything()
        try sandbox.replaceLoose(id, with: file.dropLast(3))
        #expect(code { _ = try sandbox.repository.check(id) } == .corrupt)
    }

    @Test("keeps a commit from being made on it")
    func parent() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.commit(["a": "1"])
        let tree = try sandbox.repository.readCommit(first).tree
        let file = try Data(contentsOf: URL(fileURLWithPath: sandbox.loosePath(of: first)))
        try sandbox.replaceLoose(first, with: file.dropLast(5))
        let draft = CommitDraft(tree: tree, parents: [first], author: .tester, committer: .tester, message: "x")
        #expect(code { _ = try sandbox.repository.writeCommit(draft) } == .corrupt)
        #expect(
            code {
                try sandbox.repository.updateReference("refs/heads/a", from: nil, to: first, message: "x")
            } == .corrupt)
        #expect(try sandbox.repository.reference("refs/heads/a") == nil)
    }

    @Test("in a pack is told, wherever a byte was changed")
    func packs() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.repository.writeBlob(Self.content)
        try sandbox.packEverything()
        let folder = sandbox.path + "/objects/pack"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".pack") })
        let pack = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        for position in stride(from: 12, to: pack.count - 20, by: pack.count / 40) {
            var altered = pack
            altered[position] ^= 1
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            try altered.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            #expect(code { _ = try sandbox.reopened().check(id) } == .corrupt, "byte \(position)")
        }
    }

    private func damaged(_ damage: Damage) throws -> (Sandbox, ObjectID) {
        let sandbox = try Sandbox()
        let id = try sandbox.repository.writeBlob(Self.content)
        let file = try Data(contentsOf: URL(fileURLWithPath: sandbox.loosePath(of: id)))
        try sandbox.replaceLoose(id, with: try damage.apply(file))
        return (sandbox, id)
    }
}

func deflated(_ header: String, _ content: Data) throws -> Data {
    let plain = [UInt8](Data(header.utf8) + content)
    var size = compressBound(uLong(plain.count))
    var compressed = [UInt8](repeating: 0, count: Int(size))
    try #require(compress(&compressed, &size, plain, uLong(plain.count)) == Z_OK)
    return Data(compressed.prefix(Int(size)))
}
