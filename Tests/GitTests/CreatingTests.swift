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
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path) == ["archive.git"])
    }

    @Test("takes commits")
    func commits() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.commit(["2026/03/a.md": "one", "b.md": "b"])
        try sandbox.repository.updateReference("refs/heads/site.example", from: nil, to: first, message: "first")
        let second = try sandbox.commit(["2026/03/a.md": "two"], parents: [first], message: "Second\n\nKey: value")
        try sandbox.repository.updateReference("refs/heads/site.example", from: first, to: second, message: "x")
        try sandbox.expectClean()
        #expect(try sandbox.git("log", "--format=%s", "site.example") == "Second\nA commit\n")
        #expect(throws: GitError.self) {
            try sandbox.repository.updateReference("refs/heads/site.example", from: nil, to: first, message: "first")
        }
        #expect(throws: GitError.self) {
            try sandbox.repository.updateReference("refs/heads/site.example", from: first, to: first, message: "first")
        }
        try sandbox.repository.withWriteLock(named: "a", timeout: .seconds(1)) { () throws(GitError) in }
    }
}
