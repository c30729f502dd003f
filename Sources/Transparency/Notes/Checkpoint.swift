/// The state of a log at a size, as the text of a note says it (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// Which log.
    public let origin: String
    /// The count of its leaves.
    public let size: Int
    /// The hash of its tree.
    public let root: MerkleHash
    /// Lines behind the three, as they are.
    public let extensions: [String]

    /// A checkpoint.
    public init(origin: String, size: Int, root: MerkleHash, extensions: [String] = []) {
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// Reads the text of a note.
    ///
    /// - Throws: ``NoteError`` where it is no checkpoint.
    public init(_ text: String) throws(NoteError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, lines.last == "", lines.dropLast().allSatisfy({ !$0.isEmpty }) else {
            throw NoteError("a checkpoint has at least three lines, none of them empty")
        }
        guard let size = Int(lines[1]), size >= 0, String(size) == lines[1] else {
            throw NoteError("the second line of the checkpoint is no count of leaves")
        }
        guard let root = MerkleHash(base64: lines[2]) else {
            throw NoteError("the third line of the checkpoint is no hash in base64")
        }
        self.init(origin: lines[0], size: size, root: root, extensions: Array(lines[3...].dropLast()))
    }

    /// The text of a note.
    public var text: String {
        ([origin, String(size), root.base64] + extensions).map { $0 + "\n" }.joined()
    }
}
