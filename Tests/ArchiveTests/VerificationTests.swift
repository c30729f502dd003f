import Article
import Foundation
import Git
import TestSupport
import Testing

@testable import Archive

@Suite("Verification")
struct VerificationTests {
    private typealias Check = VerificationReport.Check.Name

    /// A folder with a checked out branch of an archive, where a person does something with plain Git.
    private struct Forger {
        let room: Newsroom
        let folder: TemporaryFolder
        var git: PlainGit { PlainGit(path: folder.path(of: "work")) }
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
        for check in [Check.records, .pages, .texts, .chain, .commits] {
            #expect(report.check(check).total == 3)
            #expect(report.check(check).passed == 3)
        }
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
        var seen: [String] = []
        let same = try room.archive.verify(reextract: { page, record in
            seen.append("\(String(decoding: page, as: UTF8.self)) \(record.page.format) \(record.url.final ?? "")")
            return article
        })
        #expect(seen == ["six html \(Newsroom.bridge)"])
        #expect(same.check(.extraction).passed == 1)

        var other = article
        other.blocks[0].text = "Nine weeks."
        let differing = try room.archive.verify(reextract: { _, _ in other })
        #expect(differing.faults.map(\.check) == [.extraction])

        other.extractor.version = "2"
        #expect(try room.archive.verify(reextract: { _, _ in other }).check(.extraction).total == 0)
    }
}
