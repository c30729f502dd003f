import Foundation

/// A file that results are written to one after the other, and that takes its name once all are in it.
///
/// Nobody finds half of the results under the name, and they need not be in memory together.
final class ResultFile {
    private let path: String
    /// Where the results are until they are complete; the file itself where that is a device or pipe.
    private let partial: String
    private let handle: FileHandle

    /// Makes room for results under a name.
    init(_ path: String) throws {
        self.path = path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let isOrdinary = attributes.map { $0[.type] as? FileAttributeType == .typeRegular } ?? true
        partial = isOrdinary ? "\(path).\(getpid()).part" : path
        if isOrdinary { _ = FileManager.default.createFile(atPath: partial, contents: nil) }
        guard let handle = FileHandle(forWritingAtPath: partial) else {
            throw Self.failure(path, String(cString: strerror(errno)))
        }
        self.handle = handle
    }

    /// Adds a result.
    func write(_ text: String) throws {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            throw Self.failure(path, error)
        }
    }

    /// Gives the file its name.
    func finish() throws {
        guard partial != path else { return }
        guard rename(partial, path) == 0 else { throw Self.failure(path, String(cString: strerror(errno))) }
    }

    deinit {
        try? handle.close()
        // Gone already where it took its name.
        if partial != path { unlink(partial) }
    }

    /// The error that a file could not be written.
    static func failure(_ path: String, _ error: any Error) -> CommandError {
        let system = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return failure(path, system.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription)
    }

    private static func failure(_ path: String, _ reason: String) -> CommandError {
        CommandError(code: "output.write", message: "could not write '\(path)': \(reason)")
    }
}
