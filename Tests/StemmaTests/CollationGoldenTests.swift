import Foundation
import TestSupport
import Testing

/// A pair of texts or pages in `Fixtures/collation`, as the tables of its README say what happened in it.
struct CollationCase: CustomTestStringConvertible, Sendable {
    let name: String
    /// The operations with their labels, in the words of the README.
    let operations: Set<String>
    /// What is not yet as it should be.
    let flaw: String?

    static let folder = fixture("collation")

    /// Every case of the README's tables.
    static let all: [CollationCase] = {
        let readme = (try? String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
        return readme.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
            return CollationCase(
                name: cells[0], operations: Set(cells[2].components(separatedBy: ", ").filter { $0 != "none" }),
                flaw: cells[3].isEmpty ? nil : cells[3])
        }
    }()

    var testDescription: String { name }
    var folder: URL { Self.folder.appendingPathComponent(name) }
    var report: URL { folder.appendingPathComponent("expected.txt") }

    /// What `stemma diff` says of the pair.
    func diff(_ options: String...) throws -> Outcome {
        let isPage = FileManager.default.fileExists(atPath: folder.appendingPathComponent("before.html").path)
        let files = isPage ? ["before.html", "after.html"] : ["--as", "blocks", "before.txt", "after.txt"]
        return try stemma(["diff"] + options + files, in: folder.path)
    }
}

/// Reports kept as files that a person reads.
///
/// `STEMMA_REWRITE_GOLDEN=1 swift test --filter CollationGoldenTests` writes them anew; read every changed one before committing it.
@Suite("Pairs of texts and their reports")
struct CollationGoldenTests {
    @Test("every folder stands in the README, once")
    func listed() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: CollationCase.folder.path)
        #expect(CollationCase.all.map(\.name).sorted() == folders.filter { $0 != "README.md" }.sorted())
        #expect(CollationCase.all.count >= 60)
    }

    @Test(
        "the report is the one agreed to, and the operations and labels are the editor's", arguments: CollationCase.all)
    func report(_ pair: CollationCase) throws {
        if let flaw = pair.flaw {
            withKnownIssue("\(flaw)") { try expectAgreed(pair) }
        } else {
            try expectAgreed(pair)
        }
    }

    private func expectAgreed(_ pair: CollationCase) throws {
        let text = try pair.diff("--width", "72").text
        if ProcessInfo.processInfo.environment["STEMMA_REWRITE_GOLDEN"] == "1", pair.flaw == nil {
            try Data(text.utf8).write(to: pair.report)
        }
        let agreed = try String(contentsOf: pair.report, encoding: .utf8)
        #expect(text == agreed)
        let found = operations(in: try pair.diff("--json").document())
        #expect(pair.operations.subtracting(found) == [], "not found")
        #expect(found.subtracting(pair.operations) == [], "not made")
    }

    /// What happened, in the words of the README.
    private func operations(in document: JSONDocument) -> Set<String> {
        let fields = document["fields"].elements.map { "field \($0["field"].string ?? "")" + labels(of: $0) }
        let units = document["units"].elements.compactMap { unit -> String? in
            let (op, isMoved) = (unit["op"].string ?? "", unit["moved"].bool ?? false)
            guard op != "same" || isMoved else { return nil }
            let prefix = unit["scope"].string == "apparatus" ? "a" : ""
            func list(_ side: String) -> String {
                unit[side].elements.compactMap(\.int).map { "\(prefix)\($0)" }.joined(separator: "+")
            }
            return "\(isMoved ? "moved " : "")\(op) \(list("from"))>\(list("to"))" + labels(of: unit)
        }
        return Set(fields + units)
    }

    /// The kinds of labels, each once, in brackets.
    private func labels(of change: JSONDocument) -> String {
        var kinds: [String] = []
        for kind in change["labels"].elements.compactMap({ $0["label"].string }) where !kinds.contains(kind) {
            kinds.append(kind)
        }
        return kinds.isEmpty ? "" : " [\(kinds.joined(separator: " "))]"
    }
}
