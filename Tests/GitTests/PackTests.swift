import Foundation
import Git
import TestSupport
import Testing

@Suite("Objects stored together", .timeLimit(.minutes(2)))
struct PackTests {
    @Test("are one pack that plain git accepts, and nothing else")
    func onePack() throws {
        let sandbox = try Sandbox()
        let commit = try sandbox.repository.together {
            let commit = try sandbox.commit([
                "a/b.txt": "one", "a/c.txt": "", "d": String(repeating: "long ", count: 9_000),
            ])
            try sandbox.repository.updateReference("refs/heads/site.example", from: nil, to: commit, message: "x")
            return commit
        }
        let files = try sandbox.packFiles()
        #expect(files.map { ($0 as NSString).pathExtension } == ["idx", "pack"])
        try sandbox.expectClean()
        try sandbox.git("verify-pack", "objects/pack/\(files[0])")
        // Plain git makes the very same index, and names the pack alike.
        let again = sandbox.folder.path(of: "again.idx")
        let name = try sandbox.git("index-pack", "--strict", "-o", again, "objects/pack/\(files[1])")
        #expect(files[0] == "pack-\(name.trimmingCharacters(in: .whitespacesAndNewlines)).idx")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: again))
                == Data(contentsOf: URL(fileURLWithPath: "\(sandbox.path)/objects/pack/\(files[0])")))
        let loose = try sandbox.git("count-objects", "-v").split(separator: "\n")
        #expect(loose.contains("count: 0") && loose.contains("in-pack: 6") && loose.contains("garbage: 0"))
        #expect(try sandbox.reopened().readCommit(commit).message == "A commit\n")
    }

    @Test("have the bytes that were written, whatever they are", arguments: 0..<6)
    func roundTrip(seed: UInt64) throws {
        let sandbox = try Sandbox()
        var dice = Dice(seed: seed)
        let contents = (0..<Int.random(in: 1...60, using: &dice)).map { _ in dice.content() }
        let ids = try sandbox.repository.together { try contents.map { try sandbox.repository.writeBlob($0) } }
        let reopened = try sandbox.reopened()
        for (id, content) in zip(ids, contents) {
            #expect(try sandbox.repository.readBlob(id) == content)
            #expect(try reopened.readBlob(id) == content)
            #expect(try reopened.check(id) == .blob)
        }
        #expect(try reopened.objectIDs() == Set(ids).sorted())
        try sandbox.expectClean()
    }

    @Test("can be read before they are stored, and are not there yet")
    func pending() throws {
        let sandbox = try Sandbox()
        try sandbox.repository.together {
            let id = try sandbox.repository.writeBlob(Data("soon".utf8))
            #expect(try sandbox.repository.writeBlob(Data("soon".utf8)) == id)
            #expect(try sandbox.repository.readBlob(id) == Data("soon".utf8))
            #expect(try #require(try sandbox.repository.header(of: id)) == (.blob, 4))
            #expect(try sandbox.reopened().header(of: id) == nil)
            // A body in the body is stored with the outer one.
            try sandbox.repository.together { _ = try sandbox.repository.writeBlob(Data("too".utf8)) }
            #expect(try sandbox.packFiles() == [])
        }
        #expect(try sandbox.reopened().objectIDs().count == 2)
    }

    @Test("are stored before a reference leads to them")
    func references() throws {
        let sandbox = try Sandbox()
        try sandbox.repository.together {
            let commit = try sandbox.commit(["a": "b"])
            try sandbox.repository.updateReference("refs/heads/site.example", from: nil, to: commit, message: "x")
            #expect(try sandbox.reopened().readCommit(commit).id == commit)
            try sandbox.expectClean()
        }
        #expect(try sandbox.packFiles().count == 2)
    }

    @Test("are dropped when the body fails")
    func failure() throws {
        struct Stop: Error {}
        let sandbox = try Sandbox()
        #expect(throws: Stop.self) {
            try sandbox.repository.together {
                _ = try sandbox.repository.writeBlob(Data("lost".utf8))
                throw Stop()
            }
        }
        #expect(try sandbox.packFiles() == [])
        #expect(try sandbox.repository.objectIDs() == [])
        _ = try sandbox.repository.together { try sandbox.repository.writeBlob(Data("kept".utf8)) }
        #expect(try sandbox.repository.objectIDs().count == 1)
    }

    @Test("leave nothing behind when they cannot be stored")
    func blocked() throws {
        let other = try Sandbox()
        _ = try other.repository.together { try other.repository.writeBlob(Data("x".utf8)) }
        let pack = try #require(try other.packFiles().last)

        let sandbox = try Sandbox()
        // What stands in the place of the pack cannot be replaced.
        let place = "\(sandbox.path)/objects/pack/\(pack)"
        try FileManager.default.createDirectory(atPath: place + "/x", withIntermediateDirectories: true)
        #expect(
            code { try sandbox.repository.together { _ = try sandbox.repository.writeBlob(Data("x".utf8)) } } != nil)
        #expect(try sandbox.packFiles() == [pack])
        try FileManager.default.removeItem(atPath: place)
        _ = try sandbox.repository.together { try sandbox.repository.writeBlob(Data("x".utf8)) }
        #expect(try sandbox.repository.objectIDs().count == 1)
        try sandbox.expectClean()
    }

    @Test("are not stored again, be they packed or loose")
    func twice() throws {
        let sandbox = try Sandbox()
        let write = { (text: String) in
            try sandbox.repository.together { try sandbox.repository.writeBlob(Data(text.utf8)) }
        }
        let loose = try sandbox.repository.writeBlob(Data("loose".utf8))
        #expect(try write("loose") == loose)
        #expect(try sandbox.packFiles() == [])
        _ = try write("packed")
        _ = try write("packed")
        #expect(try sandbox.packFiles().count == 2)
    }

    @Test("replace a damaged file of the same object, when they are stored and not before")
    func damaged() throws {
        let sandbox = try Sandbox()
        let content = Data("to be damaged".utf8)
        let id = try sandbox.repository.writeBlob(content)
        try sandbox.replaceLoose(id, with: Data("damage".utf8))
        try sandbox.repository.together {
            let again = try sandbox.repository.writeBlob(content)
            #expect(again == id)
            #expect(FileManager.default.fileExists(atPath: sandbox.loosePath(of: id)))
        }
        #expect(try sandbox.repository.readBlob(id) == content)
        #expect(try sandbox.reopened().check(id) == .blob)
        try sandbox.expectClean()
    }

    @Test("are the same pack when they are the same objects, from two writers at once")
    func alike() throws {
        let sandbox = try Sandbox()
        let other = try sandbox.reopened()
        try sandbox.repository.together {
            _ = try sandbox.repository.writeBlob(Data("alike".utf8))
            _ = try other.together { try other.writeBlob(Data("alike".utf8)) }
        }
        #expect(try sandbox.packFiles().count == 2)
        try sandbox.expectClean()
    }

    @Test("come after the remains of dead writers have been removed, and never those of living ones")
    func leftovers() throws {
        let sandbox = try Sandbox()
        let folder = sandbox.path + "/objects/pack/"
        let dead = "tmp_stemma_dead", new = "tmp_stemma_new", alive = "tmp_stemma_alive", foreign = "tmp_pack_abc"
        let orphan = "pack-\(String(repeating: "ab", count: 20)).pack"
        for name in [dead, new, alive, foreign, orphan] {
            try Data("remains".utf8).write(to: URL(fileURLWithPath: folder + name))
            guard name != new else { continue }
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: folder + name)
        }
        let holder = open(folder + alive, O_RDONLY)
        defer { close(holder) }
        #expect(flock(holder, LOCK_EX) == 0)
        _ = try sandbox.repository.together { try sandbox.repository.writeBlob(Data("x".utf8)) }
        let files = try sandbox.packFiles()
        #expect(files.filter { !$0.hasPrefix("pack-") } == [foreign, alive, new])
        #expect(!files.contains(orphan))
    }

    @Test("are never half there for a reader at any moment")
    func concurrent() async throws {
        let sandbox = try Sandbox()
        let path = sandbox.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    let repository = try Repository(openingAt: path)
                    let name = "refs/heads/site\(writer).example"
                    var tip: ObjectID?
                    for number in 0..<6 {
                        try repository.together {
                            let blob = try repository.writeBlob(Data("\(writer) \(number)".utf8))
                            let draft = CommitDraft(
                                tree: try repository.tree(nil, replacing: ["a/b": blob]),
                                parents: tip.map { [$0] } ?? [],
                                author: .tester, committer: .tester, message: "\(number)")
                            let commit = try repository.writeCommit(draft)
                            try repository.updateReference(name, from: tip, to: commit, message: "x")
                            tip = commit
                        }
                    }
                }
            }
            group.addTask {
                let repository = try Repository(openingAt: path)
                for _ in 0..<8 {
                    for (_, tip) in try repository.references(under: "refs/heads/") {
                        for commit in try repository.history(of: tip) ?? [] {
                            let tree = try repository.readCommit(commit).tree
                            let entry = try #require(try repository.entry(at: "a/b", in: tree))
                            _ = try repository.readBlob(entry.id)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        for writer in 0..<2 {
            let tip = try #require(try sandbox.repository.reference("refs/heads/site\(writer).example"))
            #expect(try sandbox.repository.history(of: tip)?.count == 6)
        }
        try sandbox.expectClean()
    }
}

extension Sandbox {
    /// The names of the files in the folder of packs, in order.
    func packFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/objects/pack").sorted()
    }
}

/// Numbers and contents that a seed decides (SplitMix64).
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// Noise, text or zeros of a length at which the form of an entry changes.
    mutating func content() -> Data {
        let length = [0, 1, 15, 16, 2_047, 2_048, 70_000, 300_000].randomElement(using: &self) ?? 0
        switch Int.random(in: 0..<3, using: &self) {
        case 0: return Data((0..<length).map { _ in UInt8.random(in: 0...255, using: &self) })
        case 1: return Data((0..<length).map { _ in UInt8(ascii: "a") + UInt8.random(in: 0..<4, using: &self) })
        default: return Data(count: length)
        }
    }
}
