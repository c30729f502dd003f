import Foundation
import Testing
import Transparency

@Suite("Signed notes and checkpoints")
struct NoteTests {
    // The example of Go's golang.org/x/mod/sumdb/note.
    private static let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    private static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    private static let signature =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

    @Test("the example of Go's note package, byte for byte")
    func example() throws {
        let signer = try NoteSigner(secretText: Self.secret)
        #expect(signer.verifierKey.description == Self.key)
        #expect(signer.secretText == Self.secret)
        #expect(try signer.sign(Self.text).description == Self.text + "\n" + Self.signature)
        let note = try SignedNote(Self.text + "\n" + Self.signature)
        #expect(note.text == Self.text)
        #expect(note.isSigned(by: try VerifierKey(Self.key)))
    }

    @Test("no part and no change of a verifier key is one")
    func mangledKeys() {
        let key = Array(Self.key)
        for start in key.indices {
            for end in start...key.count where end - start < key.count {
                #expect(throws: NoteError.self) { try VerifierKey(String(key[start..<end])) }
            }
        }
        for place in key.indices {
            var changed = key
            changed[place] = changed[place] == "x" ? "y" : "x"
            #expect(throws: NoteError.self) { try VerifierKey(String(changed)) }
        }
        // Too long, and of another algorithm, each with the hash to it.
        #expect(throws: NoteError.self) {
            try VerifierKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")
        }
        #expect(throws: NoteError.self) {
            try VerifierKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        }
    }

    @Test("a changed text, another key, a second wrong signature: not signed")
    func notSigned() throws {
        let key = try VerifierKey(Self.key)
        let note = Self.text + "\n" + Self.signature
        #expect(try !SignedNote(note.replacing("answer", with: "question")).isSigned(by: key))
        #expect(try !SignedNote(note).isSigned(by: NoteSigner(generating: { _ in "PeterNeumann" }).verifierKey))
        let wrong = Self.signature.replacing("Jkub", with: "JkuB").replacing("JkuBS9", with: "JkuCS9")
        #expect(try !SignedNote(note + wrong).isSigned(by: key))
        let other = try NoteSigner(generating: { _ in "witness.example" }).sign(Self.text).description
        let line = try #require(other.split(separator: "\n").last) + "\n"
        #expect(try SignedNote(note + line).isSigned(by: key))
    }

    @Test(
        "what is no note is refused",
        arguments: [
            "", "\n", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— a+b AAAAAAA=\n", "text\n\n— name AAAA\n",
            "text\n\n- name AAAAAAA=\n", "text\n\n— name AAAAAAA=", "text\u{7}\n\n— name AAAAAAA=\n",
            "text\r\n\n— name AAAAAAA=\n",
        ])
    func noNote(_ text: String) {
        #expect(throws: NoteError.self) { try SignedNote(text) }
    }

    @Test("a checkpoint is the text of a note")
    func checkpoint() throws {
        // The example of C2SP tlog-checkpoint.
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let checkpoint = try Checkpoint(text)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.base64 == "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
        #expect(checkpoint.text == text)
        #expect(try Checkpoint(text + "more\n").extensions == ["more"])
    }

    @Test(
        "what is no checkpoint is refused",
        arguments: [
            "", "a\n1\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nCsUYapGGPo4dkMgIAUqom==\n",
            "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
        ])
    func noCheckpoint(_ text: String) {
        #expect(throws: NoteError.self) { try Checkpoint(text) }
    }

    @Test("an error about a secret does not show it")
    func secretErrors() {
        for text in [Self.secret.replacing("c74f20a3", with: "c74f20a4"), Self.secret + "A", "PRIVATE+KEY+a+b"] {
            #expect { try NoteSigner(secretText: text) } throws: { !"\($0)".contains("AYEKFALV") }
        }
    }
}
