import Foundation
import TestSupport
import Testing

@Suite("Documents in an archive")
struct StoredDocumentTests {
    @Test("are valid by their schemas", arguments: [Newsroom.fenwick])
    func schemas(newsroom: Newsroom) throws {
        var checked: [String: Int] = [:]
        for branch in try git(newsroom, "for-each-ref", "--format=%(refname:short)", "refs/heads").lines {
            for path in try git(newsroom, "ls-tree", "-r", "--name-only", branch).lines {
                let schema: String
                switch path.split(separator: "/").last {
                case "stemma.json": schema = "stemma.archive-1"
                case "capture.json": schema = "stemma.capture-1"
                case let name? where name.hasSuffix(".jsonl"): schema = "stemma.observation-1"
                default: continue
                }
                for document in try git(newsroom, "show", "\(branch):\(path)").lines {
                    #expect(try Schema(schema).faults(in: document) == [], "\(path)")
                    checked[schema, default: 0] += 1
                }
            }
        }
        #expect(checked == ["stemma.archive-1": 1, "stemma.capture-1": 2, "stemma.observation-1": 1])
    }

    @Test("that were altered are not")
    func altered() throws {
        let record = try git(Newsroom.fenwick, "show", "kestrelcourier.example:\(Self.record)")
        let schema = try Schema("stemma.capture-1")
        #expect(try schema.faults(in: record) == [])
        #expect(
            try schema.faults(in: record.replacing("\"version\":6", with: "\"version\":0")) == [
                "$.version: 0 breaks minimum 1.0"
            ])
        #expect(
            try schema.faults(in: record.replacing("\"cause\":\"change\"", with: "\"cause\":\"whim\"")) == [
                "$.cause: whim is not in the list"
            ])
    }

    private static let record = "2026/03/03/fenwick-bridge~evkgndvq/capture.json"

    private func git(_ newsroom: Newsroom, _ arguments: String...) throws -> String {
        let outcome = try run("git", arguments: ["-C", newsroom.path] + arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.text
    }
}

extension String {
    fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
}
