import Foundation
import Testing

/// Output kept as text under `Golden/`, compared byte for byte.
///
/// `STEMMA_REWRITE_GOLDEN=1 swift test --filter StemmaTests` writes the files anew; read every changed one before committing it.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")

    /// Expects output to be exactly the golden file of that name.
    static func expect(_ output: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["STEMMA_REWRITE_GOLDEN"] == "1" {
            try Data(output.utf8).write(to: file)
            return
        }
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(output == kept, "\(name) differs", sourceLocation: sourceLocation)
    }
}
