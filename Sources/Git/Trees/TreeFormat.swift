internal import Foundation

/// The content of tree objects: `mode SP name NUL id`, entry after entry.
enum TreeFormat {
    /// Reads the entries in the order in which they are stored.
    ///
    /// - Throws: ``GitError/Code/corrupt`` when the bytes are no tree; ``GitError/Code/unsupported`` when a name is not
    ///   UTF-8.
    static func parse(_ content: Data, _ id: ObjectID) throws(GitError) -> [TreeEntry] {
        let bytes = [UInt8](content)
        var entries: [TreeEntry] = []
        var position = 0
        while position < bytes.count {
            guard
                let space = bytes[position...].firstIndex(of: UInt8(ascii: " ")),
                let end = bytes[space...].firstIndex(of: 0),
                bytes.count - end > ObjectID.byteCount,
                let mode = mode(bytes[position..<space]),
                let entryID = ObjectID(bytes: bytes[(end + 1)...(end + ObjectID.byteCount)])
            else { throw damage(id, "it is not a list of entries") }
            guard let name = String(validating: bytes[(space + 1)..<end], as: UTF8.self) else {
                throw GitError(
                    .unsupported, "read tree \(id.short)", "Tree \(id) has an entry whose name is not UTF-8.")
            }
            entries.append(TreeEntry(name: name, kind: .init(mode: mode), id: entryID))
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
        var names = Set<[UInt8]>()
        var previous: TreeEntry?
        for entry in entries {
            if ["", ".", ".."].contains(entry.name) || entry.name.utf8.contains(UInt8(ascii: "/")) {
                throw damage(id, "an entry has the name “\(entry.name)”")
            }
            if entry.name.lowercased() == ".git" { throw damage(id, "an entry has the name “.git”") }
            guard names.insert(Array(entry.name.utf8)).inserted else { throw damage(id, "a name is there twice") }
            if let previous, !TreeEntry.precedes(previous, entry) { throw damage(id, "its entries are out of order") }
            previous = entry
        }
    }

    private static func mode(_ digits: ArraySlice<UInt8>) -> UInt32? {
        let isOctal = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
        guard isOctal, (1...6).contains(digits.count) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 8)
    }

    private static func damage(_ id: ObjectID, _ what: String) -> GitError {
        GitError(.corrupt, "read tree \(id.short)", "Tree \(id) is malformed: \(what).")
    }
}
