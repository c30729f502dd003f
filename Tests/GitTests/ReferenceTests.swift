import Foundation
import Git
import TestSupport
import Testing

@Suite("References")
struct ReferenceTests {
    @Test("are created and moved only from where the caller believes them to be")
    func compareAndSwap() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        let name = "refs/heads/inlandpost.example"
        let first = try sandbox.commit(["a": "1"])
        let second = try sandbox.commit(["a": "2"], parents: [first])
        #expect(try repository.reference(name) == nil)
        #expect(code { try repository.updateReference(name, from: first, to: second, message: "") } == .stale)
        #expect(try repository.reference(name) == nil)
        try repository.updateReference(name, from: nil, to: first, message: "capture")
        #expect(code { try repository.updateReference(name, from: nil, to: second, message: "") } == .stale)
        try repository.updateReference(name, from: first, to: second, message: "capture")
        let error = failure { try repository.updateReference(name, from: first, to: second, message: "") }
        #expect(error?.code == .stale)
        #expect(error?.message == "It is no longer at \(first.short).")
        #expect(try repository.reference(name) == second)
        #expect(try sandbox.git("rev-parse", name) == "\(second)\n")
        try sandbox.expectClean()
    }

    @Test("are compared and moved when plain git has packed them")
    func packed() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        let first = try sandbox.commit(["a": "1"])
        let second = try sandbox.commit(["a": "2"], parents: [first])
        try repository.updateReference("refs/heads/a.example", from: nil, to: first, message: "")
        try sandbox.git("pack-refs", "--all")
        #expect(
            code { try repository.updateReference("refs/heads/a.example", from: nil, to: second, message: "") }
                == .stale)
        try repository.updateReference("refs/heads/a.example", from: first, to: second, message: "")
        #expect(try sandbox.git("rev-parse", "refs/heads/a.example") == "\(second)\n")
    }

    @Test("are listed by the beginning of their names, in order")
    func list() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        for name in ["refs/heads/b.example", "refs/stemma/log", "refs/heads/a.example", "refs/heads/c/d"] {
            try sandbox.repository.updateReference(name, from: nil, to: id, message: "")
        }
        try sandbox.git("pack-refs", "--all")
        try sandbox.repository.updateReference("refs/heads/a-b.example", from: nil, to: id, message: "")
        #expect(
            try sandbox.repository.references(under: "refs/heads/").map(\.name)
                == ["refs/heads/a-b.example", "refs/heads/a.example", "refs/heads/b.example", "refs/heads/c/d"])
        #expect(try sandbox.repository.references(under: "refs/stemma/").map(\.id) == [id])
        #expect(try sandbox.repository.references(under: "refs/tags/").isEmpty)
    }

    @Test(
        "take no names that could be misread",
        arguments: [
            "", "main", "refs/heads", "heads/main", "refs/heads/", "refs/heads//a", "refs/heads/-option",
            "refs/heads/a..b",
            "refs/heads/a.lock", "refs/heads/.a", "refs/heads/a b", "refs/heads/a\nb", "refs/heads/a\u{202E}b",
            "refs/heads/é", "refs/heads/a~1", "refs/heads/@{a}", "refs/heads/a\0b", "refs/heads/a.", "../refs/heads/a",
            "refs/replace/4b825dc642cb6eb9a060e54bf8d69288fbee4904", "refs/heads/" + String(repeating: "n", count: 251),
        ])
    func names(name: String) throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        #expect(code { try sandbox.repository.updateReference(name, from: nil, to: id, message: "") } == .invalid)
        #expect(try sandbox.git("for-each-ref").isEmpty)
    }

    @Test("lead only to objects that are there; branches only to commits")
    func targets() throws {
        let sandbox = try Sandbox()
        let blob = try sandbox.repository.writeBlob(Data())
        let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        for (target, expected) in [(blob, GitError.Code.wrongKind), (nowhere, .notFound)] {
            #expect(
                code {
                    try sandbox.repository.updateReference("refs/heads/a", from: nil, to: target, message: "")
                } == expected)
        }
        try sandbox.repository.updateReference("refs/stemma/blob", from: nil, to: blob, message: "")
    }

    @Test("that cannot be read are told, not passed over", arguments: ["", "garbage", "ab", "ref: \n"])
    func damaged(content: String) throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        try sandbox.repository.updateReference("refs/heads/a", from: nil, to: id, message: "")
        try sandbox.folder.write(content, to: "archive.git/refs/heads/b")
        #expect(code { _ = try sandbox.repository.reference("refs/heads/b") } == .corrupt)
        #expect(code { _ = try sandbox.repository.references(under: "refs/heads/") } == .corrupt)
        #expect(code { try sandbox.repository.updateReference("refs/heads/b", from: nil, to: id, message: "") } != nil)
        #expect(try sandbox.repository.irregularities() == ["The reference “refs/heads/b” cannot be read."])
    }

    @Test("end neither in circles nor in pipes", .timeLimit(.minutes(1)))
    func circles() throws {
        let sandbox = try Sandbox()
        mkfifo(sandbox.path + "/refs/heads/pipe", 0o600)
        #expect(code { _ = try sandbox.repository.reference("refs/heads/pipe") } == .corrupt)
        #expect(code { _ = try sandbox.repository.references(under: "refs/") } == .corrupt)
        #expect(try sandbox.repository.irregularities() == ["“refs/heads/pipe” is neither a file nor a folder."])
        unlink(sandbox.path + "/refs/heads/pipe")
        for name in ["a", "b"] { symlink(".", sandbox.path + "/refs/heads/" + name) }
        #expect(code { _ = try sandbox.repository.references(under: "refs/") } == .corrupt)
    }

    @Test("with names that no reference can have are passed over in lists, and named as irregular")
    func impossibleNames() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        try sandbox.repository.updateReference("refs/heads/a", from: nil, to: id, message: "")
        try sandbox.folder.write("\(id)\n", to: "archive.git/refs/heads/b c")
        #expect(try sandbox.repository.references(under: "refs/").map(\.name) == ["refs/heads/a"])
        #expect(try sandbox.repository.irregularities() == ["The reference “refs/heads/b c” cannot be read."])
    }

    @Test("are logged on one line when the repository keeps a log")
    func log() throws {
        let sandbox = try Sandbox()
        try sandbox.git("config", "core.logAllRefUpdates", "always")
        let id = try sandbox.commit(["a": "1"])
        try sandbox.reopened().updateReference("refs/heads/a", from: nil, to: id, message: "one\ntwo")
        #expect(try sandbox.git("reflog", "--format=%gs", "refs/heads/a") == "one two\n")
    }

    @Test("that another program holds for long are reported as locked", .timeLimit(.minutes(1)))
    func locked() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        #expect(
            code { try sandbox.repository.updateReference("refs/heads/a", from: nil, to: id, message: "") } == .locked)
    }
}

@Suite("Irregularities")
struct IrregularityTests {
    @Test("are none in a repository that this module wrote")
    func none() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        try sandbox.repository.updateReference("refs/heads/a", from: nil, to: id, message: "")
        #expect(try sandbox.repository.irregularities().isEmpty)
    }

    @Test("are named although plain git finds nothing wrong")
    func named() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.commit(["a": "1"])
        let second = try sandbox.commit(["a": "2"])
        try sandbox.repository.updateReference("refs/heads/a", from: nil, to: first, message: "")
        try sandbox.git("replace", first.hex, second.hex)
        try sandbox.git("symbolic-ref", "refs/heads/b", "refs/heads/a")
        try sandbox.folder.write("\(second)\n", to: "archive.git/info/grafts")
        #expect(
            try sandbox.repository.irregularities() == [
                "Parents of commits are replaced: there is a file “info/grafts”.",
                "The reference “refs/heads/b” leads to another reference.",
                "Another object is shown in the place of one: there is a reference “refs/replace/\(first)”.",
            ])
        #expect(try sandbox.repository.readCommit(first).id == first)
        try sandbox.folder.write("\(second)\n", to: "archive.git/shallow")
        #expect(try sandbox.repository.irregularities().first == "The history is cut off: there is a file “shallow”.")
    }

    @Test("do not alter what is read")
    func ignored() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.commit(["a": "1"], message: "first")
        let second = try sandbox.commit(["a": "2"], message: "second")
        try sandbox.git("replace", first.hex, second.hex)
        #expect(try sandbox.git("log", "-1", "--format=%s", first.hex) == "second\n")
        #expect(try sandbox.repository.readCommit(first).message == "first\n")
    }
}
