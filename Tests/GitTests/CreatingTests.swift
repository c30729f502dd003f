import Foundation
import Git
import TestSupport
import Testing

@Suite("Creating a repository")
struct CreatingTests {
    @Test("makes a bare one that plain git finds clean, with main as its HEAD and no hooks")
    func clean() throws {
        let sandbox = try Sandbox()
        try sandbox.expectClean()
        #expect(try sandbox.git("symbolic-ref", "HEAD") == "refs/heads/main\n")
        #expect(try sandbox.git("rev-parse", "--is-bare-repository", "--show-object-format") == "true\nsha1\n")
        #expect(try String(contentsOfFile: sandbox.path + "/description", encoding: .utf8) == "A test\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/hooks").isEmpty)
    }

    @Test("leaves nothing beside it")
    func noDraft() throws {
        let sandbox = try Sandbox()
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path) == ["archive.git"])
    }

    @Test("makes the folders above it, and takes an empty folder that is there")
    func folders() throws {
        let folder = try TemporaryFolder()
        let deep = try Repository.create(at: folder.path(of: "a/b/c.git/"), description: "")
        #expect(deep.path == folder.path(of: "a/b/c.git"))
        try FileManager.default.createDirectory(atPath: folder.path(of: "empty"), withIntermediateDirectories: false)
        _ = try Repository.create(at: folder.path(of: "empty"), description: "")
    }

    @Test("refuses a place where there is something, and leaves that as it is")
    func occupied() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "file")
        try FileManager.default.createDirectory(atPath: folder.path(of: "full"), withIntermediateDirectories: false)
        try folder.write("mine", to: "full/file")
        for name in ["file", "full"] {
            #expect(code { _ = try Repository.create(at: folder.path(of: name), description: "") } == .exists)
        }
        #expect(code { _ = try Repository.create(at: folder.path(of: "file/a.git"), description: "") } != nil)
        #expect(try String(contentsOfFile: folder.path(of: "full/file"), encoding: .utf8) == "mine")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["file", "full"])
    }

    @Test("refuses the same place a second time")
    func twice() throws {
        let sandbox = try Sandbox()
        #expect(code { _ = try Repository.create(at: sandbox.path, description: "") } == .exists)
        try sandbox.expectClean()
    }

    @Test("says that it is not permitted where nothing can be written")
    func denied() throws {
        let error = failure { _ = try Repository.create(at: "/proc/stemma/archive.git", description: "") }
        #expect(error?.code == .denied || error?.code == .notFound)
        #expect(error?.operation == "create a repository at “/proc/stemma/archive.git”")
    }
}
