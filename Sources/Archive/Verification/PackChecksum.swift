internal import Crypto
internal import Foundation
internal import Git

/// The checksum at the end of a pack and of its index: the SHA-1 of all that stands before it.
enum PackChecksum {
    /// Whether a file has the content that its checksum was made of.
    ///
    /// Reads the file once, a piece at a time.
    static func isRight(_ path: String) throws -> Bool {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var hash = Insecure.SHA1()
        var held = Data()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            held.append(piece)
            hash.update(data: held.dropLast(Insecure.SHA1.byteCount))
            held = Data(held.suffix(Insecure.SHA1.byteCount))
        }
        return held.elementsEqual(hash.finalize())
    }
}
