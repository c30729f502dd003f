import Foundation
import TestSupport
import Testing

/// `expected.txt` of a family holds commands and what they print, as a person has read and agreed to it.
@Suite("The reports that stand beside the fixtures")
struct FamilyReportTests {
    @Test("are what the program prints", arguments: Truth.families)
    func report(_ family: String) throws {
        let folder = fixture(family)
        let expected = try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
        let examples = ("\n" + expected).components(separatedBy: "\n$ stemma ").dropFirst()
        #expect(!examples.isEmpty)
        for example in examples {
            let lines = example.split(separator: "\n")
            let words = try #require(lines.first).split(separator: " ").map(String.init)
            let outcome = try stemma(words.map { $0.hasSuffix(".html") ? folder.appending(path: $0).path : $0 })
            // The first two lines name the files, here by their paths.
            #expect(outcome.text.split(separator: "\n").dropFirst(2) == lines.dropFirst(3))
        }
    }
}
