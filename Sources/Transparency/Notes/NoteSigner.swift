internal import Crypto
public import Foundation

/// An Ed25519 key that signs notes, with its name.
///
/// It is not `CustomStringConvertible`, and its secret leaves it only by ``secretText``.
public struct NoteSigner: Sendable {
    /// What others check its signatures with.
    public let verifierKey: VerifierKey
    private let secret: Data

    /// Makes a new key.
    ///
    /// - Parameter name: its name, which may depend on the 32 bytes of its public half.
    public init(generating name: (_ publicKey: Data) -> String) throws(NoteError) {
        let key = Curve25519.Signing.PrivateKey()
        try self.init(name: name(key.publicKey.rawRepresentation), secret: key.rawRepresentation)
    }

    /// Reads `PRIVATE+KEY+name+hash+base64`, the form of Go's note package.
    ///
    /// - Throws: ``NoteError``, without a part of the secret in it.
    public init(secretText text: String) throws(NoteError) {
        let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY", let bytes = Data(base64Encoded: parts[4]),
            bytes.first == VerifierKey.algorithm
        else { throw NoteError("it is no key for signing notes") }
        try self.init(name: parts[2], secret: bytes.dropFirst())
        guard parts[3] == verifierKey.hash.hex else {
            throw NoteError("the hash in the key is not that of its name and key")
        }
    }

    private init(name: String, secret: Data) throws(NoteError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else {
            throw NoteError("it is no key of Ed25519")
        }
        self.secret = Data(secret)
        verifierKey = try VerifierKey(name: name, publicKey: key.publicKey.rawRepresentation)
    }

    /// The key as ``init(secretText:)`` reads it: for a file that nobody else can read, and nowhere else.
    public var secretText: String {
        let key = (Data([VerifierKey.algorithm]) + secret).base64EncodedString()
        return "PRIVATE+KEY+\(verifierKey.name)+\(verifierKey.hash.hex)+\(key)"
    }

    /// The note with this text, signed.
    ///
    /// - Throws: ``NoteError`` where the text does not end with a newline or holds other control characters.
    public func sign(_ text: String) throws(NoteError) -> SignedNote {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret),
            let signature = try? key.signature(for: Data(text.utf8))
        else { throw NoteError("it is no key of Ed25519") }
        return try SignedNote(
            text: text,
            signatures: [.init(name: verifierKey.name, keyHash: verifierKey.hash, signature: signature)])
    }
}
