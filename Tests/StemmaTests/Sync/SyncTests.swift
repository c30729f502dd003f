import Foundation
import TestSupport
import Testing

@Suite("sync")
struct SyncTests {
    /// An archive with one version of a story, and an empty bare repository beside it.
    private func newsroom() throws -> (Newsroom, hub: String) {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        let hub = newsroom.folder.path(of: "hub.git")
        #expect(try newsroom.shell("git init -q --bare -b main hub.git").status == 0)
        return (newsroom, hub)
    }

    /// Room for the path of any temporary folder in one line.
    private static let wide = ["COLUMNS": "500"]

    @Test("says what was exchanged: for people, for programs, as a document")
    func forms() throws {
        let (newsroom, hub) = try newsroom()
        let tip = try newsroom.git("rev-parse", "kestrelcourier.example").text.trimmingCharacters(in: .newlines)
        #expect(
            try newsroom.stemma("sync", hub, "-n", "--format", "text", environment: Self.wide).text == """
                  kestrelcourier.example  would send 1 capture
                Would sync with \(hub): 1 sent, 0 received.

                """)
        let first = try newsroom.stemma("sync", hub)
        #expect(first.status == 0)
        #expect(first.text.hasPrefix("kestrelcourier.example\tsent\t1\t0\t\(tip)\t\nrefs/heads/main\tsent\t\t\t\t\n"))
        let again = try newsroom.stemma("sync", hub, "--json").document()
        #expect(again["schema"].string == "stemma.sync/1")
        #expect(again["sites"][0]["outcome"].string == "same")
        #expect(again["sent"].int == 0)
        #expect(
            try newsroom.stemma("sync", hub, "--format", "text", environment: Self.wide).text
                == "Synced with \(hub): 0 sent, 0 received, 1 site the same.\n")
        #expect(try newsroom.stemma("sync", hub, "-q").text == "")
    }

    @Test("a remote that git was told of has a name, and origin needs none")
    func names() throws {
        let (newsroom, hub) = try newsroom()
        expect(
            try newsroom.stemma("sync"),
            refuses: """
                error: no remote was named and the archive has no 'origin'
                hint: 'stemma sync ADDRESS', or 'git -C \(newsroom.path) remote add origin ADDRESS' once
                """)
        try newsroom.git("remote", "add", "origin", "../hub.git")
        try newsroom.git("remote", "add", "backup", hub)
        #expect(try newsroom.stemma("sync").status == 0)
        #expect(try newsroom.stemma("sync", "backup").text.contains("same"))
    }

    @Test("what keeps it from beginning is said in words")
    func errors() throws {
        let (newsroom, hub) = try newsroom()
        expect(
            try newsroom.stemma("sync", "/nonexistent/hub.git"),
            refuses: """
                error: there is no Git repository at '/nonexistent/hub.git'
                  there is nothing at this path
                hint: 'git init --bare' there makes an empty one that will do
                """)
        expect(
            try newsroom.stemma("sync", "git://host.example/hub.git"),
            refuses: """
                error: the address of the remote cannot be used
                  It is not a path, nor does it begin with ssh://, https://, http:// or file://.
                """)
        expect(
            try newsroom.stemma("sync", "http://127.0.0.1:1/hub.git"),
            refuses: """
                error: cannot connect to 127.0.0.1
                  failed to connect to 127.0.0.1: Connection refused
                """)
        let other = try Newsroom("other.git")
        #expect(try newsroom.stemma("sync", hub).status == 0)
        let outcome = try stemma(
            "sync", "-A", other.path, hub, environment: ["SOURCE_DATE_EPOCH": "1772781000"])
        expect(
            outcome,
            refuses: """
                error: the repository at '\(hub)' is another archive
                  there: 'newsroom.git', begun 2026-03-06T07:10:00Z
                  here: 'other.git', begun 2026-03-06T07:10:00Z
                hint: 'stemma sync --allow-other' joins the two for good; a copy of it: 'git clone --mirror'
                """)
        #expect(try newsroom.stemma("sync", "--fetch-only", "--push-only", hub).status == 2)
    }

    @Test("a plain clone is an archive, and fetch into it and push from it by plain git are as good as a sync")
    func plainGit() throws {
        let (newsroom, hub) = try newsroom()
        let line = """
            set -e
            git clone -q --mirror $A clone.git
            stemma record -q -A clone.git --at 2026-03-03T10:12Z \(fixture("fenwick/courier-v2.html").path)
            git -C clone.git push -q $A kestrelcourier.example
            stemma log -A $A fenwick-bridge --oneline | wc -l
            stemma record -q -A $A --at 2026-03-03T11:47Z \(fixture("fenwick/courier-v3.html").path)
            git -C clone.git fetch -q $A kestrelcourier.example:kestrelcourier.example
            stemma log -A clone.git fenwick-bridge --oneline | wc -l
            git -C $A push -q \(hub) main kestrelcourier.example
            stemma sync -A clone.git \(hub) --format text | tail -1
            """
        let outcome = try newsroom.shell(line, environment: Self.wide)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = outcome.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines == ["3", "4", "Synced with \(hub): 0 sent, 0 received, 1 site the same."])
    }

    @Test("a token is used and never shown")
    func token() throws {
        let (newsroom, _) = try newsroom()
        let host = try GitHost(http: ["--token", "sesame"])
        try host.makeRepository()
        let address = host.base + "/hub.git"
        let good = try newsroom.stemma("sync", address, "-q", environment: ["STEMMA_GIT_TOKEN": "sesame"])
        #expect(good.status == 0, "\(good.errors)")
        let bad = try newsroom.stemma("sync", address.replacing("://", with: "://ada:swordfish@"))
        expect(
            bad,
            refuses: """
                error: cannot connect to 127.0.0.1
                  it does not let 'ada' in with the token
                hint: SSH: '--ssh-key FILE' or an agent; HTTPS: a token in STEMMA_GIT_TOKEN
                """)
    }

    @Test("killed at any moment of an exchange, both sides are sound, and the next one completes it")
    func killed() throws {
        let (newsroom, _) = try newsroom()
        let host = try GitHost()
        let hub = try host.makeRepository()
        for delay in ["0.02", "0.05", "0.1", "0.2"] {
            let line = "timeout -s KILL \(delay) stemma sync \(host.base)/hub.git"
            _ = try newsroom.shell(line)
            #expect(try newsroom.faults() == "")
            #expect(try run("git", arguments: ["-C", hub, "fsck", "--strict", "--no-dangling"]).status == 0)
        }
        #expect(try newsroom.stemma("sync", "\(host.base)/hub.git").status == 0)
        #expect(try newsroom.stemma("sync", "\(host.base)/hub.git").text.contains("same"))
        let incoming = newsroom.path + "/stemma/incoming"
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming) == [])
    }
}
