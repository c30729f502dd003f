import Article
import Foundation

/// The bytes of one input and the name it was given by.
struct PageInput {
    /// The path as given, or `-`.
    let name: String
    /// The bytes, unaltered.
    let bytes: Data

    /// How the bytes came.
    var method: Capture.Method { name == "-" ? .stdin : .file }

    /// The largest file that is read, in bytes; extraction has a lower limit of its own.
    static let sizeLimit = 64 << 20

    /// Reads a file, or standard input for `-`.
    static func read(_ name: String, _ session: Session) throws -> PageInput {
        if name == "-" { return try readStandardInput(session) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
            let isWord = !name.contains("/") && !name.contains(".")
            throw CommandError(
                code: "input.missing", message: "there is no file '\(name)'",
                hints: isWord ? ["'stemma list' shows the articles of an archive"] : [])
        }
        if isFolder.boolValue {
            throw CommandError(
                code: "input.folder", message: "'\(name)' is a folder, not a page",
                hints: ["name the pages in it, such as \(name)/*.html"])
        }
        guard let file = FileHandle(forReadingAtPath: name) else {
            throw CommandError(code: "input.unreadable", message: "'\(name)' cannot be opened: \(lastSystemError)")
        }
        return PageInput(name: name, bytes: try readAll(file, named: name))
    }

    private static func readStandardInput(_ session: Session) throws -> PageInput {
        if session.console.inputIsTerminal {
            session.console.complain("reading a page from standard input; end with Ctrl-D\n")
        }
        return PageInput(name: "-", bytes: try readAll(.standardInput, named: "standard input"))
    }

    private static func readAll(_ file: FileHandle, named name: String) throws -> Data {
        let bytes: Data
        do {
            bytes = try file.read(upToCount: sizeLimit + 1) ?? Data()
        } catch {
            throw CommandError(code: "input.unreadable", message: "'\(name)' cannot be read: \(lastSystemError)")
        }
        if bytes.count > sizeLimit {
            throw CommandError(
                code: "input.too_large", message: "'\(name)' is larger than \(sizeLimit >> 20) MB, which no article is")
        }
        return bytes
    }

    private static var lastSystemError: String { String(cString: strerror(errno)) }
}
