import Article
import Foundation
import Git
import Synchronization
import TestSupport
import Testing

@testable import Archive

@Suite("Verification")
struct VerificationTests {
    private typealias Check = VerificationReport.Check.Name

    /// A folder with a checked out branch of an archive, where a person does something with plain Git.
    private struct Forger {
        var room: Newsroom
        let folder: TemporaryFolder
        /// Whose commits come after all that was recorded.
        var git: PlainGit { PlainGit(path: folder.path(of: "work"), date: "2026-03-20T08:00:00Z") }
        let article = "2026/03/03"

        init(_ room: Newsroom) throws {
            self.room = room
            folder = try TemporaryFolder()
            try PlainGit(path: folder.path)("clone", "-q", "-b", "kestrelcourier.example", room.path, "work")
        }

        /// The path of a file of the only article.
        func path(_ name: String) throws -> String {
            let files = try git("ls-files", "2026").split(separator: "\n")
            return folder.path(of: "work/") + (try #require(files.first { $0.hasSuffix("/\(name)") }))
        }

        func edit(_ name: String, _ old: String, _ new: String) throws {
            let path = try path(name)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains(old))
            try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
        }

        /// Commits what was done and pushes it, by force where it rewrites.
        func push(_ message: String = "Something by hand") throws -> VerificationReport {
            try git("add", "-A")
            try git("commit", "-q", "--allow-empty", "-m", message)
            return try pushHead()
        }

        func pushHead() throws -> VerificationReport {
            try git("push", "-q", "--force", "origin", "HEAD:kestrelcourier.example")
            return try Archive(openingAt: room.path).verify()
        }
    }

    private func forger() throws -> Forger {
        let room = try Newsroom()
        try room.recordBridge()
        try room.record(
            Newsroom.article("Bridge to close for nine weeks", "Nine weeks.", "Buses divert.", "A ferry runs."),
            at: "2026-03-05T20:00Z")
        return try Forger(room)
    }

    @Test("finds nothing in an archive that is as it was written, and counts what it checked")
    func intact() throws {
        let room = try forger().room
        var steps: [Int] = []
        let report = try room.archive.verify { done, total in
            steps.append(done)
            #expect(done <= total)
        }
        #expect(report.faults == [])
        #expect(report.warnings == [])
        #expect(report.isIntact)
        #expect(report.versionCount == 3)
        #expect(report.observationCount == 1)
        for check in [Check.records, .pages, .texts, .chain] {
            #expect(report.check(check).total == 3)
            #expect(report.check(check).passed == 3)
        }
        // The dates of four commits, and what three of them say of a record.
        #expect(report.check(.commits).total == 7)
        #expect(report.check(.commits).passed == 7)
        #expect(report.check(.trees).total == 4)
        #expect(report.check(.objects).total > 20)
        #expect(report.check(.extraction).total == 0)
        #expect(steps == steps.sorted())
        #expect(!steps.isEmpty)
    }

    @Test("finds random articles intact", arguments: 0..<5)
    func random(seed: Int) throws {
        let room = try Newsroom()
        for step in 0..<8 {
            var random = RandomArticle(seed: UInt64(seed * 100 + step))
            try room.record(random.article(), at: "2026-03-0\(1 + (step * 5) % 8)T08:00Z")
        }
        #expect(try room.archive.verify().faults == [])
        try room.git("fsck", "--strict")
    }

    @Test("finds an edited text, with article, version, commit and file")
    func editedText() throws {
        let forger = try forger()
        try forger.edit("article.md", "A ferry runs.", "A ferry ran.")
        let report = try forger.push()
        let fault = try #require(report.faults.first)
        #expect(fault.check == .trees)
        #expect(fault.message == "the file was altered without a capture")
        #expect(fault.file?.hasSuffix("/article.md") == true)
        #expect(fault.commit == (try forger.git("rev-parse", "HEAD")))
    }

    @Test("finds an edited capture.json, also where the text was edited to fit")
    func editedRecord() throws {
        let forger = try forger()
        try forger.edit("capture.json", "\"page\":{\"bytes\":", "\"page\":{\"bytes\":1")
        let report = try forger.push()
        #expect(report.faults.contains { $0.check == .pages && $0.version == 3 && $0.slug?.text == "fenwick-bridge" })
        #expect(report.faults.contains { $0.check == .chain && $0.message == "version 3 is there twice" })
        #expect(report.faults.contains { $0.check == .commits })
    }

    @Test("finds a text that was altered in the commit that captured it")
    func rewritten() throws {
        let forger = try forger()
        try forger.git("reset", "-q", "--hard", "HEAD~1")
        try forger.edit("article.md", "A ferry runs.", "A ferry ran.")
        try forger.git("commit", "-q", "-a", "--amend", "--no-edit")
        let report = try forger.pushHead()
        #expect(report.faults.map(\.check) == [.texts])
        #expect(report.faults.first?.version == 3)
        #expect(report.faults.first?.message == "blocks[2].sha256: it is not that of the block in article.md")
        #expect(report.warnings.count == 1)
        #expect(report.warnings.first?.hasPrefix("the branch kestrelcourier.example no longer holds commit ") == true)
    }

    @Test("finds a swapped page")
    func swappedPage() throws {
        let forger = try forger()
        try forger.git("reset", "-q", "--hard", "HEAD~1")
        try "<html>another</html>".write(toFile: try forger.path("page.html"), atomically: true, encoding: .utf8)
        try forger.git("commit", "-q", "-a", "--amend", "--no-edit")
        let report = try forger.pushHead()
        #expect(report.faults.map(\.check) == [.pages])
    }

    @Test("finds a version that was taken out of the history")
    func removedVersion() throws {
        let forger = try forger()
        let commits = try forger.git("rev-list", "HEAD").split(separator: "\n").map(String.init)
        // v3 and what follows put on v1 by their trees, as `git replace --graft` and a filter would do it.
        var parent = commits[3]
        for commit in [commits[1], commits[0]] {
            let message = try forger.git("show", "-s", "--format=%B", commit)
            parent = try forger.git("commit-tree", "-p", parent, "-m", message, "\(commit)^{tree}")
        }
        try forger.git("reset", "-q", "--hard", parent)
        let report = try forger.pushHead()
        #expect(
            report.faults.contains { $0.check == .chain && $0.version == 3 && $0.message == "v2 is missing before it" })
    }

    @Test("finds a commit that was dated back, and one whose trailers were altered")
    func datedBack() throws {
        let forger = try forger()
        try forger.git("reset", "-q", "--hard", "HEAD~1")
        let message = try forger.git("show", "-s", "--format=%B", "HEAD").replacing("Version: 3", with: "Version: 2")
        try forger.git("commit", "-q", "--amend", "--date", "2026-03-01T00:00:00Z", "-m", message)
        let report = try forger.pushHead()
        #expect(
            Set(report.faults.map(\.message)) == [
                "the trailer Version is not what the record says", "the author date is not the time of the capture",
            ])
    }

    @Test("finds forged, altered and removed observations")
    func observations() throws {
        for (old, new) in [("\"version\":3", "\"version\":9"), ("\"contentSHA256\":\"", "\"contentSHA256\":\"0")] {
            let forger = try forger()
            let path = forger.folder.path(of: "work/") + (try forger.git("ls-files", "observations"))
            var text = try String(contentsOfFile: path, encoding: .utf8)
            text = text.replacing(old, with: new)
            try text.write(toFile: path.replacing("Z-", with: "Z-forged"), atomically: true, encoding: .utf8)
            let report = try forger.push()
            #expect(report.faults.map(\.check) == [.observations])
        }
        let forger = try forger()
        try forger.git("rm", "-q", "-r", "observations")
        let report = try forger.push()
        #expect(report.faults.map(\.message) == ["recorded observations were altered or removed"])
    }

    @Test("finds files and folders that do not belong, and a removed article")
    func foreign() throws {
        let forger = try forger()
        try "x".write(toFile: forger.folder.path(of: "work/notes.txt"), atomically: true, encoding: .utf8)
        #expect(try forger.push().faults.map(\.message) == ["the file does not belong into an archive"])
        try forger.git("rm", "-q", "-r", "2026")
        #expect(try forger.push().faults.contains { $0.message == "the file was removed" })
    }

    @Test("finds a flipped byte in any object and names the object", arguments: 0..<6)
    func flipped(seed: Int) throws {
        let room = try forger().room
        try room.git.unpack()
        var random = SplitMix(seed: UInt64(seed))
        let objects = try #require(FileManager.default.enumerator(atPath: room.path + "/objects"))
            .compactMap { $0 as? String }.filter { $0.utf8.count == 41 }.sorted()
        let name = try #require(objects.randomElement(using: &random))
        let path = room.path + "/objects/" + name
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        // The ends of a zlib stream have bits that say nothing; those between carry the content.
        bytes[Int.random(in: bytes.count / 4..<bytes.count * 3 / 4, using: &random)] ^= 0x10
        try FileManager.default.removeItem(atPath: path)
        try bytes.write(to: URL(fileURLWithPath: path))
        let damaged = name.replacing("/", with: "")
        do {
            let report = try Archive(openingAt: room.path).verify()
            #expect(report.faults.contains { $0.check == .objects && $0.file == "object \(damaged)" })
        } catch {
            // The branch's tip or the manifest: then the archive cannot be opened.
            #expect(error.code == .damaged)
        }
    }

    @Test("finds a missing object")
    func missing() throws {
        let room = try forger().room
        try room.git.unpack()
        let path = try room.git("rev-parse", "kestrelcourier.example:\(try file("page.html", in: room))")
        try FileManager.default.removeItem(atPath: room.path + "/objects/\(path.prefix(2))/\(path.dropFirst(2))")
        let report = try Archive(openingAt: room.path).verify()
        #expect(report.faults.contains { $0.check == .pages && $0.version == 3 })
    }

    private func file(_ name: String, in room: Newsroom) throws -> String {
        let files = try room.git("ls-tree", "-r", "--name-only", "kestrelcourier.example").split(separator: "\n")
        return String(try #require(files.first { $0.hasSuffix(name) }))
    }

    @Test("extracts pages again where the caller can, and compares with those of the same extractor only")
    func reextraction() throws {
        let room = try Newsroom()
        let article = Newsroom.article("Bridge to close", "Six weeks.")
        try room.record(article, at: "2026-03-03", page: "six")
        let seen = Mutex<[String]>([])
        let same = try room.archive.verify(reextract: { page, record in
            let words = "\(String(decoding: page, as: UTF8.self)) \(record.page.format) \(record.url.final ?? "")"
            seen.withLock { $0.append(words) }
            return article
        })
        #expect(seen.withLock { $0 } == ["six html \(Newsroom.bridge)"])
        #expect(same.check(.extraction).passed == 1)

        var other = article
        other.blocks[0].text = "Nine weeks."
        let differing = try room.archive.verify(reextract: { [other] _, _ in other })
        #expect(differing.faults.map(\.check) == [.extraction])

        other.extractor.version = "2"
        let older = try room.archive.verify(reextract: { [other] _, _ in other })
        #expect(older.check(.extraction).total == 0)
    }

    @Test("finds a commit that is dated before the one it follows")
    func committedEarlier() throws {
        let forger = try forger()
        try forger.git("reset", "-q", "--hard", "HEAD~1")
        let (tree, parent) = (try forger.git("rev-parse", "HEAD^{tree}"), try forger.git("rev-parse", "HEAD~1"))
        let head = try forger.git("cat-file", "commit", "HEAD")
        let lines = head.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("committer ") ? "committer Plain Git <git@plain.example> 1700000000 +0000" : String(line)
        }
        let commit = try forger.git(
            "hash-object", "-t", "commit", "-w", "--stdin", input: Data((lines.joined(separator: "\n") + "\n").utf8))
        #expect(try forger.git("rev-parse", "\(commit)^{tree}", "\(commit)~1") == "\(tree)\n\(parent)")
        try forger.git("reset", "-q", "--hard", commit)
        let report = try forger.pushHead()
        #expect(report.faults.map(\.message) == ["the commit is dated before the one it follows"])
        #expect(report.faults.first?.commit == commit)
    }

    @Test("finds a version that was recorded twice")
    func doubledVersion() throws {
        let forger = try forger()
        try forger.git("reset", "-q", "--hard", "HEAD~1")
        let (record, message) = (try forger.path("capture.json"), try forger.git("show", "-s", "--format=%B", "HEAD"))
        let content = try Data(contentsOf: URL(fileURLWithPath: record))
        // The same capture once more, with another file between so that it is a change.
        try forger.edit("capture.json", "\"version\":3", "\"version\":4")
        try forger.git("commit", "-q", "-a", "-m", "x")
        try content.write(to: URL(fileURLWithPath: record))
        try forger.git("commit", "-q", "-a", "-m", message)
        let report = try forger.pushHead()
        #expect(report.faults.contains { $0.check == .chain && $0.message == "version 3 is there twice" })
    }

    @Test("names the captures that a damaged object belongs to, loose or packed", arguments: [true, false])
    func touched(isPacked: Bool) throws {
        let room = try forger().room
        let page = try room.git("rev-parse", "kestrelcourier.example:\(try file("page.html", in: room))")
        if isPacked { try room.git("repack", "-a", "-d", "-q") } else { try room.git.unpack() }
        let folder = room.path + (isPacked ? "/objects/pack/" : "/objects/\(page.prefix(2))/")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let name = try #require(names.first { isPacked ? $0.hasSuffix(".pack") : $0 == page.dropFirst(2) })
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + name))
        if isPacked {
            let lines = try room.git("verify-pack", "-v", folder + name).split(separator: "\n")
            let line = lines.first { $0.hasPrefix(page) }
            let offset = try #require(line?.split(separator: " ").dropFirst(4).first.flatMap { Int($0) })
            bytes[offset + 12] ^= 0x10
        } else {
            bytes[bytes.count / 2] ^= 0x10
        }
        try FileManager.default.removeItem(atPath: folder + name)
        try bytes.write(to: URL(fileURLWithPath: folder + name))
        let report = try room.archive.verify(threads: 2)
        let fault = try #require(report.faults.first { $0.check == .objects })
        #expect(fault.file == "object \(page)")
        #expect(fault.slug?.text == "fenwick-bridge")
        #expect(fault.version == 3)
        let namesPack = report.faults.contains { $0.check == .packs && $0.file == name }
        #expect(namesPack == isPacked)
        #expect(report.faults.contains { $0.check == .pages && $0.version == 3 })
    }

    @Test("the report is the same however many work on it")
    func deterministic() throws {
        let forger = try forger()
        try forger.edit("article.md", "A ferry runs.", "A ferry ran.")
        let report = try forger.push()
        for threads in [1, 2, 4] {
            let again = try Archive(openingAt: forger.room.path).verify(threads: threads)
            #expect(again == report)
        }
    }

    @Test("checks one article, and says that it did not check the others")
    func oneArticle() throws {
        let forger = try forger()
        let other = "https://kestrelcourier.example/2026/03/tide-mill"
        try forger.room.record(Newsroom.article("Tide mill", "A mill."), at: "2026-03-06", url: other)
        try forger.git("pull", "-q")
        let mill = try forger.git("ls-files", "2026/03/06/*/article.md")
        try "# Tide mill\n\nNo mill.\n".write(
            toFile: forger.folder.path(of: "work/" + mill), atomically: true, encoding: .utf8)
        #expect(try forger.push().isIntact == false)
        let site = Site(named: "kestrelcourier.example")
        func report(_ url: String) throws -> VerificationReport {
            let id = ArticleID(hashing: try NormalizedURL(url))
            let scope = VerificationScope(articles: [id], on: [site])
            return try Archive(openingAt: forger.room.path).verify(scope)
        }
        let bridge = try report(Newsroom.bridge)
        #expect(bridge.faults == [])
        #expect(bridge.versionCount == 3)
        #expect(bridge.observationCount == 1)
        #expect(
            bridge.notChecked == [
                "objects and packs that do not belong to what was asked for", "other articles", "the log",
            ])
        #expect(try report(other).faults.map(\.message) == ["the file was altered without a capture"])
    }

    @Test("checks what was recorded since a moment, and counts what is older")
    func since() throws {
        let room = try Newsroom()
        try room.recordBridge()
        _ = try room.archive.record(
            Newsroom.article("Bridge to close for ten weeks", "Ten weeks."), Newsroom.capture(at: "2026-03-07"),
            context: Newsroom.context("2026-03-08T09:00Z"))
        let report = try room.archive.verify(VerificationScope(since: Newsroom.moment("2026-03-07T00:00Z")))
        #expect(report.faults == [])
        #expect(report.versionCount == 1)
        #expect(report.notChecked.contains("3 commits of kestrelcourier.example recorded before that time"))
    }

    @Test("a commit that joins two histories holds what one of them holds")
    func joined() throws {
        var forger = try forger()
        let tip = try forger.git("rev-parse", "HEAD")
        func record(_ name: String) throws {
            let url = "https://kestrelcourier.example/2026/03/\(name)"
            try forger.room.record(Newsroom.article(name, "A \(name)."), at: "2026-03-06", url: url)
        }
        try record("mill")
        try forger.git("fetch", "-q")
        let one = try forger.git("rev-parse", "FETCH_HEAD")
        try forger.room.git("update-ref", "refs/heads/kestrelcourier.example", tip)
        forger.room.archive = try Archive(openingAt: forger.room.path)
        try record("quay")
        try forger.git("fetch", "-q")
        try forger.git("reset", "-q", "--hard", "FETCH_HEAD")
        try forger.git("merge", "-q", "-m", "Join", one)
        #expect(try forger.pushHead().faults == [])

        try forger.git("rm", "-q", "-r", "--cached", "2026/03/06")
        try forger.git("commit", "-q", "--amend", "-m", "Join and lose")
        let report = try forger.pushHead()
        #expect(report.faults.contains { $0.message == "the commit joins histories and loses a file" })
    }
}
