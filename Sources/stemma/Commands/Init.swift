import Archive
import ArgumentParser
import Foundation
import Report

/// `stemma init`: makes an archive.
struct Init: StemmaCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make an archive.",
        discussion: "An archive is a bare Git repository. Where there is a healthy one already, nothing is changed.")

    @Argument(help: ArgumentHelp("The folder of the archive.", valueName: "dir"), completion: .directory)
    var dir = "."

    @Option(help: "The name of the archive (default: the folder's).")
    var name: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if let name, name.isEmpty || name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
            throw ValidationError("A name is one line of text without control characters.")
        }
    }

    func run(_ session: Session) throws -> ExitStatus {
        let path = URL(fileURLWithPath: dir).standardizedFileURL.path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw CommandError(code: "archive.not_empty", message: "'\(dir)' is a file, not a folder")
        }
        let creation = try create(at: path, session)
        try session.console.write(
            json.json ? JSON.creation(creation).pretty : session.messages(display).creation(creation))
        return .done
    }

    private func create(at path: String, _ session: Session) throws -> Creation {
        do {
            let archive = try Archive.create(at: path, name: name, now: session.now)
            return Creation(path: archive.path, name: archive.manifest.name)
        } catch {
            guard error.code == .alreadyAnArchive else { throw error }
            let archive = try Archive(openingAt: path)
            return Creation(path: archive.path, name: archive.manifest.name, existed: true)
        }
    }
}
