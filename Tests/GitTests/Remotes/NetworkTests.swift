import Foundation
import Git
import TestSupport
import Testing

/// A repository and a host, and what goes between them.
private struct Exchange {
    let sandbox: Sandbox
    let host: GitHost
    let hub: String
    var access = RemoteAccess(patience: .seconds(20))

    init(_ host: GitHost) throws {
        self.host = host
        sandbox = try Sandbox()
        hub = try host.makeRepository()
    }

    func remote(_ name: String = "hub.git", user: String = "") throws -> any Remote {
        let base = user.isEmpty ? host.base : host.base.replacing("://", with: "://\(user)@")
        return try sandbox.repository.remote(at: RemoteAddress("\(base)/\(name)"), access: access)
    }

    /// Puts a commit into the hub with plain git, by way of a clone.
    func commitAtHub(_ branch: String = "a.example", _ text: String = "one") throws {
        let folder = try TemporaryFolder()
        let line = """
            git clone -q "$HUB" c 2>/dev/null && cd c && git checkout -q --orphan \(branch) \
            && head -c 60000 /dev/urandom > page.html && echo \(text) > a.txt && git add . && git commit -qm \(text) \
            && git push -q origin \(branch)
            """
        let outcome = try run(
            "/bin/bash", arguments: ["-c", line], environment: ["HUB": hub], directory: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    func hub(_ arguments: String...) throws -> String {
        try run("git", arguments: ["-C", hub] + arguments).text.trimmingCharacters(in: .newlines)
    }

    /// Fetches the branch, copies it, and returns its tip.
    func fetch(_ branch: String = "a.example") throws -> ObjectID {
        let remote = try remote()
        let tip = try #require(try remote.references()["refs/heads/\(branch)"])
        let source = try remote.fetch(["refs/heads/\(branch)"]) { _ in }
        let known = try sandbox.repository.reference("refs/heads/\(branch)")
        let missing = try sandbox.repository.divergence(of: known, from: tip, in: source)
        try sandbox.repository.copy(missing.theirs, from: source)
        return tip
    }

    /// Expects that nothing came in.
    func expectUntouched(_ location: SourceLocation = #_sourceLocation) throws {
        #expect(try sandbox.repository.objectIDs().isEmpty, sourceLocation: location)
        #expect(try sandbox.repository.references(under: "refs/").isEmpty, sourceLocation: location)
        let incoming = "\(sandbox.path)/stemma/incoming"
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming) == [], sourceLocation: location)
    }
}

@Suite("A remote on a host", .serialized)
struct NetworkTests {
    @Test("over HTTP: what is there is fetched, and what is here is sent")
    func http() throws {
        try roundTrip(try Exchange(GitHost()))
    }

    private func roundTrip(_ exchange: Exchange) throws {
        let repository = exchange.sandbox.repository
        #expect(try exchange.remote().references().isEmpty)
        try exchange.commitAtHub()
        let tip = try exchange.fetch()
        try repository.updateReference("refs/heads/a.example", from: nil, to: tip, message: "fetched")
        try exchange.sandbox.expectClean()

        let next = try exchange.sandbox.commit(["b.txt": "two"], parents: [tip])
        let update = ReferenceUpdate("refs/heads/a.example", from: tip, to: next)
        let new = ReferenceUpdate("refs/heads/b.example", from: nil, to: next)
        #expect(try exchange.remote().push([update, new]) { _ in } == [:])
        #expect(try exchange.hub("rev-parse", "a.example") == next.hex)
        #expect(try exchange.hub("rev-parse", "b.example") == next.hex)
        #expect(try exchange.hub("fsck", "--strict") == "")
    }

    @Test("somebody else moved the branch: nothing is forced")
    func race() throws {
        let exchange = try Exchange(GitHost())
        try exchange.commitAtHub()
        let tip = try exchange.fetch()
        let mine = try exchange.sandbox.commit(["b.txt": "two"], parents: [tip])
        let update = ReferenceUpdate("refs/heads/a.example", from: tip, to: mine)
        let theirs = try exchange.hub("commit-tree", "-p", tip.hex, "-m", "x", "\(tip.hex)^{tree}")
        _ = try exchange.hub("update-ref", "refs/heads/a.example", theirs)
        let refusals = try exchange.remote().push([update]) { _ in }
        #expect(refusals["refs/heads/a.example"]?.code == .stale)
        #expect(try exchange.hub("rev-parse", "a.example") == theirs)
    }

    @Test("a host that refuses a branch is quoted")
    func hook() throws {
        let exchange = try Exchange(GitHost())
        let hook = "\(exchange.hub)/hooks/update"
        try Data("#!/bin/sh\nexit 1\n".utf8).write(to: URL(fileURLWithPath: hook))
        chmod(hook, 0o755)
        let mine = try exchange.sandbox.commit(["b.txt": "two"])
        let refusals = try exchange.remote().push([ReferenceUpdate("refs/heads/a.example", from: nil, to: mine)]) { _ in
        }
        #expect(refusals["refs/heads/a.example"]?.code == .rejected)
        #expect(refusals["refs/heads/a.example"]?.message == "The remote says: hook declined.")
    }

    @Test("a token lets us in, another does not, and none is sent anywhere without need")
    func token() throws {
        var exchange = try Exchange(GitHost(http: ["--token", "sesame"]))
        #expect(
            failure { _ = try exchange.remote().references() }?.message
                == "It lets nobody in without a key or a token, and there is none that can be used.")
        exchange.access.token = "wrong"
        let error = failure { _ = try exchange.remote(user: "ada").references() }
        #expect(error?.code == .unauthorised)
        #expect(error?.message == "It does not let 'ada' in with the token.")
        exchange.access.token = "sesame"
        #expect(try exchange.remote().references().isEmpty)
        #expect(try exchange.remote(user: "ada:sesame").references().isEmpty)
        let mine = try exchange.sandbox.commit(["b.txt": "two"])
        #expect(
            try exchange.remote().push([ReferenceUpdate("refs/heads/a.example", from: nil, to: mine)]) { _ in } == [:])
    }

    @Test("a certificate that nobody vouches for is refused")
    func certificate() throws {
        let exchange = try Exchange(GitHost(tls: true))
        let error = failure { _ = try exchange.remote().references() }
        #expect(error?.code == .untrusted)
        #expect(error?.message == "Its certificate is not valid.")
    }

    @Test("a host that is not there, and a repository that is not there")
    func missing() throws {
        let exchange = try Exchange(GitHost())
        #expect(failure { _ = try exchange.remote("other.git").references() }?.code == .notARepository)
        let nobody = try exchange.sandbox.repository.remote(
            at: RemoteAddress("http://127.0.0.1:1/hub.git"), access: exchange.access)
        let error = failure { _ = try nobody.references() }
        #expect(error?.code == .unreachable)
        #expect(error?.message == "failed to connect to 127.0.0.1: Connection refused.")
    }

    @Test("a pack that is corrupt or ends too early leaves no trace", arguments: ["corrupt", "cut"])
    func brokenPack(_ fault: String) throws {
        let exchange = try Exchange(GitHost(http: ["--fault", fault]))
        try exchange.commitAtHub()
        #expect(failure { _ = try exchange.fetch() } != nil)
        try exchange.expectUntouched()
    }

    @Test("a host that lacks objects of its own leaves no trace")
    func lacking() throws {
        let exchange = try Exchange(GitHost())
        try exchange.commitAtHub()
        let blob = try exchange.hub("rev-parse", "a.example:a.txt")
        #expect(unlink("\(exchange.hub)/objects/\(blob.prefix(2))/\(blob.dropFirst(2))") == 0)
        #expect(failure { _ = try exchange.fetch() } != nil)
        try exchange.expectUntouched()
    }

    @Test("a host that falls silent is given up")
    func silent() throws {
        var exchange = try Exchange(GitHost(http: ["--fault", "silent"]))
        exchange.access.patience = .milliseconds(300)
        try exchange.commitAtHub()
        let error = failure { _ = try exchange.fetch() }
        #expect(error?.code == .unreachable)
        #expect(error?.message == "127.0.0.1 has not answered for 1 s.")
        try exchange.expectUntouched()
    }

    @Test("settings of the repository have no influence on where we connect to")
    func settings() throws {
        let exchange = try Exchange(GitHost())
        try exchange.commitAtHub()
        try exchange.sandbox.git("config", "url.http://127.0.0.1:1/.insteadOf", exchange.host.base)
        try exchange.sandbox.git("config", "http.proxy", "http://127.0.0.1:1/")
        #expect(try exchange.remote().references().count == 1)
    }
}
