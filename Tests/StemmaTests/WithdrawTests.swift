import Foundation
import TestSupport
import Testing

@Suite("withdraw")
struct WithdrawTests {
    private static let reason = "Court order 4 C 12/26"

    private func withdraw(_ newsroom: Newsroom, _ version: String = "fenwick-bridge@v2") throws -> Outcome {
        try newsroom.stemma("withdraw", version, "--reason", Self.reason, "--yes")
    }

    /// How many of the objects that the archive's first record of a withdrawal names a repository has.
    private func objectsLeft(of newsroom: Newsroom, in repository: String) throws -> Int {
        let record = try JSONDocument(try newsroom.git("show", "refs/stemma/withdrawals:000001.json").text)
        let objects = record["files"].elements.compactMap(\.["object"].string)
        #expect(objects.count == 2)
        return try objects.filter { try run("git", arguments: ["-C", repository, "cat-file", "-e", $0]).status == 0 }
            .count
    }

    @Test("the bytes are gone, also from clones made afterwards; everything else stays and is proven")
    func withdraw() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let checkpoint = newsroom.folder.path(of: "checkpoint")
        #expect(try newsroom.stemma("checkpoint", "-o", checkpoint).status == 0)
        let proof = newsroom.folder.path(of: "proof.json")
        #expect(try newsroom.stemma("prove", "fenwick-bridge@v2", "-o", proof).status == 0)
        let before = newsroom.folder.path(of: "before.git")
        #expect(try run("git", arguments: ["clone", "-q", "--mirror", newsroom.path, before]).status == 0)

        let outcome = try withdraw(newsroom)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.hasPrefix("Withdrew fenwick-bridge v2: 2 files, "))
        #expect(try objectsLeft(of: newsroom, in: before) == 2)
        #expect(try objectsLeft(of: newsroom, in: newsroom.path) == 0)
        #expect(try newsroom.faults() == "")
        let clone = newsroom.folder.path(of: "later.git")
        #expect(try run("git", arguments: ["clone", "-q", "--mirror", "--no-local", newsroom.path, clone]).status == 0)
        #expect(try objectsLeft(of: newsroom, in: clone) == 0)
        #expect(try run("git", arguments: ["-C", clone, "fsck", "--strict"]).status == 0)

        let verification = try newsroom.stemma("verify", "--checkpoint", checkpoint)
        #expect(verification.status == 0, "\(verification.text)")
        #expect(verification.text.contains("withdrawn     fenwick-bridge v2, 2026-"))
        #expect(try stemma("verify", "--proof", proof).status == 0)
        #expect(try newsroom.stemma("prove", "fenwick-bridge@v2").status == 0)
        #expect(try newsroom.stemma("prove", "fenwick-bridge@v3").status == 0)
    }

    @Test("the version is named as withdrawn wherever it would be read, and the others can be read")
    func reading() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        #expect(try withdraw(newsroom).status == 0)
        let shown = try newsroom.stemma("show", "fenwick-bridge@v2")
        #expect(shown.status == 2)
        #expect(shown.errors.hasPrefix("error: v2 was withdrawn at 20"))
        #expect(shown.errors.hasSuffix("Z\n  reason: \(Self.reason)\n"))
        #expect(try newsroom.stemma("show", "fenwick-bridge@v2", "--raw").status == 2)
        #expect(try newsroom.stemma("diff", "fenwick-bridge@v2..v3").status == 2)
        #expect(try newsroom.stemma("diff", "fenwick-bridge@v1..v3").status == 1)
        let log = try newsroom.stemma("log", "fenwick-bridge")
        #expect(log.status == 0)
        #expect(log.text.contains("withdrawn"))
        #expect(try newsroom.stemma("list").text.contains("fenwick-bridge\t"))
        #expect(try newsroom.stemma("compare", "fenwick-bridge", "fenwick-bridge-shut").status == 1)
    }

    @Test("recording goes on, and what is recorded then is logged and verifies")
    func recording() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        #expect(try withdraw(newsroom, "fenwick-bridge@v6").status == 0)
        try newsroom.record(
            "fenwick/courier-v3.html", url: "https://kestrelcourier.example/2026/03/fenwick-bridge",
            at: "2026-03-07T09:00Z")
        #expect(try newsroom.stemma("log", "--oneline", "fenwick-bridge").text.contains("v7"))
        let verification = try newsroom.stemma("verify")
        #expect(verification.status == 0, "\(verification.text)")
        #expect(!verification.text.contains("in no log"))
        #expect(try newsroom.faults() == "")
    }

    @Test("several withdrawals, one after the other, in any order")
    func several() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        for version in [4, 1, 5] { #expect(try withdraw(newsroom, "fenwick-bridge@v\(version)").status == 0) }
        let verification = try newsroom.stemma("verify")
        #expect(verification.status == 0, "\(verification.text)")
        for version in 1...6 { #expect(try newsroom.stemma("prove", "fenwick-bridge@v\(version)").status == 0) }
        #expect(try newsroom.faults() == "")
    }

    @Test("withdrawing again changes nothing, and two who withdraw the same get the same branch")
    func again() throws {
        let (first, second) = (try Newsroom(copyOf: .fenwick), try Newsroom(copyOf: .fenwick))
        for newsroom in [first, second] {
            let outcome = try newsroom.stemma(
                "withdraw", "fenwick-bridge@v3", "--reason", Self.reason, "--yes",
                environment: ["SOURCE_DATE_EPOCH": "1773000000"])
            #expect(outcome.status == 0)
        }
        let tip = try first.git("rev-parse", "kestrelcourier.example").text
        #expect(try second.git("rev-parse", "kestrelcourier.example").text == tip)
        #expect(try withdraw(first, "fenwick-bridge@v3").status == 0)
        #expect(try first.git("rev-parse", "kestrelcourier.example").text == tip)
    }

    @Test("a page that stands in two versions is gone from both")
    func samePage() throws {
        let newsroom = try Newsroom()
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T08:04Z")
        try newsroom.record("fenwick/courier-v2.html", at: "2026-03-03T10:12Z")
        try newsroom.record("fenwick/courier-v1.html", at: "2026-03-03T12:00Z")
        let document = try newsroom.stemma(
            "withdraw", "fenwick-bridge@v1", "--reason", Self.reason, "--yes", "--json"
        ).document()
        #expect(document["versions"].elements.map(\.int) == [1, 3])
        #expect(try newsroom.stemma("verify").status == 0)
    }

    @Test("where nobody can be asked, it asks for --yes; a dry run changes nothing")
    func question() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let before = try newsroom.git("for-each-ref").text
        let asked = try newsroom.stemma("withdraw", "fenwick-bridge@v2", "--reason", Self.reason)
        #expect(asked.status == 2)
        #expect(
            asked.errors == """
                error: nobody can be asked here: Withdraw fenwick-bridge v2 for good?
                hint: give '--yes' to go ahead

                """)
        let dry = try newsroom.stemma("withdraw", "fenwick-bridge@v2", "--reason", Self.reason, "-n", "--json")
        #expect(dry.status == 0)
        #expect(try Schema("stemma.withdraw-1").faults(in: dry.text) == [])
        #expect(try newsroom.git("for-each-ref").text == before)
    }

    @Test("sync does not bring back what was withdrawn, and sends it nowhere")
    func sync() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        let hub = newsroom.folder.path(of: "hub.git")
        #expect(try run("git", arguments: ["init", "-q", "--bare", "-b", "main", hub]).status == 0)
        #expect(try newsroom.stemma("sync", hub).status == 0)
        #expect(try withdraw(newsroom).status == 0)
        let outcome = try newsroom.stemma("sync", hub, environment: ["COLUMNS": "500"])
        #expect(outcome.status == 3)
        #expect(outcome.text.contains("the histories of kestrelcourier.example parted, and something was withdrawn"))
        #expect(try objectsLeft(of: newsroom, in: newsroom.path) == 0)
        #expect(try newsroom.stemma("verify").status == 0)

        let fresh = newsroom.folder.path(of: "fresh.git")
        #expect(try run("git", arguments: ["init", "-q", "--bare", "-b", "main", fresh]).status == 0)
        #expect(try newsroom.stemma("sync", fresh).status == 0)
        #expect(try objectsLeft(of: newsroom, in: fresh) == 0)
        #expect(try stemma("verify", "-A", fresh).status == 0)
    }

    @Test("what an archive keeps of a withdrawal is valid by its schema")
    func schemas() throws {
        let newsroom = try Newsroom(copyOf: .fenwick)
        #expect(try withdraw(newsroom).status == 0)
        let record = try newsroom.git("show", "refs/stemma/withdrawals:000001.json").text
        #expect(try Schema("stemma.withdrawal-1").faults(in: record) == [])
        let path = "2026/03/03/fenwick-bridge~evkgndvq/article.md"
        let commit = try newsroom.stemma("log", "--jsonl", "fenwick-bridge").documents()
            .first { $0["version"].int == 2 }?["commit"].string
        let tombstone = try newsroom.git("show", "\(try #require(commit)):\(path)").text
        #expect(try Schema("stemma.tombstone-1").faults(in: tombstone) == [])
    }
}
