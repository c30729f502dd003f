import Foundation
import Git
import TestSupport
import Testing

@Suite("Commits")
struct CommitTests {
    @Test("are shown by plain git as they were written, trailers and all")
    func roundTrip() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        let first = try sandbox.commit(["a": "1"])
        let draft = CommitDraft(
            tree: try repository.readCommit(first).tree, parents: [first],
            author: Signature(
                name: "Łucja Ø", email: "lucja@tests.example", date: Date(timeIntervalSince1970: 1_000), offset: -210),
            committer: Signature(
                name: "Stemma", email: "stemma@tests.example", date: Date(timeIntervalSince1970: 2_000.9), offset: 345),
            message: "Capture v3: “Brücke”\n\nTwo paragraphs changed.\n\nArticle: 7k2m\nVersion: 3\n\n\n")
        let id = try repository.writeCommit(draft)
        try repository.updateReference("refs/heads/site.example", from: nil, to: id, message: "capture")

        let format = "--format=%an|%ae|%ad|%cn|%ce|%cd|%s|%(trailers:key=Version,valueonly)"
        let shown = try sandbox.git("log", "-1", "--date=raw", format, "site.example")
        #expect(
            shown == "Łucja Ø|lucja@tests.example|1000 -0330|Stemma|stemma@tests.example|2000 +0545|"
                + "Capture v3: “Brücke”|3\n\n")
        let commit = try repository.readCommit(id)
        #expect(commit.parents == [first])
        #expect(commit.author == draft.author)
        #expect(commit.committer == draft.committer)
        #expect(commit.authoredAt == Date(timeIntervalSince1970: 1_000))
        #expect(commit.committedAt == Date(timeIntervalSince1970: 2_000))
        #expect(commit.message == "Capture v3: “Brücke”\n\nTwo paragraphs changed.\n\nArticle: 7k2m\nVersion: 3\n")
        #expect(try repository.check(id) == .commit)
        try sandbox.expectClean()
    }

    @Test("of plain git are read, with signatures, encodings and odd identities")
    func foreign() throws {
        let sandbox = try Sandbox()
        let tree = try sandbox.repository.writeTree([])
        let head = "tree \(tree)\nauthor A > B <x <a@b> 12 +0100\ncommitter  <> 13 -0000\n"
        let id = try sandbox.store(
            Data((head + "gpgsig -----BEGIN\n line\n \n -----END\nencoding latin1\n\nSubject\n\nBody\n").utf8),
            as: "commit")
        let commit = try sandbox.repository.readCommit(id)
        #expect(commit.message == "Subject\n\nBody\n")
        #expect(commit.author.name == "A > B <x")
        #expect(commit.author.email == "a@b")
        #expect(commit.author.offset == 60)
        #expect(commit.committer.name.isEmpty)
        #expect(commit.parents.isEmpty)
    }

    @Test("that are malformed are told")
    func malformed() throws {
        let sandbox = try Sandbox()
        let tree = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n"
        let who = "A <a@b> 12 +0100\n"
        for text in [
            "", "x", tree, "tree 4b82\nauthor \(who)committer \(who)\n", tree + "author \(who)",
            tree + "parent 1\nauthor \(who)committer \(who)\n", tree + "author A 12 +0100\ncommitter \(who)\n",
            tree + "author A <a> twelve +0100\ncommitter \(who)\n", tree + "author A <a> 1 +99999\ncommitter \(who)\n",
        ] {
            let id = try sandbox.store(Data(text.utf8), as: "commit")
            #expect(code { _ = try sandbox.repository.readCommit(id) } == .corrupt, "\(text)")
        }
    }

    @Test("without a message or a body are read")
    func bare() throws {
        let sandbox = try Sandbox()
        let head = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n"
        for (text, message) in [("", ""), ("\n", ""), ("\nx", "x"), ("extra", ""), ("extra x\n\nmessage", "message")] {
            let id = try sandbox.store(Data((head + text).utf8), as: "commit")
            #expect(try sandbox.repository.readCommit(id).message == message)
        }
    }

    @Test("need a tree and parents that are there")
    func references() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        let tree = try repository.writeTree([])
        let blob = try repository.writeBlob(Data())
        let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        for (tree, parents, expected) in [
            (nowhere, [], GitError.Code.notFound), (blob, [], .wrongKind), (tree, [nowhere], .notFound),
            (tree, [blob], .wrongKind),
        ] as [(ObjectID, [ObjectID], GitError.Code)] {
            let draft = CommitDraft(tree: tree, parents: parents, author: .tester, committer: .tester, message: "x")
            #expect(code { _ = try repository.writeCommit(draft) } == expected)
        }
    }

    @Test("take no date that Git cannot hold, and no message above the limit")
    func limits() throws {
        let sandbox = try Sandbox()
        var draft = CommitDraft(
            tree: try sandbox.repository.writeTree([]), parents: [], author: .tester, committer: .tester, message: "x")
        for seconds in [-1, 253_402_300_800, .infinity, .nan] {
            draft.author = Signature(name: "A", email: "a", date: Date(timeIntervalSince1970: seconds))
            #expect(code { _ = try sandbox.repository.writeCommit(draft) } == .invalid)
        }
        draft.author = Signature(name: "A", email: "a", date: Date(timeIntervalSince1970: 0), offset: 900)
        #expect(code { _ = try sandbox.repository.writeCommit(draft) } == .invalid)
        draft.author = .tester
        draft.message = String(repeating: "m", count: Git.Limits.longestMessage)
        #expect(code { _ = try sandbox.repository.writeCommit(draft) } == .tooLarge)
    }

    @Test("stay whole whatever a message contains")
    func hostileMessage() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.commit(["a": "1"], message: "\n\ntree x\0y\r\n\u{1B}[31m\u{202E}\n\nparent z")
        #expect(try sandbox.repository.readCommit(id).message == "tree xy\r\n\u{1B}[31m\u{202E}\n\nparent z\n")
        try sandbox.expectClean()
    }

    @Test("come parents before children, the first parent's history first, without what is known")
    func walk() throws {
        let sandbox = try Sandbox()
        let repository = sandbox.repository
        var chain = [try sandbox.commit(["a": "0"])]
        for number in 1..<30 { chain.append(try sandbox.commit(["a": "\(number)"], parents: [chain[number - 1]])) }
        let side = try sandbox.commit(["b": "1"], parents: [chain[3]])
        let merge = try sandbox.commit(["b": "1"], parents: [chain[29], side])
        let other = try sandbox.commit(["c": "1"])
        let both = try sandbox.commit(["d": "1"], parents: [merge, other, side])

        #expect(try repository.history(of: chain[29]) == chain)
        #expect(try repository.history(of: chain[29], after: chain[26]) == [chain[27], chain[28], chain[29]])
        #expect(try repository.history(of: merge) == chain + [side, merge])
        #expect(try repository.history(of: both) == chain + [side, merge, other, both])
        #expect(try repository.history(of: both, after: chain[28]) == [chain[29], side, merge, other, both])
        #expect(try repository.history(of: both, after: merge) == [other, both])
        #expect(try repository.history(of: merge, after: merge) == [])
        // What is no beginning of the tip's history.
        for known in [side, other] { #expect(try repository.history(of: both, after: known) == nil) }
        // A commit that cannot be read is told and left out, with all that only it leads to.
        var missing: [ObjectID] = []
        try FileManager.default.removeItem(atPath: sandbox.loosePath(of: chain[4]))
        #expect(code { _ = try repository.history(of: merge) } == .notFound)
        let found = try repository.history(of: merge) { id, _ in missing.append(id) }
        #expect(missing == [chain[4]])
        #expect(found == Array(chain[5...]) + chain[...3] + [side, merge])
        _ = try sandbox.commit(["a": "4"], parents: [chain[3]])

        for (older, newer, expected) in [
            (chain[0], merge, true), (side, merge, true), (merge, merge, true), (merge, side, false),
            (side, chain[29], false), (chain[3], side, true), (chain[4], side, false),
        ] {
            #expect(try repository.isAncestor(older, of: newer) == expected)
        }
        #expect(code { _ = try repository.isAncestor(chain[0], of: repository.readCommit(side).tree) } == .wrongKind)
    }
}

@Suite("Signatures")
struct SignatureTests {
    @Test("cannot be broken out of, whatever a name contains")
    func hostile() throws {
        let sandbox = try Sandbox()
        let names = [
            "A\nauthor B <b@b> 1 +0000", "<script>", "\u{202E}evil", "\0", "", "  . ", "\u{1B}[31mred", "a\u{2028}b",
            String(repeating: "n", count: 5_000), "Ünïcode 你好", ">", "<<>>", "\u{FEFF}\u{200B}",
        ]
        for name in names {
            let signature = Signature(name: name, email: name, date: Date(timeIntervalSince1970: 1))
            let tree = try sandbox.repository.writeTree([])
            let id = try sandbox.repository.writeCommit(
                CommitDraft(tree: tree, parents: [], author: signature, committer: signature, message: "x"))
            #expect(try sandbox.repository.readCommit(id).author == signature)
        }
        try sandbox.expectClean()
    }

    @Test("are cleaned to what can be seen")
    func cleaned() {
        let cases = [
            ("  Ada \t\n Author ", "Ada Author"), ("<b>Ada</b>", "bAda/b"), ("\u{202E}Ada\0", "Ada"), ("", "unknown"),
            (" \u{200B}<>", "unknown"), ("Ada.", "Ada"), ("Łódź 你好", "Łódź 你好"),
        ]
        for (name, expected) in cases {
            #expect(Signature(name: name, email: "", date: Date()).name == expected)
        }
        #expect(Signature(name: "", email: " ada @tests.example\n", date: Date()).email == "ada@tests.example")
        #expect(
            Signature(name: String(repeating: "n", count: 999), email: "", date: Date()).name.count
                == Git.Limits.longestIdentity)
    }
}
