import Foundation
import TestSupport
import Testing

@Suite("Extracting many pages")
struct ExtractManyTests {
    /// Every shipped page, each three times, with pages that fail in between.
    private static let inputs: [String] = {
        let pages = ["courier-v1.html", "courier-v4.html", "inlandpost-v1.html", "courier-v1.txt"].map {
            fixture("fenwick/\($0)").path
        }
        return (0..<3).flatMap { _ in pages + ["nope.html", fixture("malformed/empty.html").path] }
    }()

    @Test("results and errors come in the order given, whatever the number of jobs", arguments: ["1", "2", "7", "64"])
    func order(_ jobs: String) throws {
        let outcome = try stemma(["extract", "--jsonl", "--jobs", jobs] + Self.inputs)
        #expect(outcome.status == 3)
        let good = Self.inputs.filter { $0 != "nope.html" && !$0.hasSuffix("empty.html") }
        #expect(try outcome.documents().map { $0["input"].string } == good)
        let failures = try outcome.errors.split(separator: "\n").map { try JSONDocument(String($0)) }
        #expect(
            failures.map { $0["code"].string }
                == Array(repeating: ["input.missing", "input.empty"], count: 3).flatMap { $0 })
    }

    @Test("the output is the same to the byte however many pages are read at a time")
    func deterministic() throws {
        let alone = try stemma(["extract", "--jsonl", "-j", "1"] + Self.inputs)
        #expect(try stemma(["extract", "--jsonl", "-j", "5"] + Self.inputs).out == alone.out)
        #expect(try stemma(["extract", "--jsonl"] + Self.inputs).out == alone.out)
    }

    @Test("a file as output holds what would have been printed")
    func file() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/out.jsonl"
        let printed = try stemma(["extract", "--jsonl"] + Self.inputs)
        #expect(try stemma(["extract", "--jsonl", "-o", path] + Self.inputs).status == 3)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == printed.out)
    }

    @Test("a reader who has seen enough ends the work")
    func earlyEnd() throws {
        let line = "stemma extract --jsonl \(Self.inputs.joined(separator: " ")) 2>/dev/null | head -1"
        let outcome = try shell("set -o pipefail; " + line)
        #expect(outcome.text.hasPrefix("{\"schema\":\"stemma.article/1\""))
        #expect(outcome.status == 141 || outcome.status == 3)
    }
}
