import Foundation
import Git
import TestSupport
import Testing

/// A fresh repository in a folder of its own, which plain `git` looks at as well.
final class Sandbox {
    let folder: TemporaryFolder
    let repository: Repository

    init() throws {
        folder = try TemporaryFolder()
        repository = try Repository.create(at: folder.path(of: "archive.git"), description: "A test")
    }

    var path: String { repository.path }

    /// Runs plain `git` in the repository and returns what it printed.
    ///
    /// It must succeed.
    @discardableResult
    func git(_ arguments: String..., input: Data = Data()) throws -> String {
        let outcome = try run("git", arguments: arguments, input: input, directory: path)
        #expect(outcome.status == 0, "git \(arguments.joined(separator: " ")): \(outcome.errors)")
        return outcome.text
    }

    /// Whether plain `git` finds nothing wrong.
    func expectClean(_ location: SourceLocation = #_sourceLocation) throws {
        let outcome = try run(
            "git", arguments: ["fsck", "--strict", "--full", "--no-dangling", "--no-progress"], directory: path)
        #expect(outcome.status == 0, sourceLocation: location)
        let lines = (outcome.text + outcome.errors).split(separator: "\n").filter { !$0.hasPrefix("notice: ") }
        #expect(lines.isEmpty, sourceLocation: location)
    }

    /// Opens the repository once more.
    func reopened() throws -> Repository { try Repository(openingAt: path) }
}

extension Sandbox {
    /// Where the file of an object is, if it is loose.
    func loosePath(of id: ObjectID) -> String { "\(path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))" }

    /// Puts other bytes in the place of a loose object.
    func replaceLoose(_ id: ObjectID, with bytes: Data) throws {
        unlink(loosePath(of: id))
        try FileManager.default.createDirectory(
            atPath: "\(path)/objects/\(id.hex.prefix(2))", withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: loosePath(of: id)))
    }

    /// Moves all loose objects into one pack, reachable or not.
    func packEverything() throws {
        let names = try git("cat-file", "--batch-check=%(objectname)", "--batch-all-objects")
        try git("pack-objects", "-q", "objects/pack/pack", input: Data(names.utf8))
        try git("prune-packed", "-q")
    }

    /// Writes a commit with files in its tree.
    func commit(_ files: [String: String], parents: [ObjectID] = [], message: String = "A commit") throws -> ObjectID {
        var blobs: [String: ObjectID?] = [:]
        for (path, text) in files { blobs[path] = try repository.writeBlob(Data(text.utf8)) }
        let base = try parents.first.map { try repository.readCommit($0).tree }
        let tree = try repository.tree(base, replacing: blobs)
        return try repository.writeCommit(
            CommitDraft(
                tree: tree, parents: parents, author: .tester, committer: .tester, message: message))
    }
}

extension Signature {
    static let tester = Signature(
        name: "Ada Author", email: "ada@tests.example", date: Date(timeIntervalSince1970: 1_772_525_040))
}

/// The error that a body throws, if it throws one.
func failure(_ body: () throws -> Void) -> GitError? {
    do {
        try body()
        return nil
    } catch {
        return error as? GitError
    }
}

/// The code of the error that a body throws, if it throws one.
func code(_ body: () throws -> Void) -> GitError.Code? { failure(body)?.code }

extension Sandbox {
    /// Stores bytes as an object of a kind, however malformed, with plain `git`.
    func store(_ bytes: Data, as kind: String) throws -> ObjectID {
        let printed = try git("hash-object", "-t", kind, "-w", "--literally", "--stdin", input: bytes)
        return try #require(ObjectID(hex: printed.trimmingCharacters(in: .newlines)))
    }
}
