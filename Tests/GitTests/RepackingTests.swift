import Foundation
import Git
import TestSupport
import Testing

@Suite("Repacking")
struct RepackingTests {
    /// A repository with a history of one file in many versions.
    private func history(_ count: Int = 12) throws -> Sandbox {
        let sandbox = try Sandbox()
        var text = (0..<300).map { "Line \($0) of a text with \($0 * 7919 % 1_000) words" }
        var tip: ObjectID?
        for version in 0..<count {
            text[version % 300] = "Line \(version) is another one now"
            tip = try sandbox.commit(
                ["2026/03/a/article.md": text.joined(separator: "\n"), "2026/03/b\(version)/page.html": "b\(version)"],
                parents: tip.map { [$0] } ?? [])
        }
        try sandbox.repository.updateReference("refs/heads/site", from: nil, to: try #require(tip), message: "")
        return sandbox
    }

    private func everyObject(_ sandbox: Sandbox) throws -> String {
        try sandbox.git("cat-file", "--batch-all-objects", "--batch-check")
    }

    @Test("loose objects go into one pack with deltas, and plain git finds everything there")
    func loose() throws {
        let sandbox = try history()
        let before = try everyObject(sandbox)
        let repacking = try sandbox.repository.repack()
        #expect(repacking.before.looseObjects == repacking.packedObjects)
        #expect(repacking.after.looseObjects == 0)
        #expect(repacking.after.packs == 1)
        #expect(repacking.after.bytes * 2 < repacking.before.bytes)
        #expect(try everyObject(sandbox) == before)
        try sandbox.expectClean()
        #expect(try sandbox.git("commit-graph", "verify") == "")
        let tip = try #require(try sandbox.repository.reference("refs/heads/site"))
        #expect(try sandbox.repository.history(of: tip)?.count == 12)
    }

    @Test("is not larger than what plain git makes of the same objects, by more than a twentieth")
    func size() throws {
        let (ours, theirs) = (try history(), try history())
        let repacking = try ours.repository.repack()
        try theirs.git("gc", "-q")
        let packs = try theirs.git("count-objects", "-v").split(separator: "\n").first { $0.hasPrefix("size-pack") }
        let kilobytes = try #require(packs?.split(separator: " ").last.flatMap { Int($0) })
        #expect(Double(repacking.after.bytes) < Double(kilobytes) * 1_024 * 1.05 + 1_024)
    }

    @Test("objects that no reference leads to are kept, and the pack they are in is replaced all the same")
    func unreachable() throws {
        let sandbox = try history(5)
        let packed = try sandbox.repository.writeBlob(Data("packed and unreachable".utf8))
        try sandbox.packEverything()
        let loose = try sandbox.repository.writeBlob(Data("loose and unreachable".utf8))
        let before = try everyObject(sandbox)
        let repacking = try sandbox.repository.repack()
        #expect(repacking.after.packs == 1)
        #expect(repacking.after.looseObjects == 0)
        #expect(try everyObject(sandbox) == before)
        for id in [packed, loose] { _ = try sandbox.reopened().readBlob(id) }
    }

    @Test("what was packed stays until what came after it is half as large")
    func again() throws {
        let sandbox = try history()
        _ = try sandbox.repository.repack()
        #expect(try sandbox.repository.repack().packedObjects == 0)
        let few = try sandbox.commit(["x.md": "x"])
        try sandbox.repository.updateReference("refs/heads/x", from: nil, to: few, message: "")
        let second = try sandbox.repository.repack()
        #expect(second.packedObjects == 3)
        #expect(second.after.packs == 2)
        let everything = try sandbox.repository.repack(everything: true)
        #expect(everything.after.packs == 1)
        #expect(try sandbox.repository.repack().packedObjects == 0)
        try sandbox.expectClean()
    }

    @Test("a pack that somebody marked to be kept stays")
    func keep() throws {
        let sandbox = try history()
        try sandbox.packEverything()
        let folder = sandbox.path + "/objects/pack"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        let pack = try #require(files.first { $0.hasSuffix(".pack") })
        try Data().write(to: URL(fileURLWithPath: "\(folder)/\(pack.dropLast(5)).keep"))
        #expect(try sandbox.repository.repack(everything: true).packedObjects == 0)
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(pack)"))
    }

    @Test("a dry run changes nothing")
    func dryRun() throws {
        let sandbox = try history(3)
        let repacking = try sandbox.repository.repack(dryRun: true)
        #expect(repacking.packedObjects > 0)
        #expect(repacking.after == repacking.before)
        #expect(try sandbox.repository.repack(dryRun: true) == repacking)
    }

    @Test("a repository that was open before goes on reading and writing")
    func openReader() throws {
        let sandbox = try history()
        try sandbox.packEverything()
        let reader = try sandbox.reopened()
        let tip = try #require(try reader.reference("refs/heads/site"))
        let objects = try reader.objectIDs()
        let other = try sandbox.reopened()
        _ = try sandbox.repository.repack(everything: true)
        // Also one that has not yet looked into the pack which is gone.
        #expect(try other.objectIDs() == objects)
        #expect(try reader.objectIDs() == objects)
        #expect(try reader.history(of: tip)?.count == 12)
        let tree = try reader.readCommit(tip).tree
        #expect(try reader.tree(tree, replacing: ["y.md": try reader.writeBlob(Data("y".utf8))]) != tree)
        let file = try #require(try reader.entry(at: "2026/03/a/article.md", in: tree))
        let text = try reader.readBlob(file.id)
        #expect(try reader.writeBlob(text) == file.id)
    }

    @Test("a list of packs that plain git made does not hide the new one")
    func multiPackIndex() throws {
        let sandbox = try history(10)
        try sandbox.packEverything()
        try sandbox.git("multi-pack-index", "write")
        _ = try sandbox.repository.repack()
        let reader = try sandbox.reopened()
        #expect(try reader.history(of: try #require(try reader.reference("refs/heads/site")))?.count == 10)
        try sandbox.expectClean()
    }

    @Test("refuses a damaged object and changes nothing")
    func damaged() throws {
        let sandbox = try history(5)
        let blob = try sandbox.repository.writeBlob(Data("to be damaged".utf8))
        try sandbox.replaceLoose(blob, with: Data("no zlib stream".utf8))
        let before = try sandbox.git("count-objects", "-v")
        #expect(code { _ = try sandbox.repository.repack() } == .corrupt)
        #expect(try sandbox.git("count-objects", "-v") == before)
        #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/stemma/compact"))
    }

    @Test("only one packs at a time")
    func locked() throws {
        let sandbox = try history(2)
        let other = try sandbox.reopened()
        try other.withWriteLock(named: "compact", timeout: .seconds(1)) { () throws(GitError) in
            #expect(code { _ = try sandbox.repository.repack() } == .locked)
        }
    }

    @Test("what a run that was killed left behind is gone after the next")
    func leftovers() throws {
        let sandbox = try history(2)
        let folder = sandbox.path + "/stemma/compact"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(count: 100).write(to: URL(fileURLWithPath: folder + "/pack_git2_x"))
        _ = try sandbox.repository.repack()
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
