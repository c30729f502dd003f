import Foundation
import Git
import Synchronization
import TestSupport
import Testing

@Suite("Several writers at once", .timeLimit(.minutes(2)))
struct ConcurrencyTests {
    @Test("lose nothing when each compares and swaps and begins again")
    func compareAndSwap() async throws {
        let sandbox = try Sandbox()
        let path = sandbox.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let repository = try Repository(openingAt: path)
                    for number in 0..<6 {
                        try append("\(writer)-\(number)", to: "refs/heads/site.example", in: repository)
                    }
                }
            }
            try await group.waitForAll()
        }
        let tip = try #require(try sandbox.repository.reference("refs/heads/site.example"))
        let commits = try #require(try sandbox.repository.history(of: tip))
        let messages = try commits.reversed().map { try sandbox.repository.readCommit($0).message }
        #expect(messages.count == 24)
        #expect(Set(messages).count == 24)
        try sandbox.expectClean()
    }

    @Test("together with plain git lose nothing either")
    func withPlainGit() throws {
        let sandbox = try Sandbox()
        let name = "refs/heads/site.example"
        let script = """
            tree=$(git mktree </dev/null)
            for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
              while :; do
                old=$(git rev-parse -q --verify \(name)) || old=
                new=$(git commit-tree ${old:+-p $old} -m "plain-$i" $tree)
                git update-ref \(name) $new ${old:-0000000000000000000000000000000000000000} 2>/dev/null && break
              done
            done
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: sandbox.path)
        process.environment = hermeticEnvironment(home: sandbox.folder.path)
        try process.run()
        for number in 0..<12 { try append("ours-\(number)", to: name, in: sandbox.repository) }
        process.waitUntilExit()
        let tip = try #require(try sandbox.repository.reference(name))
        let commits = try #require(try sandbox.repository.history(of: tip))
        let messages = try commits.reversed().map { try sandbox.repository.readCommit($0).message }
        #expect(messages.count == 24)
        #expect(Set(messages).count == 24)
        try sandbox.expectClean()
    }

    @Test("under the lock never overlap")
    func locked() async throws {
        let sandbox = try Sandbox()
        let path = sandbox.path
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let repository = try Repository(openingAt: path)
                    for _ in 0..<10 {
                        try repository.withWriteLock(named: "site.example", timeout: .seconds(30)) {
                            () throws(GitError) in
                            gauge.enter()
                            usleep(200)
                            gauge.leave()
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(gauge.most == 1)
    }
}

/// Counts how many are inside something at once.
private final class Gauge: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func enter() {
        counts.withLock { counts in
            counts.now += 1
            counts.most = max(counts.most, counts.now)
        }
    }

    func leave() {
        counts.withLock { $0.now -= 1 }
    }
}

/// Adds a commit to a branch, as often as it takes.
private func append(_ message: String, to name: String, in repository: Repository) throws {
    while true {
        let old = try repository.reference(name)
        let draft = CommitDraft(
            tree: try repository.writeTree([]), parents: old.map { [$0] } ?? [], author: .tester, committer: .tester,
            message: message)
        let new = try repository.writeCommit(draft)
        let refusal = failure { try repository.updateReference(name, from: old, to: new, message: message) }
        guard let refusal else { return }
        guard refusal.code == .stale else { throw refusal }
    }
}
