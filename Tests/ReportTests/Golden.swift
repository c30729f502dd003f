import Foundation
import Testing

/// Reports kept as text under `Golden/`, compared byte for byte.
///
/// `STEMMA_REWRITE_GOLDEN=1 swift test --filter ReportTests` writes them anew; read every changed file before committing it.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// Expects a report to be exactly the golden file of that name.
    static func expect(_ report: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["STEMMA_REWRITE_GOLDEN"] == "1" {
            try Data(report.utf8).write(to: file)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(report == kept, "\(name) differs", sourceLocation: sourceLocation)
    }
}
