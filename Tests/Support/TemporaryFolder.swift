public import Foundation

/// A fresh folder that is removed, with everything in it, when the object goes.
public final class TemporaryFolder: Sendable {
    /// The absolute path of the folder.
    public let path: String

    /// The folder as a file URL.
    public var url: URL { URL(fileURLWithPath: path, isDirectory: true) }

    /// Creates a folder in the system's place for temporary files.
    public init() throws {
        let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = place.appendingPathComponent("stemma-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The absolute path of something in the folder.
    public func path(of name: String) -> String { "\(path)/\(name)" }

    /// Writes a file in the folder and returns its absolute path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(of: name)))
        return path(of: name)
    }
}
