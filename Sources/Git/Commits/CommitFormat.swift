internal import Foundation

/// The content of commit objects: header lines, an empty line, the message.
enum CommitFormat {
    /// Writes a draft.
    ///
    /// - Throws: ``GitError/Code/invalid`` when a date cannot be written (before 1970, after 9999) or an offset is not
    ///   one; ``GitError/Code/tooLarge`` when the message is too long.
    static func compose(_ draft: CommitDraft) throws(GitError) -> Data {
        var message = draft.message.replacingOccurrences(of: "\0", with: "")
        message = message.trimmingCharacters(in: .newlines) + "\n"
        guard message.utf8.count <= Git.Limits.longestMessage else {
            throw GitError(
                .tooLarge, "write a commit",
                "Its message has \(message.utf8.count) bytes; at most \(Git.Limits.longestMessage) are written.")
        }
        var lines = ["tree \(draft.tree)"]
        lines += draft.parents.map { "parent \($0)" }
        lines.append("author \(try compose(draft.author))")
        lines.append("committer \(try compose(draft.committer))")
        return Data((lines.joined(separator: "\n") + "\n\n" + message).utf8)
    }

    /// Reads a commit.
    ///
    /// Headers beyond the four that every commit has are passed over.
    ///
    /// - Throws: ``GitError/Code/corrupt`` when the bytes are no commit.
    static func parse(_ content: Data, _ id: ObjectID) throws(GitError) -> Commit {
        var lines = HeaderLines(content)
        let (tree, parents) = try ancestry(&lines, id)
        guard
            let authorLine = lines.take("author"), let author = signature(authorLine),
            let committerLine = lines.take("committer"), let committer = signature(committerLine)
        else { throw damage(id, "its author or committer cannot be read") }

        let message = String(decoding: lines.message(), as: UTF8.self)
        return Commit(
            id: id, tree: tree, parents: parents, author: author, committer: committer, message: message)
    }

    /// Reads only the names of a commit's parents.
    static func parents(in content: Data, _ id: ObjectID) throws(GitError) -> [ObjectID] {
        var lines = HeaderLines(content)
        return try ancestry(&lines, id).parents
    }

    private static func ancestry(
        _ lines: inout HeaderLines, _ id: ObjectID
    ) throws(GitError) -> (tree: ObjectID, parents: [ObjectID]) {
        guard let treeLine = lines.take("tree"), let tree = ObjectID(hex: treeLine) else {
            throw damage(id, "it names no tree")
        }
        var parents: [ObjectID] = []
        while let line = lines.take("parent") {
            guard let parent = ObjectID(hex: line) else { throw damage(id, "the name of a parent is not one") }
            guard parents.count < Git.Limits.mostParents else { throw damage(id, "it names too many parents") }
            parents.append(parent)
        }
        return (tree, parents)
    }

    /// A signature in Git's form: `Name <address> seconds +hhmm`.
    private static func compose(_ signature: Signature) throws(GitError) -> String {
        let seconds = signature.date.timeIntervalSince1970
        guard (0..<Self.endOfTime).contains(seconds) else {
            throw GitError(.invalid, "write a commit", "Git cannot hold a date before 1970 or after 9999.")
        }
        guard (-14 * 60...14 * 60).contains(signature.offset) else {
            throw GitError(.invalid, "write a commit", "There is no time zone \(signature.offset) minutes from UTC.")
        }
        let minutes = abs(signature.offset)
        let zone = String(minutes / 60 * 100 + minutes % 60)
        let padding = String(repeating: "0", count: 4 - zone.count)
        let sign = signature.offset < 0 ? "-" : "+"
        return "\(signature.name) <\(signature.email)> \(Int64(seconds)) \(sign)\(padding)\(zone)"
    }

    private static func signature(_ line: ArraySlice<UInt8>) -> Signature? {
        guard
            let close = line.lastIndex(of: UInt8(ascii: ">")),
            let open = line[..<close].lastIndex(of: UInt8(ascii: "<"))
        else { return nil }
        let fields = line[(close + 1)...].split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard fields.count == 2, let seconds = Int64(fields[0]), let zone = Int(fields[1]), abs(zone) < 10_000 else {
            return nil
        }
        return Signature(
            read: String(decoding: line[..<open], as: UTF8.self).trimmingCharacters(in: .whitespaces),
            email: String(decoding: line[(open + 1)..<close], as: UTF8.self),
            seconds: seconds, offset: zone / 100 * 60 + zone % 100)
    }

    private static func damage(_ id: ObjectID, _ what: String) -> GitError {
        GitError(.corrupt, "read commit \(id.short)", "Commit \(id) is malformed: \(what).")
    }

    /// The first second of the year 10000.
    private static let endOfTime: TimeInterval = 253_402_300_800
}

/// The lines at the head of a commit, taken one after the other.
private struct HeaderLines {
    private let bytes: [UInt8]
    private var position = 0

    init(_ content: Data) {
        bytes = [UInt8](content)
    }

    /// The value of the next line if it has this key.
    mutating func take(_ key: StaticString) -> ArraySlice<UInt8>? {
        let length = key.utf8CodeUnitCount
        let rest = bytes[position...]
        guard rest.count > length, rest[position + length] == UInt8(ascii: " "),
            key.withUTF8Buffer({ rest.prefix(length).elementsEqual($0) }), let end = rest.firstIndex(of: newline)
        else { return nil }
        defer { position = end + 1 }
        return rest[(position + length + 1)..<end]
    }

    /// What stands after the first empty line.
    mutating func message() -> ArraySlice<UInt8> {
        while position < bytes.count, bytes[position] != newline {
            position = (bytes[position...].firstIndex(of: newline) ?? bytes.count - 1) + 1
        }
        return bytes[min(position + 1, bytes.count)...]
    }

    private var newline: UInt8 { UInt8(ascii: "\n") }
}
