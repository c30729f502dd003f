import Foundation

/// The lines of a file or of standard input, read piece by piece.
final class LineReader {
    private let file: FileHandle
    private let label: String
    private var buffer = Data()
    /// Where the next line begins in the buffer.
    private var place = 0
    private var isAtEnd = false
    /// The number of the line that was read last, from 1.
    private(set) var number = 0
    /// How many bytes were read.
    private(set) var bytesRead = 0

    /// The longest line that is read, in bytes.
    static let longestLine = 256 << 20

    init(_ name: String) throws {
        label = name
        if name == "-" {
            file = .standardInput
        } else {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
                throw CommandError(code: "input.missing", message: "there is no file '\(name)'")
            }
            guard !isFolder.boolValue, let file = FileHandle(forReadingAtPath: name) else {
                throw CommandError(code: "input.unreadable", message: "'\(name)' is not a file that can be read")
            }
            self.file = file
        }
    }

    /// The next line without its end; nil after the last.
    func next() throws -> Data? {
        var searched = place
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { place = end + 1 }
                number += 1
                return buffer[place..<end]
            }
            if isAtEnd {
                guard place < buffer.endIndex else { return nil }
                defer { place = buffer.endIndex }
                number += 1
                return buffer[place...]
            }
            searched = buffer.count - place
            buffer = Data(buffer[place...])
            place = 0
            guard buffer.count <= Self.longestLine else {
                throw CommandError(
                    code: "input.too_large", message: "line \(number + 1) of '\(label)' is longer than any article")
            }
            try fill()
        }
    }

    private func fill() throws {
        let piece: Data
        do { piece = try file.read(upToCount: 8 << 20) ?? Data() } catch {
            throw CommandError(code: "input.unreadable", message: "'\(label)' cannot be read: \(error)")
        }
        isAtEnd = piece.isEmpty
        bytesRead += piece.count
        buffer += piece
    }
}
