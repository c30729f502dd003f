internal import Foundation

/// The content of tree objects: `mode SP name NUL id`, entry after entry.
enum TreeFormat {
    /// Reads the entries in the order in which they are stored.
    ///
    /// - Throws: ``GitError/Code/corrupt`` when the bytes are no tree; ``GitError/Code/unsupported`` when a name is not
    ///   UTF-8.
    static func parse(_ content: Data, _ id: ObjectID) throws(GitError) -> [TreeEntry] {
        let result = content.withUnsafeBytes { bytes in
            Result { () throws(GitError) in try parse(bytes, id) }
        }
        return try result.get()
    }

    private static func parse(_ bytes: UnsafeRawBufferPointer, _ id: ObjectID) throws(GitError) -> [TreeEntry] {
        var entries: [TreeEntry] = []
        var position = 0
        while position < bytes.count {
            // Six digits, a space, the name: a tree of many entries is read often, and byte by byte.
            var space = position
            while space < bytes.count, bytes[space] != UInt8(ascii: " ") { space += 1 }
            var end = space
            while end < bytes.count, bytes[end] != 0 { end += 1 }
            guard
                bytes.count - end > ObjectID.byteCount,
                let mode = mode(UnsafeRawBufferPointer(rebasing: bytes[position..<space]))
            else { throw damage(id, "it is not a list of entries") }
            let nameBytes = UnsafeRawBufferPointer(rebasing: bytes[(space + 1)..<end])
            guard let name = String(validating: nameBytes, as: UTF8.self) else {
                throw GitError(
                    .unsupported, "read tree \(id.short)", "Tree \(id) has an entry whose name is not UTF-8.")
            }
            entries.append(TreeEntry(name: name, kind: .init(mode: mode), id: ObjectID(raw: bytes, at: end + 1)))
            position = end + 1 + ObjectID.byteCount
        }
        return entries
    }

    /// Writes the entries in Git's order.
    static func compose(_ entries: [TreeEntry]) -> Data {
        var content = Data()
        for entry in entries.sorted(by: TreeEntry.precedes) {
            content.append(contentsOf: "\(String(entry.kind.mode, radix: 8)) \(entry.name)\0".utf8)
            content.append(contentsOf: entry.id.bytes)
        }
        return content
    }

    /// Checks what `git fsck --strict` would not let pass: order, doubles, and names that are no names.
    static func check(_ entries: [TreeEntry], _ id: ObjectID) throws(GitError) {
        // Names of one kind are told from each other by their order.
        let files = Set(entries.lazy.filter { $0.kind != .tree }.map { Array($0.name.utf8) })
        var previous: TreeEntry?
        for entry in entries {
            if ["", ".", ".."].contains(entry.name) || entry.name.utf8.contains(UInt8(ascii: "/")) {
                throw damage(id, "an entry has the name “\(entry.name)”")
            }
            if entry.name.utf8.count == 4, entry.name.lowercased() == ".git" {
                throw damage(id, "an entry has the name “.git”")
            }
            if let previous, previous.name.utf8.elementsEqual(entry.name.utf8) {
                throw damage(id, "a name is there twice")
            }
            if entry.kind == .tree, !files.isEmpty, files.contains(Array(entry.name.utf8)) {
                throw damage(id, "a name is there twice")
            }
            if let previous, !TreeEntry.precedes(previous, entry) { throw damage(id, "its entries are out of order") }
            previous = entry
        }
    }

    private static func mode(_ digits: UnsafeRawBufferPointer) -> UInt32? {
        guard (1...6).contains(digits.count) else { return nil }
        var mode: UInt32 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { return nil }
            mode = mode << 3 | UInt32(digit & 7)
        }
        return mode
    }

    private static func damage(_ id: ObjectID, _ what: String) -> GitError {
        GitError(.corrupt, "read tree \(id.short)", "Tree \(id) is malformed: \(what).")
    }
}
