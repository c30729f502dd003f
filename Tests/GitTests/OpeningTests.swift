import Foundation
import Git
import TestSupport
import Testing

@Suite("Opening a repository")
struct OpeningTests {
    @Test("finds what was written before")
    func reopen() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.repository.writeBlob(Data("kept".utf8))
        #expect(try sandbox.reopened().readBlob(id) == Data("kept".utf8))
    }

    @Test("takes one that plain git made")
    func plain() throws {
        let folder = try TemporaryFolder()
        try run("git", arguments: ["init", "--bare", "-q", folder.path(of: "plain.git")])
        let repository = try Repository(openingAt: folder.path(of: "plain.git"))
        #expect(try repository.references(under: "").isEmpty)
    }

    @Test("says that it is not a repository", arguments: ["missing", "empty", "file", "archive.git/refs"])
    func notARepository(name: String) throws {
        let sandbox = try Sandbox()
        let place = sandbox.folder.path(of: "empty")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        try sandbox.folder.write("text", to: "file")
        #expect(code { _ = try Repository(openingAt: sandbox.folder.path(of: name)) } == .notARepository)
    }

    @Test("refuses a working tree and its .git folder")
    func workingTree() throws {
        let folder = try TemporaryFolder()
        try run("git", arguments: ["init", "-q", folder.path(of: "work")])
        #expect(code { _ = try Repository(openingAt: folder.path(of: "work")) } == .notARepository)
        #expect(code { _ = try Repository(openingAt: folder.path(of: "work/.git")) } == .unsupported)
    }

    @Test("says in words that SHA-256 names are not supported")
    func sha256() throws {
        let folder = try TemporaryFolder()
        try run("git", arguments: ["init", "-q", "--bare", "--object-format=sha256", folder.path(of: "new.git")])
        let error = failure { _ = try Repository(openingAt: folder.path(of: "new.git")) }
        #expect(error?.code == .unsupported)
        #expect(error?.message == "The repository names its objects by SHA-256; only SHA-1 is supported.")
    }

    @Test("refuses an extension that it does not know")
    func unknownExtension() throws {
        let sandbox = try Sandbox()
        try sandbox.git("config", "core.repositoryformatversion", "1")
        try sandbox.git("config", "extensions.frobnication", "true")
        let error = failure { _ = try sandbox.reopened() }
        #expect(error?.code == .unsupported)
        #expect(error?.message == "unsupported extension name extensions.frobnication.")
    }

    @Test("refuses to borrow objects from elsewhere")
    func alternates() throws {
        let sandbox = try Sandbox()
        try sandbox.folder.write("/elsewhere/objects\n", to: "archive.git/objects/info/alternates")
        #expect(code { _ = try sandbox.reopened() } == .unsupported)
    }

    @Test("does not wait for a pipe in the place of a file", .timeLimit(.minutes(1)))
    func pipe() throws {
        let sandbox = try Sandbox()
        unlink(sandbox.path + "/config")
        mkfifo(sandbox.path + "/config", 0o600)
        #expect(code { _ = try sandbox.reopened() } == .notARepository)
    }

    @Test("says that a configuration cannot be read")
    func brokenConfiguration() throws {
        let sandbox = try Sandbox()
        try sandbox.folder.write("[core\nbare = ", to: "archive.git/config")
        #expect(code { _ = try sandbox.reopened() } == .corrupt)
    }

    @Test("keeps and finds settings of its own")
    func settings() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.repository.config("stemma.format") == nil)
        try sandbox.repository.setConfig("stemma.format", to: "1")
        #expect(try sandbox.reopened().config("stemma.format") == "1")
        #expect(try sandbox.git("config", "stemma.format") == "1\n")
        #expect(code { try sandbox.repository.setConfig("no key", to: "1") } == .invalid)
    }

    @Test("looks at no setting of the user or the machine")
    func hermetic() throws {
        let sandbox = try Sandbox()
        #expect(try sandbox.repository.config("user.name") == nil)
        #expect(try sandbox.repository.config("init.defaultbranch") == nil)
    }
}
