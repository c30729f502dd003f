internal import Crypto
public import Foundation

/// The public half of an Ed25519 key that signs notes, with its name (C2SP signed-note).
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
    /// The name, which stands before signatures.
    public let name: String
    /// The 32 bytes of the public key (RFC 8032).
    public let publicKey: Data

    /// A key.
    ///
    /// - Throws: ``NoteError`` where the name is empty or has spaces, control characters or plus signs, or the bytes are no key.
    public init(name: String, publicKey: Data) throws(NoteError) {
        guard Self.isName(name) else { throw NoteError("'\(name)' is no name of a key") }
        guard publicKey.count == 32 else { throw NoteError("a public key of Ed25519 has 32 bytes") }
        self.name = name
        self.publicKey = Data(publicKey)
    }

    /// Reads `name+hash+base64`.
    ///
    /// - Throws: ``NoteError`` where it is not in this form, of another algorithm, or the hash is not that of name and key.
    public init(_ text: String) throws(NoteError) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let bytes = Data(base64Encoded: parts[2]), bytes.base64EncodedString() == parts[2]
        else {
            throw NoteError("a verifier key has the form name+hash+base64")
        }
        guard bytes.first == Self.algorithm else { throw NoteError("the verifier key is not one of Ed25519") }
        try self.init(name: parts[0], publicKey: bytes.dropFirst())
        guard parts[1] == hash.hex else {
            throw NoteError("the hash in the verifier key is not that of its name and key")
        }
    }

    /// `name+hash+base64`, as programs for transparency logs take it.
    public var description: String {
        "\(name)+\(hash.hex)+\((Data([Self.algorithm]) + publicKey).base64EncodedString())"
    }

    /// The first four bytes of the SHA-256 of the name, a newline, the algorithm and the public key.
    public var hash: Data {
        var input = Data(name.utf8)
        input.append(contentsOf: [0x0A, Self.algorithm])
        return Data(SHA256.hash(data: input + publicKey).prefix(4))
    }

    /// Whether a signature of these bytes is by this key.
    func isValid(_ signature: Data, of text: Data) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// Ed25519 among the signature types of C2SP signed-note.
    static let algorithm: UInt8 = 0x01

    /// Whether a key may have this name.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                scalar != "+" && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
            }
    }
}

/// What is wrong with a note, a checkpoint or a key: a sentence without a capital and a full stop.
public struct NoteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Data {
    var hex: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
