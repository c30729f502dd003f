import Archive
import Foundation

/// Finds and opens the archive that a command is about.
struct ArchiveLocation {
    let option: ArchiveOption
    let session: Session

    /// The folder of the archive: `-A`, else `STEMMA_ARCHIVE`, else the one that the current folder is in.
    func path() throws -> String {
        if let path = given { return path }
        var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL
        while true {
            if Self.looksLikeArchive(folder) { return folder.path }
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path { break }
            folder = parent
        }
        throw CommandError(
            code: "archive.none", message: "no archive was named and this folder is in none",
            hints: ["name it with '-A DIR' or in STEMMA_ARCHIVE; 'stemma init DIR' makes one"])
    }

    /// Opens the archive.
    func open() throws -> Archive { try Archive(openingAt: path()) }

    /// Whether a folder has what every archive has; opening it says more.
    private static func looksLikeArchive(_ folder: URL) -> Bool {
        ["HEAD", "objects", "refs", "stemma"].allSatisfy {
            FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }
    }

    private var given: String? { option.archive ?? session.variable("STEMMA_ARCHIVE") }
}
