import Foundation
import Testing

@testable import Extraction

/// The parser against the cases of the html5lib suite, where `STEMMA_BENCH` names a folder that has them.
struct TreeTests {
    private static let folder = ProcessInfo.processInfo.environment["STEMMA_BENCH"]
        .map { URL(filePath: $0).appending(path: "extraction/data/html5lib/tree-construction") }

    /// The parser follows the rules of 2015; a later one may pass more, and this share is then to be raised.
    private static let passedShare = 0.95

    @Test("the trees are those of the standard", .enabled(if: folder != nil))
    func trees() throws {
        let folder = try #require(Self.folder)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "dat" }.sorted { $0.path < $1.path }
        var passed = 0
        var failed: [String] = []
        for file in files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            for (number, sample) in TreeCase.cases(of: text).enumerated() {
                let markup = ScreenedMarkup(bytes: Array(sample.markup.utf8), cuts: [], isFlattened: false)
                if TreeCase.lines(GumboTreeBuilder().tree(of: markup)) == sample.tree {
                    passed += 1
                } else {
                    failed.append("\(file.lastPathComponent) \(number + 1)")
                }
            }
        }
        let share = Double(passed) / Double(passed + failed.count)
        #expect(passed > 1000)
        #expect(share >= Self.passedShare, "failed: \(failed.joined(separator: ", "))")
    }
}
