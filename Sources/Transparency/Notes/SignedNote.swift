public import Foundation

/// A text with signatures below it (C2SP signed-note).
///
///     example.com/log                                         ┐
///     20852163                                                │ the text
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=            ┘
///
///     — example.com/log Az3grlgtzPICa5OS8npVmf1Myq/5IZni…      a signature
public struct SignedNote: Hashable, Sendable, CustomStringConvertible {
    /// What is signed, with the newline at its end.
    public let text: String
    /// The signatures, not yet checked.
    public let signatures: [Signature]

    /// The most bytes of a note that is read.
    public static let longest = 1 << 16
    /// The most signatures of a note that is read.
    public static let mostSignatures = 100

    /// A line of a note that claims to be a signature.
    public struct Signature: Hashable, Sendable {
        /// The name of the key.
        public let name: String
        /// The four bytes that tell keys of one name apart.
        public let keyHash: Data
        /// The signature itself.
        public let signature: Data
    }

    init(text: String, signatures: [Signature]) throws(NoteError) {
        guard text.hasSuffix("\n"), text.unicodeScalars.allSatisfy({ $0 == "\n" || $0.value >= 0x20 }) else {
            throw NoteError("the text of a note is lines without control characters")
        }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note.
    ///
    /// - Throws: ``NoteError`` where it is not in the form of a note; signatures are not checked.
    public init(_ note: String) throws(NoteError) {
        guard note.utf8.count <= Self.longest else { throw NoteError("a note has at most \(Self.longest) bytes") }
        guard let split = note.range(of: "\n\n", options: [.backwards, .literal]) else {
            throw NoteError("it has no empty line between text and signatures")
        }
        let text = note[..<split.lowerBound] + "\n"
        let lines = note[split.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, lines.last?.isEmpty == true, lines.count <= Self.mostSignatures + 1 else {
            throw NoteError("it has no lines with signatures at its end")
        }
        var signatures: [Signature] = []
        for line in lines.dropLast() { signatures.append(try Self.signature(in: line)) }
        try self.init(text: String(text), signatures: signatures)
    }

    private static func signature(in line: Substring) throws(NoteError) -> Signature {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == "\u{2014}", VerifierKey.isName(parts[1]),
            let bytes = Data(base64Encoded: parts[2]), bytes.count > 4
        else { throw NoteError("a line of it is no signature") }
        return Signature(name: parts[1], keyHash: Data(bytes.prefix(4)), signature: Data(bytes.dropFirst(4)))
    }

    /// The whole note.
    public var description: String {
        let lines = signatures.map { "\u{2014} \($0.name) \(($0.keyHash + $0.signature).base64EncodedString())\n" }
        return text + "\n" + lines.joined()
    }

    /// Whether the note is signed by a key: there is a signature with its name and hash, and none of these is wrong.
    public func isSigned(by key: VerifierKey) -> Bool {
        let own = signatures.filter { $0.name == key.name && $0.keyHash == key.hash }
        return !own.isEmpty && own.allSatisfy { key.isValid($0.signature, of: Data(text.utf8)) }
    }
}
