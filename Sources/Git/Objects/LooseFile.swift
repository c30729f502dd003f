internal import Foundation

/// The file of a loose object while it is read: a zlib stream of `kind size NUL content`.
struct LooseFile {
    struct Header {
        let kind: ObjectKind
        let size: Int
        /// What was inflated beyond the header.
        let surplus: Data
    }

    private let id: ObjectID
    private let fileSize: Int
    private let inflater: Inflater

    init(descriptor: Int32, id: ObjectID) throws(GitError) {
        self.id = id
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno, "read object \(id.short)") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw GitError(.corrupt, "read object \(id.short)", "Its place in the repository holds no file.")
        }
        fileSize = Int(status.st_size)
        do { inflater = try Inflater(file: descriptor) } catch { throw Self.error(error, id) }
    }

    /// Reads the header, and checks that the size in it is possible.
    func header() throws(GitError) -> Header {
        var start = Data(count: Self.longestHeader)
        start.count = try read(into: &start)
        guard
            let end = start.firstIndex(of: 0),
            let space = start[..<end].firstIndex(of: UInt8(ascii: " ")),
            let kind = ObjectKind(rawValue: String(decoding: start[..<space], as: UTF8.self)),
            let size = Self.size(start[(space + 1)..<end])
        else { throw damage("it has no valid header") }
        guard size <= Git.Limits.largestObject else {
            throw GitError(
                .tooLarge, "read object \(id.short)",
                "It has \(size) bytes; the largest object that is read has \(Git.Limits.largestObject).")
        }
        // One byte of a deflate stream gives at most 1,032 bytes: a larger claim needs no inflating to be refused.
        guard size / 1_032 <= fileSize else { throw damage("its header states a size that its file cannot hold") }
        return Header(kind: kind, size: size, surplus: Data(start[(end + 1)...]))
    }

    /// Reads the content, and checks that it has the stated size and that the file ends with it.
    func content(after header: Header) throws(GitError) -> Data {
        guard header.surplus.count <= header.size else { throw damage("it is longer than its header states") }
        var content = header.surplus
        if content.count < header.size {
            var rest = Data(count: header.size - content.count)
            guard try read(into: &rest) == rest.count else { throw damage("it is shorter than its header states") }
            content.append(rest)
        }
        let ends: Bool
        do { ends = try inflater.isAtEnd() } catch { throw Self.error(error, id) }
        guard ends else { throw damage("it is longer than its header states") }
        return content
    }

    /// The error for a file that is not the object it should be.
    func damage(_ what: String) -> GitError {
        Self.damage(what, id)
    }

    private func read(into data: inout Data) throws(GitError) -> Int {
        let result = data.withUnsafeMutableBytes { buffer in
            Result { () throws(Inflater.Failure) in try inflater.read(into: buffer) }
        }
        do { return try result.get() } catch { throw Self.error(error, id) }
    }

    private static func error(_ failure: Inflater.Failure, _ id: ObjectID) -> GitError {
        switch failure {
        case .cutShort: damage("its file is cut short", id)
        case .damaged: damage("its file is not valid compressed data", id)
        case .system(let number): .system(number, "read object \(id.short)")
        }
    }

    private static func damage(_ what: String, _ id: ObjectID) -> GitError {
        GitError(.corrupt, "read object \(id.short)", "Object \(id) is damaged: \(what).")
    }

    /// A decimal number as Git writes it: digits only, no leading zero, below 10^18.
    private static func size(_ digits: Data) -> Int? {
        let isDecimal = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isDecimal, (1...18).contains(digits.count) else { return nil }
        guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// `commit`, a space, 18 digits and the NUL.
    private static let longestHeader = 32
}
