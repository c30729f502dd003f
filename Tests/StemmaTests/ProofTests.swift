import Foundation
import TestSupport
import Testing

@Suite("checkpoint, prove, and what verify makes of them")
struct ProofTests {
    private static let checker = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Independent/check_log.py").path
    private let newsroom = Newsroom.fenwick

    @Test("a checkpoint is three lines and a signature, the same until something is recorded")
    func checkpoint() throws {
        let note = try newsroom.stemma("checkpoint").text
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        #expect(lines[0].hasPrefix("newsroom/"))
        #expect(lines[1] == "8")
        #expect(lines[4].hasPrefix("— \(lines[0]) "))
        #expect(try newsroom.stemma("checkpoint").text == note)
        #expect(try newsroom.stemma("checkpoint", "--key").text.hasPrefix("\(lines[0])+"))
    }

    @Test("each run of record extends the log by itself")
    func recording() throws {
        let fresh = try Newsroom()
        var sizes: [String] = []
        for (page, moment) in Newsroom.courier.prefix(3) {
            try fresh.record(
                "fenwick/\(page)", url: "https://kestrelcourier.example/2026/03/fenwick-bridge", at: moment)
            let log = try fresh.git("for-each-ref", "--format=%(refname)", "refs/stemma/logs").text
                .trimmingCharacters(in: .newlines)
            sizes += try fresh.git("show", "\(log):checkpoint").text.split(separator: "\n").dropFirst().prefix(1).map(
                String.init)
        }
        #expect(sizes == ["1", "2", "3"])
        #expect(try fresh.faults() == "")
    }

    @Test("a proof holds without the archive, with the page, the checkpoint and the key at hand")
    func proof() throws {
        let folder = try TemporaryFolder()
        let proof = folder.path(of: "proof.json"), note = folder.path(of: "checkpoint")
        #expect(try newsroom.stemma("prove", "fenwick-bridge@v2", "-o", proof).status == 0)
        #expect(try newsroom.stemma("checkpoint", "-o", note).status == 0)
        let key = try newsroom.stemma("checkpoint", "--key").text.trimmingCharacters(in: .newlines)
        let page = fixture("fenwick/courier-v2.html").path
        let outcome = try stemma(
            "verify", "--proof", proof, "--checkpoint", note, "--key", key, "--page", page, in: folder.path)
        #expect(outcome.status == 0)
        #expect(
            outcome.text.hasPrefix(
                "Proven: v2 of article evkgndvq0cty2 on kestrelcourier.example, captured\n2026-03-03T10:12:00Z, is entry 1 of the log"
            ))
        let schema = try Schema("stemma.proof-1")
        let content = try String(contentsOfFile: proof, encoding: .utf8)
        #expect(try schema.faults(in: content) == [])
        #expect(try Schema("stemma.leaf-1").faults(in: try #require(try JSONDocument(content)["leaf"].string)) == [])
        let document = try stemma("verify", "--proof", proof, "--page", page, "--json", in: folder.path)
        #expect(try Schema("stemma.verify-1").faults(in: document.text) == [])
        #expect(document.text.contains("the key was taken from the proof itself"))
    }

    @Test(
        "what does not hold is said in words, with status 1",
        arguments: [
            (["--page", "courier-v3.html"], "fenwick-bridge v2: the page at hand is not the one that was logged"),
            (["--text", "courier-v2.html"], "fenwick-bridge v2: the text at hand is not the one that was logged"),
            (["--key", "stranger"], "fenwick-bridge v2: the checkpoint in the proof is not signed by the key"),
            (["--checkpoint", "stranger"], "fenwick-bridge v2: the checkpoint is not signed by the key"),
            (["--proof", "altered"], "fenwick-bridge v3: the proof does not lead to the tree of the checkpoint"),
        ])
    func holdsNot(_ options: [String], _ words: String) throws {
        let folder = try TemporaryFolder()
        var proof = try newsroom.stemma("prove", "fenwick-bridge@v2").text
        var options = options
        switch options[1] {
        case "stranger":
            let stranger = try Newsroom()
            let text = try stranger.stemma(
                "checkpoint", options[0] == "--key" ? "--key" : "--log-key=\(stranger.path)/stemma/log.key"
            ).text
            options[1] =
                options[0] == "--key" ? text.trimmingCharacters(in: .newlines) : try folder.write(text, to: "stranger")
        case "altered": (proof, options) = (proof.replacing("\\\"version\\\":2", with: "\\\"version\\\":3"), [])
        default: options[1] = fixture("fenwick/\(options[1])").path
        }
        let outcome = try stemma(
            ["verify", "--proof", try folder.write(proof, to: "proof.json")] + options, in: folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.text.replacing("\n", with: " ").contains("ALTERED \(words)"), "\(outcome.text)")
        #expect(!outcome.text.contains("Proven"))
        #expect(!outcome.text.contains("hint"))
    }

    @Test("an old checkpoint is the beginning of today's log, and a proof can be made against it")
    func oldCheckpoint() throws {
        let room = try Newsroom(copyOf: newsroom)
        let folder = try TemporaryFolder()
        let note = folder.path(of: "checkpoint"), proof = folder.path(of: "proof.json")
        try room.stemma("checkpoint", "-o", note)
        try room.recordHarbour(0..<2)
        #expect(try room.stemma("verify", "--checkpoint", note).status == 0)
        #expect(try room.stemma("prove", "fenwick-bridge@v1", "--checkpoint", note, "-o", proof).status == 0)
        #expect(try stemma("verify", "--proof", proof, "--checkpoint", note, in: folder.path).status == 0)
        #expect(try room.stemma("prove", "fenwick-bridge@v1", "-o", proof).status == 0)
        let newer = try stemma("verify", "--proof", proof, "--checkpoint", note, in: folder.path)
        #expect(newer.status == 1)
        #expect(newer.text.contains("'stemma prove --checkpoint FILE'"))
        expect(
            try room.stemma("prove", "ferry", "--checkpoint", note),
            refuses: """
                error: v1 is not in the log
                  it was logged after the checkpoint, or not at all
                hint: 'stemma checkpoint' logs what is not logged yet, and begins a log where there is none
                """)
    }

    @Test("a checker written from the specifications finds the same of a clone made by plain git")
    func independent() throws {
        let room = try Newsroom(copyOf: newsroom)
        let folder = try TemporaryFolder()
        let (old, proof) = (folder.path(of: "old"), folder.path(of: "proof.json"))
        try room.stemma("checkpoint", "-o", old)
        let key = try room.stemma("checkpoint", "--key").text.trimmingCharacters(in: .newlines)
        try room.recordHarbour(0..<3)
        try room.stemma("prove", "fenwick-bridge@v4", "-o", proof)
        try run("git", arguments: ["clone", "-q", "--mirror", room.path, folder.path(of: "clone.git")])
        let clone = folder.path(of: "clone.git")
        func check(_ arguments: String...) throws -> Outcome {
            try run("python3", arguments: [Self.checker] + arguments)
        }
        #expect(try check(clone, "--checkpoint", old, "--key", key).text == "log \(key): 11 entries hold\n")
        #expect(
            try check("--proof", proof, "--key", key, "--page", fixture("fenwick/courier-v4.html").path).status == 0)
        #expect(try check("--proof", proof, "--page", fixture("fenwick/courier-v3.html").path).status == 1)
        // What Stemma itself says of the clone, which has no key.
        let outcome = try stemma("verify", "-A", clone, "--checkpoint", old, "--key", key)
        #expect(outcome.status == 0)
        #expect(try stemma("checkpoint", "-A", clone).text == room.stemma("checkpoint").text)
        // And that the checker is no fool: a branch that was set back.
        try run(
            "git", arguments: ["-C", clone, "update-ref", "refs/heads/inlandpost.example", "kestrelcourier.example"])
        #expect(try check(clone).status != 0)
    }

    @Test("an archive without a log, and files that are none")
    func refusals() throws {
        let room = try Newsroom()
        let folder = try TemporaryFolder()
        let file = try folder.write("text", to: "file")
        expect(
            try stemma("verify", "--proof", file, in: folder.path),
            refuses: """
                error: '\(file)' is no proof
                  it is no proof: it is no JSON at byte 0: unknown word
                """)
        expect(
            try room.stemma("verify", "--checkpoint", file),
            refuses: """
                error: '\(file)' is no checkpoint
                  it is no checkpoint: it has no empty line between text and signatures
                """)
        expect(
            try room.stemma("verify", "--key", "a+b+c"),
            refuses: """
                error: '--key' checks a checkpoint or a proof; give one with '--checkpoint' or '--proof'
                hint: 'stemma verify --help' shows the usage
                """)
        #expect(try room.stemma("checkpoint").text.contains("\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"))
    }

    @Test("what was recorded stays recorded when the log cannot be extended, and the next run catches up")
    func brokenKey() throws {
        let room = try Newsroom()
        let key = room.path + "/stemma/log.key"
        let secret = try String(contentsOfFile: key, encoding: .utf8)
        try "nonsense".write(toFile: key, atomically: true, encoding: .utf8)
        let page = fixture("fenwick/courier-v1.html").path
        let outcome = try room.stemma("record", page)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.hasPrefix("warning: what was recorded is not in the log yet: '\(key)' holds no key of a log")
        )
        try secret.write(toFile: key, atomically: true, encoding: .utf8)
        #expect(try room.stemma("checkpoint").text.split(separator: "\n")[1] == "1")
    }
}
