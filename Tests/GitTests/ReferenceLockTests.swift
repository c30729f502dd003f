import Foundation
import Git
import TestSupport
import Testing

/// Another program's lock on a reference: the file `NAME.lock` beside it, which plain `git` makes while it moves it.
@Suite("A reference that another program holds", .timeLimit(.minutes(1)))
struct ReferenceLockTests {
    @Test("is waited for, and then its holder is named")
    func held() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        let file = try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/bin/sleep")
        holder.arguments = ["60"]
        holder.standardInput = FileHandle(forReadingAtPath: file)
        try holder.run()
        defer { holder.terminate() }
        sandbox.repository.lockPatience = .milliseconds(50)
        let error = failure { try move(sandbox, to: id) }
        #expect(error?.code == .locked)
        #expect(error?.lockHolder?.program == "sleep")
        #expect(
            error?.message
                == "Process \(holder.processIdentifier) (sleep) holds “refs/heads/a.lock”; waited 0 s.")
        #expect(try sandbox.repository.reference("refs/heads/a") == nil)
    }

    @Test("by a program that cannot be seen is said to be")
    func unseen() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        sandbox.repository.lockPatience = .zero
        let error = failure { try move(sandbox, to: id) }
        #expect(error?.code == .locked)
        #expect(error?.lockHolder == nil)
        #expect(error?.message == "A program that is not seen holds “refs/heads/a.lock”; waited 0 s.")
    }

    @Test("is moved as soon as that program lets go")
    func released() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        let file = try sandbox.folder.write("", to: "archive.git/refs/heads/a.lock")
        // A thread of its own: those that tests run on may all be busy.
        Thread.detachNewThread {
            usleep(50_000)
            unlink(file)
        }
        try move(sandbox, to: id)
        #expect(try sandbox.repository.reference("refs/heads/a") == id)
    }

    @Test("does not keep another reference from being moved, and neither do the other locks of git")
    func others() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"])
        for name in ["refs/heads/b.lock", "packed-refs.lock", "config.lock", "HEAD.lock", "gc.pid"] {
            try sandbox.folder.write("", to: "archive.git/\(name)")
        }
        sandbox.repository.lockPatience = .zero
        try move(sandbox, to: id)
        #expect(try sandbox.repository.reference("refs/heads/a") == id)
    }

    @Test("is waited for ten seconds by default")
    func patience() throws {
        #expect(try Sandbox().repository.lockPatience == .seconds(10))
    }

    private func move(_ sandbox: Sandbox, to id: ObjectID) throws {
        try sandbox.repository.updateReference("refs/heads/a", from: nil, to: id, message: "")
    }
}
