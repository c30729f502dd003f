import Foundation
import Git
import TestSupport
import Testing

@Suite("The write lock", .timeLimit(.minutes(1)))
struct WriteLockTests {
    @Test("lets one in at a time, under each name")
    func exclusive() throws {
        let sandbox = try Sandbox()
        let other = try sandbox.reopened()
        let lock = try sandbox.repository.writeLock(named: "a.example", timeout: .zero)
        let error = failure { _ = try other.writeLock(named: "a.example", timeout: .milliseconds(50)) }
        let program = try #require(error?.lockHolder?.program)
        #expect(error?.code == .locked)
        #expect(error?.lockHolder?.process == getpid())
        #expect(error?.operation == "lock “a.example” for writing")
        #expect(error?.message == "Process \(getpid()) (\(program)) holds “stemma/locks/a.example.lock”; waited 0 s.")
        _ = try other.writeLock(named: "b.example", timeout: .zero)
        lock.release()
        _ = try other.writeLock(named: "a.example", timeout: .zero)
        lock.release()
    }

    @Test("ends with the body, also when that throws")
    func body() throws {
        let sandbox = try Sandbox()
        let value = try sandbox.repository.withWriteLock(named: "a", timeout: .zero) { () throws(GitError) in 7 }
        #expect(value == 7)
        let thrown = GitError(.io, "test", "Failed.")
        #expect(
            failure {
                try sandbox.repository.withWriteLock(named: "a", timeout: .zero) { () throws(GitError) in throw thrown }
            } == thrown)
        try sandbox.repository.withWriteLock(named: "a", timeout: .zero) { () throws(GitError) in }
    }

    @Test("is waited for, and ends with the process that holds it")
    func otherProcess() throws {
        let sandbox = try Sandbox()
        try sandbox.repository.withWriteLock(named: "a", timeout: .zero) { () throws(GitError) in }
        let file = sandbox.path + "/stemma/locks/a.lock"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        // Without a fork: the process that holds the lock is the one that is killed.
        process.arguments = ["--no-fork", "--exclusive", file, "sleep", "60"]
        try process.run()
        while code({ _ = try sandbox.repository.writeLock(named: "a", timeout: .zero) }) == nil { usleep(10_000) }
        // Nothing in the file names this holder: the kernel does.
        let error = failure { _ = try sandbox.repository.writeLock(named: "a", timeout: .zero) }
        #expect(error?.lockHolder?.process == process.processIdentifier)
        #expect(
            error?.message
                == "Process \(process.processIdentifier) (sleep) holds “stemma/locks/a.lock”; waited 0 s.")
        kill(process.processIdentifier, SIGKILL)
        _ = try sandbox.repository.writeLock(named: "a", timeout: .seconds(10))
        process.waitUntilExit()
    }

    @Test("clears the reference lock that a holder left when it died")
    func abandoned() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        try sandbox.repository.withWriteLock(named: "a", timeout: .zero) { () throws(GitError) in }
        try sandbox.folder.write("pid 999999999 started 1\n", to: "archive.git/stemma/locks/a.lock")
        for name in ["a", "b"] { try sandbox.folder.write("", to: "archive.git/refs/heads/\(name).lock") }
        try sandbox.repository.withWriteLock(named: "a", over: ["refs/heads/a"], timeout: .zero) {
            () throws(GitError) in
            try sandbox.repository.updateReference("refs/heads/a", from: nil, to: id, message: "")
        }
        #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/refs/heads/a.lock"))
        #expect(FileManager.default.fileExists(atPath: sandbox.path + "/refs/heads/b.lock"))
    }

    @Test("clears the reference lock that a power cut left, however little of the lock file it left")
    func powerCut() throws {
        let sandbox = try Sandbox()
        let file = try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: file)
        try sandbox.repository.withWriteLock(named: "a", over: ["refs/heads/a"], timeout: .zero) {
            () throws(GitError) in
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("clears the reference lock that became the reference and could not be removed")
    func linked() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        let file = try sandbox.folder.write("\(id)\n", to: "archive.git/refs/heads/a.lock")
        try FileManager.default.linkItem(atPath: file, toPath: sandbox.path + "/refs/heads/a")
        try sandbox.repository.withWriteLock(named: "a", over: ["refs/heads/a"], timeout: .zero) {
            () throws(GitError) in
        }
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try sandbox.repository.reference("refs/heads/a") == id)
    }

    @Test("clears an old reference lock although the clock has been set back since")
    func clockSetBack() throws {
        let sandbox = try Sandbox()
        let file = try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: 7200)], ofItemAtPath: file)
        try sandbox.repository.withWriteLock(named: "a", over: ["refs/heads/a"], timeout: .zero) {
            () throws(GitError) in
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("leaves a reference lock alone that may be another program's, until it is old")
    func foreign() throws {
        let sandbox = try Sandbox()
        let file = try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        try sandbox.repository.withWriteLock(named: "a", over: ["refs/heads/a"], timeout: .zero) {
            () throws(GitError) in
        }
        #expect(FileManager.default.fileExists(atPath: file))
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -120)], ofItemAtPath: file)
        try sandbox.repository.withWriteLock(named: "a", over: ["refs/heads/a"], timeout: .zero) {
            () throws(GitError) in
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test(
        "takes no name that is not one",
        arguments: ["", ".", "..", "a/b", "a b", "é", String(repeating: "n", count: 300)])
    func names(name: String) throws {
        let sandbox = try Sandbox()
        #expect(code { _ = try sandbox.repository.writeLock(named: name, timeout: .zero) } == .invalid)
    }

    @Test("says that it cannot be had where something stands in its place")
    func obstructed() throws {
        let sandbox = try Sandbox()
        try sandbox.folder.write("", to: "archive.git/stemma")
        #expect(code { _ = try sandbox.repository.writeLock(named: "a", timeout: .zero) } != nil)
    }
}
